// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.sanction.abuse;

import java.time.Instant;
import java.util.List;
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

/**
 * What the competent authority told the Centre of what was handed over to it (khoản 2 Điều 30).
 *
 * @param outcome what came of it
 * @param document by which it told so
 */
public record RecordAbuseOutcome(String outcome, OfficialDocument document) implements CaseMove {
    /** What holds for every outcome. */
    public static final Rule RULE = Rule.of(
            "record-abuse-outcome",
            Clause.D30_2,
            Permission.SUPERVISE,
            (now, by) -> now.conduct().abuse() != null && now.conduct().abuse().handedOverAt() != null
                    ? null
                    : Refusal.rule(Clause.D30_2, "core.refusal.abuse-not-handed-over"));

    public RecordAbuseOutcome {
        outcome = Input.cleanOrEmpty(outcome);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        Input input = new Input().text(Input.LONG, "/outcome", outcome);
        return OfficialDocument.required(input, "/document", document).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        return Happened.of(Happening.of(EventType.ABUSE_OUTCOME_RECORDED, at)
                .with("document", document.number())
                .with("documentDate", document.date().toString())
                .word("outcome", outcome)
                .word("signer", document.signer()));
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "RecordAbuseOutcome[]";
    }
}
