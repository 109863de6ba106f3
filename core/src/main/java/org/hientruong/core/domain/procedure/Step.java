// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.procedure;

import java.util.List;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.time.ClockId;

/**
 * A step as Phụ lục II prints it.
 *
 * @param clause {@code P2.1.2} is case 1, Bước 2
 * @param label "Bước 2"
 * @param performer who carries it out
 * @param title first line of the contents
 * @param lines the other lines
 * @param times the times allowed, as printed, each with its clock
 */
public record Step(Clause clause, String label, String performer, String title, List<String> lines, List<Time> times) {
    public Step {
        lines = List.copyOf(lines);
        times = List.copyOf(times);
    }

    /**
     * A time of the last column.
     *
     * @param printed as the appendix prints it, "05 ngày"
     * @param clock the clock that keeps it
     */
    public record Time(String printed, ClockId clock) {}

    /** 1 for one handling agency, 2 for several. */
    public int variant() {
        return clause.id().charAt(3) - '0';
    }
}
