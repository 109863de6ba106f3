// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.procedure;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hientruong.core.domain.time.ClockId;

/**
 * What the house itself decides where the text gives no number: quy định của hệ thống.
 *
 * @param correctWithin for how long who made a move may undo it
 * @param unopenedAfter after how many working days an agency is reminded of what nobody has opened (điểm a khoản 3 Điều 9)
 * @param reminders of which clocks agencies are reminded, each once
 */
public record HouseRules(Duration correctWithin, int unopenedAfter, List<ReminderRule> reminders) {
    private static final Duration LONGEST = Duration.ofDays(1);

    public HouseRules {
        reminders = List.copyOf(reminders);
        if (correctWithin.isNegative() || correctWithin.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a move is undone within 0 to 1440 minutes");
        }
        if (unopenedAfter < 1) {
            throw new IllegalArgumentException("what nobody has opened is looked at after 1 working day or more");
        }
        if (reminders.stream().map(ReminderRule::clock).distinct().count() != reminders.size()) {
            throw new IllegalArgumentException("a clock has one rule of reminding");
        }
    }

    /** When an agency is reminded of a clock; empty when it is not. */
    public Optional<ReminderRule> reminder(ClockId clock) {
        return reminders.stream().filter(rule -> rule.clock() == clock).findFirst();
    }
}
