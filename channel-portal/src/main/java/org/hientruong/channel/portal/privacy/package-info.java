// SPDX-License-Identifier: Apache-2.0
/** What a reporter keeps from others, and to what they consent (khoản 5 Điều 4, điểm b khoản 3 Điều 15). */
@NullMarked
package org.hientruong.channel.portal.privacy;

import org.jspecify.annotations.NullMarked;
