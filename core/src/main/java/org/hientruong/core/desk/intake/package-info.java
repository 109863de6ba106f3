// SPDX-License-Identifier: Apache-2.0
/** How channels file reports, and what reporters do with their receipts. */
@NullMarked
package org.hientruong.core.desk.intake;

import org.jspecify.annotations.NullMarked;
