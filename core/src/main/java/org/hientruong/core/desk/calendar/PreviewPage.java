// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.calendar;

import java.time.Instant;
import java.util.List;
import org.hientruong.core.desk.explanation.Explanation;
import org.hientruong.core.desk.view.Named;
import org.jspecify.annotations.Nullable;

/**
 * Which limits a change would move, of some cases: numbers, clocks, agencies and dates, nothing of what a case is about.
 *
 * @param version the calendar in force, on which the change would be made
 * @param inReach cases with a limit that the change may move, in all
 * @param examined cases of this page
 * @param next from where to go on, null at the end
 */
public record PreviewPage(
        int version,
        int inReach,
        int examined,
        List<Item> items,
        @Nullable String next) {
    /**
     * A limit that would move, or would if the law did not forbid it.
     *
     * @param agency whose limit it is
     * @param kept it stays, because its end would come to lie before the decision
     * @param overBefore whether its time is over as it stands
     * @param overAfter whether its time would be over
     * @param lines the new reckoning day by day
     */
    public record Item(
            String caseNumber,
            String clock,
            String name,
            String article,
            Named agency,
            End before,
            End after,
            boolean kept,
            boolean overBefore,
            boolean overAfter,
            List<Explanation.Line> lines) {}

    /** The end of a limit, and as people read it. */
    public record End(Instant dueAt, String lastMoment) {}
}
