// SPDX-License-Identifier: Apache-2.0
/** How a limit is counted, under the readings of the law that the procedure takes. */
@NullMarked
package org.hientruong.core.domain.time.reckoning;

import org.jspecify.annotations.NullMarked;
