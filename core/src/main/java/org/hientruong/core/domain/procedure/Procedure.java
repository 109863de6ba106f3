// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * The one uniform procedure (Điều 7). A case keeps the version under which it was filed.
 *
 * @param version its id
 * @param validFrom first day on which it holds
 * @param decision by which it was issued
 * @param limits how long each clock runs
 * @param readings what the text leaves open
 * @param grounds on which a report is not accepted
 * @param sanctions when violations become a lock or a suspension (khoản 1 Điều 17)
 * @param steps Phụ lục II, both cases in order
 * @param house what the house decides where the text says nothing
 */
public record Procedure(
        String version,
        LocalDate validFrom,
        IssuedBy decision,
        Map<ClockId, LimitRule> limits,
        Readings readings,
        List<Ground> grounds,
        SanctionRules sanctions,
        List<Step> steps,
        HouseRules house) {
    private static final String RETURN_FOR_QUALITY = "return-for-quality";

    public Procedure {
        limits = Map.copyOf(limits);
        grounds = List.copyOf(grounds);
        steps = List.copyOf(steps);
    }

    /**
     * The Decision that issued it (Điều 1–3 of the Decision). Number and date are blank in the draft.
     *
     * @param title title of the regulation
     * @param number number of the Decision, or null
     * @param date its date, or null
     */
    public record IssuedBy(
            String title, @Nullable String number, @Nullable LocalDate date) {}

    /** Whether the procedure knows a move; one that it may do without is not offered where it does. */
    public boolean knows(String move) {
        return readings.returnForQuality() != null || !move.equals(RETURN_FOR_QUALITY);
    }

    /** The ground of a code. */
    public Optional<Ground> ground(String code) {
        return grounds.stream().filter(ground -> ground.code().equals(code)).findFirst();
    }

    /** The rule of a clock. */
    public LimitRule limit(ClockId clock) {
        LimitRule rule = limits.get(clock);
        if (rule == null) {
            throw new IllegalStateException("procedure " + version + " has no limit " + clock);
        }
        return rule;
    }
}
