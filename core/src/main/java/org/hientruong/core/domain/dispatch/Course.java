// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.Payload;
import org.jspecify.annotations.Nullable;

/**
 * To whom a case is to go, as far as others than the Centre have a say, and who watches.
 *
 * @param directionAskedAt when the committee was asked, while its answer is awaited; or null
 * @param designated the agency that the committee designated and to which the case has not gone yet, or null
 * @param directed the agency to which the overseeing department directed it last, or null
 * @param otherwise whether it was last dispatched to another agency than directed (khoản 5 Điều 22)
 * @param referral how it was handed over without being dispatched, or null
 * @param watchers bodies that follow it, in the order in which they were named
 */
public record Course(
        @Nullable Instant directionAskedAt,
        @Nullable AgencyCode designated,
        @Nullable AgencyCode directed,
        boolean otherwise,
        @Nullable Referral referral,
        List<AgencyCode> watchers) {
    /** Nothing yet. */
    public static final Course NONE = new Course(null, null, null, false, null, List.of());

    public Course {
        watchers = List.copyOf(watchers);
    }

    /**
     * A case that is handed over to be followed or considered (Điều 21).
     *
     * @param at when
     * @param kind why
     * @param agency to which agency, null when it is an authority outside the catalogue
     */
    public record Referral(
            Instant at, Refer.Kind kind, @Nullable AgencyCode agency) {
        private static Referral of(CaseEvent event) {
            Payload payload = new Payload(event.payload());
            String agency = payload.textOrNull("agency");
            return new Referral(
                    event.occurredAt(),
                    Refer.Kind.valueOf(payload.text("kind")),
                    agency == null ? null : new AgencyCode(agency));
        }
    }

    /** What it is after an event. */
    public Course after(CaseEvent event) {
        Payload payload = new Payload(event.payload());
        return switch (event.type()) {
            case DIRECTION_REQUESTED -> new Course(event.occurredAt(), null, directed, otherwise, referral, watchers);
            case AGENCY_DESIGNATED ->
                new Course(null, new AgencyCode(payload.text("agency")), directed, otherwise, referral, watchers);
            case DIRECTION_GIVEN ->
                new Course(directionAskedAt, designated, directed(payload), false, referral, watchers);
            case CASE_REFERRED -> new Course(null, designated, directed, otherwise, Referral.of(event), watchers);
            case CASE_DISPATCHED ->
                new Course(null, null, directed, payload.flag("otherwise"), referral, watching(payload));
            default -> this;
        };
    }

    private @Nullable AgencyCode directed(Payload payload) {
        String agency = payload.textOrNull("agency");
        return agency == null ? directed : new AgencyCode(agency);
    }

    private List<AgencyCode> watching(Payload payload) {
        List<AgencyCode> all = new ArrayList<>(watchers);
        for (Object code : payload.list("watchers")) {
            AgencyCode watcher = new AgencyCode(code.toString());
            if (!all.contains(watcher)) {
                all.add(watcher);
            }
        }
        return all;
    }
}
