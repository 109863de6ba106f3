// SPDX-License-Identifier: Apache-2.0
/** Whom the house urges, and when (khoản 5 Điều 22). */
@NullMarked
package org.hientruong.core.domain.handling.reminder;

import org.jspecify.annotations.NullMarked;
