// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake;

import java.time.Instant;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimits;
import org.jspecify.annotations.Nullable;

/**
 * A report is filed (Điều 10), at any hour; the clock runs in office hours (khoản 2 Điều 8). Here a case begins, so there
 * is none yet that could refuse it: what a report must have is checked before.
 *
 * @param channel id of the intake channel
 * @param category the reporter's choice, or null
 * @param commune the commune, or null when only a point is known
 * @param text the reporter's words
 * @param firstTime whether an individual reports for the first time (R-FIRSTTIME)
 * @param confidential whether the reporter asks that it be kept confidential (điểm b khoản 3 Điều 15)
 */
public record File(
        String channel,
        @Nullable CategoryCode category,
        @Nullable UnitCode commune,
        String text,
        boolean firstTime,
        boolean confidential) {
    /** What happens by it. */
    public Happened decide(Rules rules, Instant at) {
        return Happened.of(Happening.of(EventType.REPORT_FILED, at)
                .with("channel", channel)
                .with("procedure", rules.procedure().version())
                .with("category", category == null ? null : category.value())
                .with("commune", commune == null ? null : commune.value())
                .with("firstTime", firstTime ? true : null)
                .with("confidential", confidential ? true : null)
                .with(rules.clocks(TimeLimits.NONE, at).start(ClockId.K01))
                .word("original", text));
    }

    /** Says nothing of the text. */
    @Override
    public String toString() {
        return "File[" + channel + ']';
    }
}
