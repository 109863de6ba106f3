// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.reminder;

import java.time.LocalDate;
import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.handling.reminder.Reminder.Kind;
import org.hientruong.core.store.reminder.Reminders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists what was urged by hand beside the reminders that the house gives by itself. */
@Component(service = Urgings.class)
public final class Urgings {
    private final Reminders reminders;
    private final CaseRules rules;

    @Activate
    public Urgings(@Reference Reminders reminders, @Reference CaseRules rules) {
        this.reminders = reminders;
        this.rules = rules;
    }

    /** Adds, in the running transaction, what fresh events urge. */
    public void refresh(long caseId, List<CaseEvent> fresh) {
        for (CaseEvent event : fresh) {
            if (event.type() == EventType.AGENCY_URGED) {
                LocalDate day = rules.day(event.occurredAt());
                AgencyCode agency = new AgencyCode(new Payload(event.payload()).text("agency"));
                Reminders.Once once = new Reminders.Once(caseId, event.number(), Kind.URGED.name(), day);
                reminders.add(new Reminders.Said(once, agency, day, null, null, event.recordedAt()));
            }
        }
    }
}
