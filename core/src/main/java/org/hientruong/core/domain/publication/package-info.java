// SPDX-License-Identifier: Apache-2.0
/** The answer made known (Điều 15). */
@NullMarked
package org.hientruong.core.domain.publication;

import org.jspecify.annotations.NullMarked;
