// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.hientruong.core.desk.view.Named;
import org.jspecify.annotations.Nullable;

/**
 * A reminder as staff read it: a number, a clock, days; nothing of the reporter.
 *
 * @param day on which it was said
 * @param kind why: {@code ahead}, {@code due}, {@code late}, {@code urged}
 * @param clock which clock, null of an urging by hand
 */
public record ReminderView(
        String number,
        Named agency,
        LocalDate day,
        String kind,
        String kindName,
        @Nullable String clock,
        @Nullable String clockName,
        @Nullable Instant dueAt,
        Instant saidAt) {}
