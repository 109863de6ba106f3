// SPDX-License-Identifier: Apache-2.0
/** Cases, their moves and their parts, lists and what goes with them, for staff. */
@NullMarked
package org.hientruong.core.rest.cases;

import org.jspecify.annotations.NullMarked;
