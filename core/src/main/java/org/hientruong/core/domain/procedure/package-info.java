// SPDX-License-Identifier: Apache-2.0
/** The one procedure (Điều 7, Phụ lục II): limits, steps, readings and citations, as the province pack gives them. */
@NullMarked
package org.hientruong.core.domain.procedure;

import org.jspecify.annotations.NullMarked;
