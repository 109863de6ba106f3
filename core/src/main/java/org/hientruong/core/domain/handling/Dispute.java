// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.AgencyCode;
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
import org.jspecify.annotations.Nullable;

/**
 * The agencies do not agree on a solution, or the handling is not thorough (khoản 7 Điều 3): the case enters the list that
 * goes to the provincial committee. An agency that takes part records it while the case is handled; the Centre's supervisor
 * also afterwards.
 *
 * @param kind which of the two
 * @param positions what each agency holds
 * @param note more about it, or null
 */
public record Dispute(
        Kind kind, List<Position> positions, @Nullable String note) implements CaseMove {
    /** What holds for every dispute. */
    public static final Rule RULE =
            Rule.of("dispute", Clause.D3_7, Permission.HANDLE, Dispute::notNow).or(Permission.SUPERVISE);

    /** What the matter is. */
    public enum Kind {
        /** The agencies do not agree on a solution. */
        DISAGREEMENT,
        /** The handling is not thorough. */
        UNRESOLVED
    }

    /** What an agency holds. */
    public record Position(AgencyCode agency, String text) {
        public Position {
            text = Input.cleanOrEmpty(text);
        }

        /** Says nothing of the words. */
        @Override
        public String toString() {
            return "Position[" + agency + ']';
        }
    }

    public Dispute {
        positions = positions == null ? List.of() : List.copyOf(positions);
        note = Input.clean(note);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        Input input = new Input().required("/kind", kind).onceEach("/positions", agencies(), "core.fault.agencies");
        input.unless(positions.size() >= least(), "/positions", "core.fault.positions");
        for (int i = 0; i < positions.size(); i++) {
            input.required("/positions/" + i + "/agency", positions.get(i).agency());
            input.text(Input.NOTE, "/positions/" + i + "/text", positions.get(i).text());
        }
        return input.atMost(Input.NOTE, "/note", note).faults();
    }

    private int least() {
        return kind == Kind.DISAGREEMENT ? 2 : 1;
    }

    private List<@Nullable AgencyCode> agencies() {
        return positions.stream().<@Nullable AgencyCode>map(Position::agency).toList();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Refusal refusal = ofWhom(now, rules);
        if (refusal != null) {
            return refusal;
        }
        Happening disputed = Happening.of(EventType.CASE_DISPUTED, at)
                .with("kind", kind.name())
                .with("agencies", agencies().stream().map(Objects::toString).toList())
                .word("note", note);
        for (Position position : positions) {
            disputed = disputed.word("position." + position.agency(), position.text());
        }
        return Happened.of(disputed);
    }

    private @Nullable Refusal ofWhom(CaseFile now, Rules rules) {
        List<AgencyCode> concerned = now.assignments().all().stream()
                .map(Assignment::agency)
                .distinct()
                .toList();
        if (concerned.size() < 2 && !rules.procedure().readings().disputeOfOneAgency()) {
            return Refusal.rule(Clause.D3_7, "core.refusal.one-agency-only");
        }
        return concerned.containsAll(agencies()) ? null : Refusal.rule(Clause.D3_7, "core.refusal.not-concerned");
    }

    private static @Nullable Refusal notNow(CaseFile now, Actor by) {
        boolean afterwards = by.by() == Permission.SUPERVISE && now.stage().atRest();
        boolean handled = switch (now.stage()) {
            case HANDLING, AWAITING_APPROVAL, APPROVED -> true;
            default -> false;
        };
        return handled || afterwards ? null : Refusal.wrongStage(Clause.D3_7, now.stage());
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Dispute[" + kind + ", " + agencies() + ']';
    }
}
