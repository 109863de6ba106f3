// SPDX-License-Identifier: Apache-2.0
/** How a limit was reckoned, in words. */
@NullMarked
package org.hientruong.core.desk.explanation;

import org.jspecify.annotations.NullMarked;
