// SPDX-License-Identifier: Apache-2.0
/** What becomes of shares when the authorities are reorganised (điểm a khoản 1 Điều 1, A-30). */
@NullMarked
package org.hientruong.core.domain.handling.succession;

import org.jspecify.annotations.NullMarked;
