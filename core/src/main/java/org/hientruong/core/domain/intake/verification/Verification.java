// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake.verification;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.procedure.Ground;
import org.jspecify.annotations.Nullable;

/**
 * How the Centre verifies a report (Điều 11): what it asked, whether the reporter replied, and why it declined.
 *
 * @param askedAt when the request that is open was sent, or null
 * @param replied whether the reporter has ever replied to a request
 * @param declination how it declined, or null
 */
public record Verification(
        @Nullable Instant askedAt,
        boolean replied,
        @Nullable Declination declination) {
    /** Nothing yet. */
    public static final Verification NONE = new Verification(null, false, null);

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
            case SUPPLEMENT_REQUESTED -> new Verification(event.occurredAt(), replied, declination);
            case SUPPLEMENT_RECEIVED -> withReply();
            case REPORT_DECLINED -> new Verification(null, replied, Declination.of(event));
            case REPORT_REOPENED -> new Verification(null, replied, null);
            default -> this;
        };
    }

    private Verification withReply() {
        Declination late = declination == null ? null : new Declination(declination.at(), declination.grounds(), true);
        return new Verification(null, true, late);
    }
}
