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
 * One more call belongs to the dossier (khoản 1 Điều 20).
 *
 * @param call the call, with the operator's statement
 */
public record AddCall(HarassingCall call) implements DossierMove {
    /** What holds for every call. */
    public static final Rule RULE = new Rule("add-call", Clause.D20_1, Permission.EMERGENCY, DossierStage.OPEN);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return HarassingCall.check(new Input(), call).faults();
    }

    @Override
    public Decision outcome(HarassmentDossier now, Instant at) {
        return Happened.of(call.in(Happening.of(EventType.DOSSIER_CALL_ADDED, at)));
    }
}
