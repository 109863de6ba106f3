// SPDX-License-Identifier: Apache-2.0
/** The procedure (Điều 7, Phụ lục II) over REST. */
@NullMarked
package org.hientruong.core.rest.procedure;

import org.jspecify.annotations.NullMarked;
