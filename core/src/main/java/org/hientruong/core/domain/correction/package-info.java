// SPDX-License-Identifier: Apache-2.0
/** A wrong move is undone by a correcting event; nothing is deleted. */
@NullMarked
package org.hientruong.core.domain.correction;

import org.jspecify.annotations.NullMarked;
