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

/**
 * The authority has told the Centre what came of it (khoản 2 Điều 20).
 *
 * @param text what came of it
 */
public record RecordHandling(String text) implements DossierMove {
    /** What holds for every outcome. */
    public static final Rule RULE =
            new Rule("record-handling", Clause.D20_2, Permission.HARASSMENT, DossierStage.HANDED_OVER);

    public RecordHandling {
        text = Input.cleanOrEmpty(text);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input().text(Input.LONG, "/text", text).faults();
    }

    @Override
    public Decision outcome(HarassmentDossier now, Instant at) {
        return Happened.of(Happening.of(EventType.DOSSIER_OUTCOME_RECORDED, at).word("outcome", text));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "RecordHandling[]";
    }
}
