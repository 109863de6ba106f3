// SPDX-License-Identifier: Apache-2.0
/** Reorganisations of the authorities: who succeeds whom where, and what becomes of open cases (điểm a khoản 1 Điều 1, A-30). */
@NullMarked
package org.hientruong.core.domain.agency.reorganisation;

import org.jspecify.annotations.NullMarked;
