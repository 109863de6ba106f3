// SPDX-License-Identifier: Apache-2.0
/** The one servlet of static files. */
@NullMarked
package org.hientruong.core.web;

import org.jspecify.annotations.NullMarked;
