// SPDX-License-Identifier: Apache-2.0
/** Asking, waiting, declining and opening again (khoản 5 Điều 10, Điều 11). */
@NullMarked
package org.hientruong.core.domain.intake.verification;

import org.jspecify.annotations.NullMarked;
