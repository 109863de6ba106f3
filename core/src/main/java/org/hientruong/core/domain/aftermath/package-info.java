// SPDX-License-Identifier: Apache-2.0
/** What comes after the answer: the rating, replies and clarifications, the mark of quality, reports of the same (khoản 3, 4 Điều 10, Điều 16, 17). */
@NullMarked
package org.hientruong.core.domain.aftermath;

import org.jspecify.annotations.NullMarked;
