// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.aftermath.Interaction;
import org.hientruong.core.domain.handling.Assignment;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a case.
 *
 * @param account the reader's account
 * @param language in which language
 * @param own the agencies for which the reader works; none for the Centre and the offices that see all
 * @param depth how much of the reporter is shown
 * @param follows whether the reader only follows the case, with no move of their own (khoản 4 Điều 13)
 */
public record Reader(String account, Locale language, List<AgencyCode> own, Depth depth, boolean follows) {
    /** What is the reporter's own, or may name them. */
    private static final Set<EventType> OF_THE_REPORTER = EnumSet.of(
            EventType.REPORT_FILED,
            EventType.SUPPLEMENT_REQUESTED,
            EventType.CONTACT_ATTEMPTED,
            EventType.NOTICE_GIVEN,
            EventType.SUPPLEMENT_RECEIVED,
            EventType.REPORT_DECLINED,
            EventType.CASE_CORRECTED,
            EventType.CONFIDENTIALITY_REQUESTED,
            EventType.CASE_RATED,
            EventType.INTERACTION_RECEIVED,
            EventType.INTERACTION_MODERATED);

    /** Violations, what came with them, and what is marked as untrue (khoản 1 Điều 17, khoản 2 Điều 30). */
    private static final Set<EventType> OF_CONDUCT = EnumSet.of(
            EventType.VIOLATION_PROPOSED,
            EventType.VIOLATION_CONFIRMED,
            EventType.VIOLATION_DISMISSED,
            EventType.ACCOUNT_LOCKED,
            EventType.ACCOUNT_UNLOCKED,
            EventType.INTERACTION_SUSPENDED,
            EventType.SUSPENSION_ENDED,
            EventType.OBJECTION_FILED,
            EventType.OBJECTION_DECIDED,
            EventType.ABUSE_MARKED,
            EventType.ABUSE_HANDED_OVER,
            EventType.ABUSE_OUTCOME_RECORDED);

    /**
     * How much of the reporter is shown.
     *
     * @param centre whether the reader is the Centre's, and sees so much of every case
     * @param whole the reporter, masked, and their own words; without it no personal data at all
     * @param reveals whether files are shown with what the sender's device and the sender called them
     * @param names whether the reporter may be shown in clear, for a purpose that is logged
     */
    public record Depth(boolean centre, boolean whole, boolean reveals, boolean names) {}

    public Reader {
        own = List.copyOf(own);
    }

    /** Whether the reporter is shown, masked, and what they said. */
    public boolean whole() {
        return depth.whole();
    }

    /** Whether the reader is the Centre's or works for the agency. */
    public boolean concerned(@Nullable AgencyCode agency) {
        return depth.centre() || (agency != null && own.contains(agency));
    }

    /** Whether a share is the reader's. */
    boolean owns(Assignment share) {
        return own.contains(share.agency());
    }

    /** Whether the reader knows that something happened: how the reporter conducted themselves is the Centre's alone. */
    public boolean knows(CaseEvent event) {
        return depth.centre() || !OF_CONDUCT.contains(event.type());
    }

    /**
     * Whether the words of an event are for the reader. What a COORDINATING agency writes is its own until its leader
     * approves it, which sends it to the LEAD (Bước 2 khoản 2 Điều 14); what its leader sends back stays its own.
     */
    public boolean reads(CaseEvent event, Standing standing) {
        if (!knows(event)) {
            return false;
        }
        boolean kept = standing.file().confidentiality().kept();
        if (!whole() && (kept || OF_THE_REPORTER.contains(event.type()))) {
            return false;
        }
        Payload payload = new Payload(event.payload());
        if (!forwarded(payload, standing)) {
            return false;
        }
        Integer number = payload.numberOrNull("assignment");
        Assignment share =
                number == null ? null : standing.file().assignments().all().get(number - 1);
        if (event.type() == EventType.QUALITY_MARKED) { // of the agency that is judged and those who judge
            return own.isEmpty() || (share != null && owns(share));
        }
        if (share == null || share.leads() || owns(share)) {
            return true;
        }
        return switch (event.type()) {
            case RESOLUTION_SENT_BACK, REFERENCE_RECORDED -> false;
            case RESOLUTION_SUBMITTED ->
                share.approvedAt() != null
                        && standing.resolution(share)
                                .filter(last -> last.number() == event.number())
                                .isPresent();
            default -> true;
        };
    }

    /** A reply is the Centre's matter until it forwards it (khoản 2 Điều 16). */
    private boolean forwarded(Payload payload, Standing standing) {
        Integer interaction = payload.numberOrNull("interaction");
        return depth.centre()
                || interaction == null
                || standing.file()
                        .aftermath()
                        .interactions()
                        .find(interaction)
                        .filter(one -> one.verdict() == Interaction.Verdict.ELIGIBLE)
                        .isPresent();
    }
}
