// SPDX-License-Identifier: Apache-2.0
/** From filing to acceptance (Điều 4, 10–12). */
@NullMarked
package org.hientruong.core.domain.intake;

import org.jspecify.annotations.NullMarked;
