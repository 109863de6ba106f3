// SPDX-License-Identifier: Apache-2.0
/** Helpers of the start script. */
@NullMarked
package org.hientruong.launcher;

import org.jspecify.annotations.NullMarked;
