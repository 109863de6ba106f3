// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.sanction;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.procedure.SanctionRules;
import org.hientruong.core.domain.time.ClockId;

/**
 * Whether violations of one identity are more than the law allows (T01, T02). Each counts for one sanction only.
 *
 * @param rules how many are allowed
 * @param month the first instant after the month (K17) that begins at another
 */
public record Tally(SanctionRules rules, UnaryOperator<Instant> month) {
    /** By the rules in force. */
    public static Tally by(Rules rules) {
        return new Tally(
                rules.procedure().sanctions(),
                first -> rules.reckon(ClockId.K17, first).dueAt());
    }

    /** A violation that counts. */
    public record Counted(long id, Instant committedAt) {}

    /** Those for which the account is locked; none while they are not more than allowed. */
    public List<Counted> locking(List<Counted> all) {
        return all.size() > rules.lockAbove() ? all : List.of();
    }

    /** Those within one month for which interactions are suspended; none while no month has more than allowed. */
    public List<Counted> suspending(List<Counted> all) {
        List<Counted> sorted =
                all.stream().sorted(Comparator.comparing(Counted::committedAt)).toList();
        for (Counted first : sorted) {
            Instant end = month.apply(first.committedAt());
            List<Counted> within = sorted.stream()
                    .filter(one -> !one.committedAt().isBefore(first.committedAt())
                            && one.committedAt().isBefore(end))
                    .toList();
            if (within.size() > rules.suspendAbove()) {
                return within;
            }
        }
        return List.of();
    }
}
