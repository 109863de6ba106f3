// SPDX-License-Identifier: Apache-2.0
/** The clock that a test sets. */
@NullMarked
package org.hientruong.itest.clock;

import org.jspecify.annotations.NullMarked;
