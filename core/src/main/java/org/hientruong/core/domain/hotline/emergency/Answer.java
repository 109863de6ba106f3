// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.emergency;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.hotline.CallerDetails;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimits;
import org.jspecify.annotations.Nullable;

/**
 * A call to the hotline is an emergency (khoản 2 Điều 8, khoản 3 Điều 18): it begins with the call alone, at any hour. No
 * name, number, declaration, language or picture is asked for first; what is known is filled in afterwards.
 *
 * @param answeredAt when the call was answered; null for now. What lies ahead is now: a clock that goes wrong blocks nobody
 * @param details what is known already
 * @param caller who calls, as far as known
 */
public record Answer(
        @Nullable Instant answeredAt,
        @Nullable Details details,
        @Nullable CallerDetails caller) {
    /** The clause behind it. */
    public static final Clause CLAUSE = Clause.D8_2B;

    /** What is too long to be kept; absence is no fault. */
    public List<Fault> faults() {
        Input input = known().check(new Input());
        return (caller == null ? input : caller.check(input, "/caller"))
                .unless(answeredAt == null || Input.keepable(answeredAt), "/answeredAt", "core.fault.malformed")
                .faults();
    }

    /** What happens by it; the clock runs from the answered call (khoản 3 Điều 18, Bước 1 Điều 19). */
    public Happening decide(Rules rules, Instant at) {
        Instant answered = answeredAt == null || answeredAt.isAfter(at) ? at : answeredAt;
        return known().in(Happening.of(EventType.CALL_ANSWERED, answered)
                .with("procedure", rules.procedure().version())
                .with(rules.clocks(TimeLimits.NONE, answered).start(ClockId.K14)));
    }

    /** What is known. */
    public Details known() {
        return details == null ? Details.NONE : details;
    }

    /**
     * The emergency that the Centre found in a written report begins.
     *
     * @param reported number of the case
     * @param kind its kind, or null while not known
     */
    public static Happening found(String reported, @Nullable String kind, Rules rules, Instant at) {
        return Happening.of(EventType.EMERGENCY_FOUND, at)
                .with("procedure", rules.procedure().version())
                .with("case", reported)
                .with("kind", kind)
                .with(rules.clocks(TimeLimits.NONE, at).start(ClockId.K14));
    }
}
