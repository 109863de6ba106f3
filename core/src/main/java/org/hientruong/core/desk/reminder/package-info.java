// SPDX-License-Identifier: Apache-2.0
/** Reminders: made once a day for each agency, listed, and made by hand. */
@NullMarked
package org.hientruong.core.desk.reminder;

import org.jspecify.annotations.NullMarked;
