// SPDX-License-Identifier: Apache-2.0
/** The clock, and the sweeps that write down what time has decided. */
@NullMarked
package org.hientruong.core.clock;

import org.jspecify.annotations.NullMarked;
