// SPDX-License-Identifier: Apache-2.0
/** Emergencies (khoản 2 Điều 8, Điều 19): answered at any hour, handed over at once, followed to the outcome. */
@NullMarked
package org.hientruong.core.domain.hotline.emergency;

import org.jspecify.annotations.NullMarked;
