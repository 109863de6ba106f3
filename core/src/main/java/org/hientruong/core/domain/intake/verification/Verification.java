// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake.verification;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.procedure.Ground;
import org.hientruong.core.domain.procedure.Readings;
import org.jspecify.annotations.Nullable;

/**
 * How the Centre verifies a report (Điều 11): what it asked, whether the reporter replied, and why it declined.
 *
 * @param askedAt when the request that is open was sent, or null
 * @param replied whether the reporter has ever replied to a request
 * @param ways in which different ways the Centre tried to reach the reporter, the requests themselves included
 * @param declination how it declined, or null
 */
public record Verification(
        @Nullable Instant askedAt,
        boolean replied,
        Set<ContactMethod> ways,
        @Nullable Declination declination) {
    public Verification {
        ways = Set.copyOf(ways);
    }

    /** Nothing yet. */
    public static final Verification NONE = new Verification(null, false, Set.of(), null);

    /**
     * That a report is not accepted.
     *
     * @param at when
     * @param grounds codes of the procedure
     * @param lateReply whether the reporter replied after the silence had run out
     */
    public record Declination(Instant at, List<String> grounds, boolean lateReply) {
        public Declination {
            grounds = List.copyOf(grounds);
        }

        /** Whether it was declined for silence alone, so that it can be reopened. */
        public boolean lapsed() {
            return grounds.equals(List.of(Ground.NO_REPLY));
        }

        private static Declination of(CaseEvent event) {
            List<String> grounds = new Payload(event.payload())
                    .payloads("grounds").stream().map(one -> one.text("ground")).toList();
            return new Declination(event.occurredAt(), grounds, false);
        }
    }

    /** Whether the Centre waits for the reporter. */
    public boolean waiting() {
        return askedAt != null;
    }

    /** What it is after an event. */
    public Verification after(CaseEvent event) {
        return switch (event.type()) {
            case SUPPLEMENT_REQUESTED -> new Verification(event.occurredAt(), replied, tried(event), declination);
            case CONTACT_ATTEMPTED -> new Verification(askedAt, replied, tried(event), declination);
            case SUPPLEMENT_RECEIVED -> withReply();
            case REPORT_DECLINED -> new Verification(null, replied, ways, Declination.of(event));
            // before acceptance it is a declination, later only an answer of another kind
            case CONTENT_WITHHELD ->
                event.payload().containsKey("grounds")
                        ? new Verification(null, replied, ways, Declination.of(event))
                        : this;
            case REPORT_REOPENED -> new Verification(null, replied, Set.of(), null);
            default -> this;
        };
    }

    /** A request stands on the reporter's own page as well, whatever way it was made (khoản 4 Điều 11: application). */
    private Set<ContactMethod> tried(CaseEvent event) {
        Set<ContactMethod> all = EnumSet.noneOf(ContactMethod.class);
        all.addAll(ways);
        all.add(ContactMethod.valueOf(new Payload(event.payload()).text("method")));
        if (event.type() == EventType.SUPPLEMENT_REQUESTED) {
            all.add(ContactMethod.APPLICATION);
        }
        return Set.copyOf(all);
    }

    /** Whether the Centre has tried in enough ways for silence alone to decline the report. */
    public boolean triedEnough(Readings.Silence silence) {
        return ways.size() >= silence.ways();
    }

    /** Whether it will have with one more. */
    boolean triedEnough(Readings.Silence silence, ContactMethod next) {
        return ways.size() + (ways.contains(next) ? 0 : 1) >= silence.ways();
    }

    private Verification withReply() {
        Declination late = declination == null ? null : new Declination(declination.at(), declination.grounds(), true);
        return new Verification(null, true, Set.of(), late);
    }
}
