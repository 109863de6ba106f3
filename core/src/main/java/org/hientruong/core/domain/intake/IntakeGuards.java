// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake;

import java.util.Map;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseMove.Guard;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.intake.verification.Verification;

/** What may stand against the Centre's moves. A claim keeps two officers from one report (khoản 1 Điều 12). */
public final class IntakeGuards {
    /** Nobody has claimed the report. */
    static final Guard UNCLAIMED = (now, by) -> now.holder() == null ? null : held(now.holder(), by);

    /** Until it is accepted, nobody but the mover has claimed the report. */
    public static final Guard NOT_HELD_BY_ANOTHER = (now, by) ->
            now.stage() != Stage.FILED || now.holder() == null || now.holder().equals(by.id())
                    ? null
                    : held(now.holder(), by);

    /** Somebody has claimed the report. */
    static final Guard CLAIMED =
            (now, by) -> now.holder() != null ? null : Refusal.rule(Clause.D12_1A, "core.refusal.not-claimed");

    /** If it is declined, then for silence alone: other grounds are not mended by a reply. */
    public static final Guard NOT_DECLINED_FOR_CAUSE = (now, by) -> {
        Verification.Declination declination = now.intake().verification().declination();
        return declination == null || declination.lapsed()
                ? null
                : Refusal.rule(Clause.D10_5B5, "core.refusal.declined-for-cause");
    };

    private IntakeGuards() {}

    private static Refusal held(String holder, Actor by) {
        String key = holder.equals(by.id()) ? "core.refusal.held-by-you" : "core.refusal.held";
        return new Refusal(Refusal.Kind.HELD, Clause.D12_1A, key, Map.of("holder", holder));
    }
}
