// SPDX-License-Identifier: Apache-2.0
/** The working calendar for those who keep it: what it says, what a change would move, changing it and taking that back. */
@NullMarked
package org.hientruong.core.desk.calendar;

import org.jspecify.annotations.NullMarked;
