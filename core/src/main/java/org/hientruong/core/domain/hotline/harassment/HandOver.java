// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.harassment;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.agency.OfficialDocument;

/**
 * The Centre has verified the dossier and hands it to the authority (khoản 2 Điều 20); from then on it is not changed.
 *
 * @param authority to which authority
 * @param document by which document
 * @param findings what the Centre has found
 */
public record HandOver(String authority, OfficialDocument document, String findings) implements DossierMove {
    /** What holds for every hand-over. */
    public static final Rule RULE = new Rule("hand-over", Clause.D20_2, Permission.HARASSMENT, DossierStage.OPEN);

    public HandOver {
        authority = Input.cleanOrEmpty(authority);
        findings = Input.cleanOrEmpty(findings);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        Input input = new Input().text(Input.LINE, "/authority", authority);
        return OfficialDocument.required(input, "/document", document)
                .text(Input.LONG, "/findings", findings)
                .faults();
    }

    @Override
    public Decision outcome(HarassmentDossier now, Instant at) {
        if (now.extracts() == 0) {
            return Refusal.rule(Clause.D20_2, "core.refusal.extract-missing");
        }
        return Happened.of(Happening.of(EventType.DOSSIER_HANDED_OVER, at)
                .with("document", document.number())
                .with("documentDate", document.date().toString())
                .word("signer", document.signer())
                .word("authority", authority)
                .word("findings", findings));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "HandOver[" + document.number() + ']';
    }
}
