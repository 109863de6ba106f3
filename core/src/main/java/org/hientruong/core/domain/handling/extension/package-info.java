// SPDX-License-Identifier: Apache-2.0
/** An agency extends its time by a written notice, which the Centre records (khoản 3 Điều 14). */
@NullMarked
package org.hientruong.core.domain.handling.extension;

import org.jspecify.annotations.NullMarked;
