// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.harassment;

import java.util.List;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A dossier of harassment (Điều 20): an aggregate of its own with a history like those of cases.
 *
 * @param number its number
 * @param version number of the last event
 * @param harassment which kind
 * @param openedBy which account marked the call
 * @param person who called, in the vault; or null
 * @param calls how many calls it has
 * @param extracts how many extracts of recordings it has
 * @param stage where it stands
 */
public record HarassmentDossier(
        CaseNumber number,
        int version,
        Harassment harassment,
        String openedBy,
        @Nullable Long person,
        int calls,
        int extracts,
        DossierStage stage) {
    /** The dossier that a history makes. */
    public static HarassmentDossier replay(List<CaseEvent> events) {
        HarassmentDossier dossier = opened(events.get(0));
        for (CaseEvent event : events.subList(1, events.size())) {
            dossier = dossier.after(event);
        }
        return dossier;
    }

    private static HarassmentDossier opened(CaseEvent event) {
        if (event.type() != EventType.DOSSIER_OPENED) {
            throw new IllegalStateException(
                    "no dossier begins with " + event.type().id());
        }
        Payload payload = new Payload(event.payload());
        String person = payload.textOrNull("person");
        return new HarassmentDossier(
                event.caseNumber(),
                1,
                Harassment.valueOf(payload.text("harassment")),
                event.actor(),
                person == null ? null : Long.valueOf(person),
                1,
                0,
                DossierStage.OPEN);
    }

    /** The dossier after one more event. */
    public HarassmentDossier after(CaseEvent event) {
        if (event.number() != version + 1) {
            throw new IllegalStateException("event " + event.number() + " after " + version + " of " + number);
        }
        return new HarassmentDossier(
                number,
                event.number(),
                harassment,
                openedBy,
                person,
                calls + (event.type() == EventType.DOSSIER_CALL_ADDED ? 1 : 0),
                extracts + (event.type() == EventType.DOSSIER_RECORDING_EXTRACTED ? 1 : 0),
                switch (event.type()) {
                    case DOSSIER_HANDED_OVER -> DossierStage.HANDED_OVER;
                    case DOSSIER_OUTCOME_RECORDED -> DossierStage.OUTCOME_RECORDED;
                    default -> stage;
                });
    }
}
