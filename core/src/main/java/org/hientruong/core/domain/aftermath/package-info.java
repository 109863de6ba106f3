// SPDX-License-Identifier: Apache-2.0
/** What the reporter says of the answer (khoản 3 Điều 10, Điều 16). */
@NullMarked
package org.hientruong.core.domain.aftermath;

import org.jspecify.annotations.NullMarked;
