// SPDX-License-Identifier: Apache-2.0
/** A whole installation as a process, and the people who use it over HTTP. */
@NullMarked
package org.hientruong.itest.support;

import org.jspecify.annotations.NullMarked;
