// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake.verification;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.intake.IntakeGuards;
import org.hientruong.core.domain.procedure.Ground;
import org.hientruong.core.domain.procedure.Procedure;
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * The Centre does not accept the report (khoản 6 Điều 3, khoản 2 Điều 11): on every ground that applies, each with its
 * clause, and with guidance how to go on. A duplicate is linked to the earlier report, never dropped.
 *
 * @param grounds all that apply
 * @param law the law and its clause, for the ground that asks for them, or null
 * @param guidance how the reporter can go on, beside what the system says for each ground; or null
 * @param duplicateOf the earlier report of the same sender, for that ground, or null
 */
public record Decline(
        List<Reason> grounds,
        @Nullable String law,
        @Nullable String guidance,
        @Nullable CaseNumber duplicateOf) implements CaseMove {
    /** What holds for every declination. */
    public static final Rule RULE = Rule.of(
            "decline",
            Clause.D3_6,
            Permission.INTAKE,
            Guard.at(Clause.D3_6, Stage.FILED),
            IntakeGuards.NOT_HELD_BY_ANOTHER);

    /**
     * A ground as it applies here.
     *
     * @param ground its code in the procedure
     * @param file id of the file that it is about, or null
     */
    public record Reason(String ground, @Nullable String file) {}

    public Decline {
        grounds = grounds == null ? List.of() : List.copyOf(grounds);
        law = Input.clean(law);
        guidance = Input.clean(guidance);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .onceEach("/grounds", grounds, "core.fault.grounds")
                .unless(grounds.stream().allMatch(reason -> reason.ground() != null), "/grounds", "core.fault.required")
                .atMost(Input.LINE, "/law", law)
                .atMost(Input.NOTE, "/guidance", guidance)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Refusal refusal = grounds.isEmpty()
                ? Refusal.rule(Clause.D3_6, "core.refusal.ground-missing")
                : against(now, rules.procedure());
        return refusal != null
                ? refusal
                : Happened.of(Happening.of(EventType.REPORT_DECLINED, at)
                        .with("grounds", grounds.stream().map(Decline::entry).toList())
                        .with("duplicateOf", duplicateOf == null ? null : duplicateOf.value())
                        .with(rules.clocks(now.limits(), at).stop(ClockId.K01))
                        .word("law", law)
                        .word("guidance", guidance));
    }

    private @Nullable Refusal against(CaseFile now, Procedure procedure) {
        boolean mendableOnly = true;
        for (Reason reason : grounds) {
            Ground ground = procedure.ground(reason.ground()).orElse(null);
            if (ground == null) {
                return Refusal.rule(Clause.D3_6, "core.refusal.ground-unknown");
            }
            Refusal refusal = against(ground, reason.file());
            if (refusal != null) {
                return refusal;
            }
            mendableOnly &= ground.mendable();
        }
        // what the reporter can mend is asked for first
        return mendableOnly && !now.intake().verification().replied()
                ? Refusal.rule(Clause.D11_2, "core.refusal.ask-first")
                : null;
    }

    private @Nullable Refusal against(Ground ground, @Nullable String file) {
        if (ground.code().equals(Ground.SECRET)) {
            return Refusal.rule(ground.clause(), "core.refusal.secret-is-withheld");
        }
        if (ground.code().equals(Ground.NO_REPLY)) {
            return Refusal.rule(ground.clause(), "core.refusal.silence-by-time-alone");
        }
        if (ground.namesLaw() && law == null) {
            return Refusal.rule(ground.clause(), "core.refusal.law-unnamed");
        }
        if (ground.namesFile() && file == null) {
            return Refusal.rule(ground.clause(), "core.refusal.file-unnamed");
        }
        return ground.code().equals(Ground.DUPLICATE) && duplicateOf == null
                ? Refusal.rule(ground.clause(), "core.refusal.earlier-report-unnamed")
                : null;
    }

    private static Map<String, Object> entry(Reason reason) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("ground", reason.ground());
        if (reason.file() != null) {
            entry.put("file", reason.file());
        }
        return entry;
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Decline" + grounds;
    }
}
