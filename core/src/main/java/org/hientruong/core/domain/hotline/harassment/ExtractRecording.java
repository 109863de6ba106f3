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
import org.jspecify.annotations.Nullable;

/**
 * A recording, or a part of one, is extracted for the dossier (khoản 2 Điều 20). The file comes with it; the desk adds what
 * proves it, and the recording stays where it is.
 *
 * @param call number of the call in the dossier whose recording it is
 * @param part which part of it, as "00:10–01:25", or null for the whole
 */
public record ExtractRecording(int call, @Nullable String part) implements DossierMove {
    /** What holds for every extract. */
    public static final Rule RULE =
            new Rule("extract-recording", Clause.D20_2, Permission.HARASSMENT, DossierStage.OPEN);

    public ExtractRecording {
        part = Input.clean(part);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input().atMost(100, "/part", part).faults();
    }

    @Override
    public Decision outcome(HarassmentDossier now, Instant at) {
        if (call < 1 || call > now.calls()) {
            return Refusal.rule(Clause.D20_2, "core.refusal.no-such-call");
        }
        return Happened.of(Happening.of(EventType.DOSSIER_RECORDING_EXTRACTED, at)
                .with("call", call)
                .with("part", part));
    }
}
