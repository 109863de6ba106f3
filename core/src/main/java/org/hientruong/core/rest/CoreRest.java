// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import java.util.ArrayList;
import java.util.List;
import org.hientruong.core.ops.PublishedRest;
import org.hientruong.core.rest.calendar.CalendarResource;
import org.hientruong.core.rest.cases.CaseResources;
import org.hientruong.core.rest.hotline.HotlineResources;
import org.hientruong.core.rest.moves.MoveResources;
import org.hientruong.core.rest.operation.DeliveriesResource;
import org.hientruong.core.rest.operation.PluginsResource;
import org.hientruong.core.rest.procedure.ProceduresResource;
import org.hientruong.core.rest.reorganisation.ReorganisationsResource;
import org.hientruong.core.rest.sanction.SanctionResources;
import org.hientruong.core.rest.staff.AuditResource;
import org.hientruong.core.rest.staff.SessionFeature;
import org.hientruong.core.rest.staff.SessionResource;
import org.hientruong.core.rest.staff.StaffResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Core's own application at {@code /api/v1}, and its description beside it. */
@Component(service = PublishedRest.class, immediate = true)
public final class CoreRest implements PublishedRest {
    private final RestPublisher.Publication application;
    private final AutoCloseable description;

    @Activate
    public CoreRest(
            @Reference RestPublisher publisher,
            @Reference SessionFeature.Maker sessions,
            @Reference AboutResource about,
            @Reference MessagesResource messages,
            @Reference SessionResource session,
            @Reference StaffResource staff,
            @Reference AuditResource audit,
            @Reference PluginsResource plugins,
            @Reference DeliveriesResource deliveries,
            @Reference DraftPagesResource drafts,
            @Reference CaseResources cases,
            @Reference MoveResources moves,
            @Reference HotlineResources hotline,
            @Reference CalendarResource calendar,
            @Reference ReorganisationsResource reorganisations,
            @Reference ProceduresResource procedures,
            @Reference SanctionResources sanctions) {
        List<Object> parts = new ArrayList<>(
                List.of(sessions.ofCore(), about, messages, session, staff, audit, plugins, deliveries, drafts));
        parts.addAll(cases.all());
        parts.addAll(moves.all());
        parts.addAll(hotline.all());
        parts.add(calendar);
        parts.add(reorganisations);
        parts.add(procedures);
        parts.addAll(sanctions.all());
        application = publisher.publish("core", "/api/v1", parts);
        description = publisher.publish("description", "/api", List.of(new OpenApiResource()));
    }

    @Override
    public boolean published() {
        return application.published();
    }

    @Deactivate
    void close() throws Exception {
        description.close();
        application.close();
    }
}
