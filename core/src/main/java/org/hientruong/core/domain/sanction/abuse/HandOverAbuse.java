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
 * What is marked goes to the authority that is competent by the law (khoản 2 Điều 30), by a document.
 *
 * @param authority to whom
 * @param document by which
 */
public record HandOverAbuse(String authority, OfficialDocument document) implements CaseMove {
    /** What holds for every handing over. */
    public static final Rule RULE = Rule.of(
            "hand-over-abuse",
            Clause.D30_2,
            Permission.SUPERVISE,
            (now, by) -> now.conduct().abuse() != null && now.conduct().abuse().handedOverAt() == null
                    ? null
                    : Refusal.rule(
                            Clause.D30_2,
                            now.conduct().abuse() == null
                                    ? "core.refusal.abuse-not-marked"
                                    : "core.refusal.abuse-handed-over"));

    public HandOverAbuse {
        authority = Input.cleanOrEmpty(authority);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        Input input = new Input().text(Input.LINE, "/authority", authority);
        return OfficialDocument.required(input, "/document", document).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        return Happened.of(Happening.of(EventType.ABUSE_HANDED_OVER, at)
                .with("document", document.number())
                .with("documentDate", document.date().toString())
                .word("authority", authority)
                .word("signer", document.signer()));
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "HandOverAbuse[]";
    }
}
