// SPDX-License-Identifier: Apache-2.0
/** One agency's share of a case (Điều 14). */
@NullMarked
package org.hientruong.core.domain.handling;

import org.jspecify.annotations.NullMarked;
