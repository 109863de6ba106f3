// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import java.util.List;
import org.hientruong.core.rest.reminders.CaseRemindersResource;
import org.hientruong.core.rest.reminders.RemindersResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All resources about cases, so that core's application names them once. */
@Component(service = CaseResources.class)
public final class CaseResources {
    private final List<Object> all;

    @Activate
    public CaseResources(
            @Reference CasesResource cases,
            @Reference QueuesResource queues,
            @Reference CaseResource one,
            @Reference AttachmentsResource attachments,
            @Reference LettersResource letters,
            @Reference TimeLimitsResource limits,
            @Reference CatalogueResource catalogue,
            @Reference HistoryCheckResource check,
            @Reference RelatedResource related,
            @Reference RemindersResource reminders,
            @Reference CaseRemindersResource caseReminders,
            @Reference StreamResource stream) {
        this.all = List.of(
                cases,
                queues,
                one,
                attachments,
                letters,
                limits,
                catalogue,
                check,
                related,
                reminders,
                caseReminders,
                stream);
    }

    public List<Object> all() {
        return all;
    }
}
