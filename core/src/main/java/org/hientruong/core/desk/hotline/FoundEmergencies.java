// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.hotline;

import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.dispatch.Refer;
import org.hientruong.core.domain.hotline.emergency.Answer;
import org.hientruong.core.store.hotline.HotlineSort;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lets an emergency begin where the Centre finds one in a written report, in the transaction in which it does. */
@Component(service = FoundEmergencies.class)
public final class FoundEmergencies {
    private final HotlineMover mover;
    private final CaseRules rules;

    @Activate
    public FoundEmergencies(@Reference HotlineMover mover, @Reference CaseRules rules) {
        this.mover = mover;
        this.rules = rules;
    }

    /** Looks at what has just happened to a case. */
    public void refresh(CaseNumber number, List<CaseEvent> fresh) {
        for (CaseEvent event : fresh) {
            Payload payload = new Payload(event.payload());
            if (event.type() == EventType.CASE_REFERRED && payload.text("kind").equals(Refer.Kind.EMERGENCY.name())) {
                mover.begin(
                        HotlineSort.EMERGENCY,
                        Answer.found(
                                number.value(),
                                payload.textOrNull("emergencyKind"),
                                rules.current(),
                                event.occurredAt()),
                        actor(event));
            }
        }
    }

    private static Actor actor(CaseEvent event) {
        int at = event.hat().indexOf('@');
        return at < 0
                ? new Actor(event.actor(), event.hat(), null)
                : new Actor(
                        event.actor(),
                        event.hat().substring(0, at),
                        new AgencyCode(event.hat().substring(at + 1)));
    }
}
