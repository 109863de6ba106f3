// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hientruong.api.Fault;
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
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.handling.Assignments;
import org.hientruong.core.domain.procedure.Ground;
import org.hientruong.core.domain.time.ClockEffects;
import org.jspecify.annotations.Nullable;

/**
 * The content is protected as a state secret (điểm c khoản 3 Điều 15): it is answered under that law, on paper, and
 * destroyed here to a stub. Before acceptance that is a declination, for such content is out of the regulation's scope
 * (điểm a khoản 1 Điều 1); later the case comes to rest by it. All clocks end, all shares are called back.
 *
 * @param document the paper under which the matter goes on
 */
public record WithholdStateSecret(OfficialDocument document) implements CaseMove {
    /** What holds for every withholding: the Centre's officer, or a leader of an agency that has a share. */
    public static final Rule RULE = Rule.of(
                    "withhold-state-secret", Clause.D15_3C, Permission.INTAKE, WithholdStateSecret::ofAnother)
            .or(Permission.APPROVE);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return OfficialDocument.required(new Input(), "/document", document).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        ClockEffects all = rules.clocks(now.limits(), at);
        now.limits().open().forEach(all::stop);
        return Happened.of(Happening.of(EventType.CONTENT_WITHHELD, at)
                .with("clause", Clause.D15_3C.id())
                .with("document", document.number())
                .with("documentDate", document.date().toString())
                .with("grounds", now.accepted() ? null : List.of(Map.of("ground", Ground.SECRET)))
                .with(Assignments.RECALLED, now.openShares().isEmpty() ? null : now.openShares())
                .with(all));
    }

    private static @Nullable Refusal ofAnother(CaseFile now, Actor by) {
        boolean leader = by.by() == Permission.APPROVE;
        return leader && !now.hasShare(by.agency())
                ? Refusal.rule(Clause.D9_3A, "core.refusal.not-your-assignment")
                : null;
    }

    /** Names the paper's date alone. */
    @Override
    public String toString() {
        return "WithholdStateSecret[]";
    }
}
