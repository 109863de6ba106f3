// SPDX-License-Identifier: Apache-2.0
/** Time as the regulation counts it (khoản 2 Điều 8, Điều 13–15; Điều 147, 148 Bộ luật Dân sự). */
@NullMarked
package org.hientruong.core.domain.time;

import org.jspecify.annotations.NullMarked;
