// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.cases;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.core.store.lists.CaseLine;
import org.hientruong.core.store.lists.SightReason;
import org.jspecify.annotations.Nullable;

/**
 * What lists and sweeps need of a case, computed from its replayed history and written in the same transaction.
 *
 * @param stage kebab-case id
 * @param publicCase whether the public may see it (khoản 2 Điều 6)
 * @param leadSince since when that agency has it: codes are used again
 * @param next the open legal limit that ends next
 * @param overdueFrom the earliest instant from which it is overdue (khoản 5 Điều 14), null when none is in sight
 * @param waits what others have still to do about it
 * @param normalised whether the Centre's wording stands beside the citizen's (khoản 4 Điều 2)
 * @param followers agencies that see it without a share of it, each once for a reason
 * @param assignments all there ever were, in order
 * @param limits all there ever were, in order
 * @param links later reports that were linked to it, in order
 * @param corrected whether its last event undid a move, so that something may be less than it was
 */
public record CaseProjection(
        String stage,
        boolean atRest,
        boolean publicCase,
        @Nullable CategoryCode category,
        @Nullable String holder,
        @Nullable AgencyCode lead,
        @Nullable Instant leadSince,
        CaseLine.@Nullable NextLimit next,
        @Nullable Instant overdueFrom,
        Waits waits,
        boolean normalised,
        List<Follower> followers,
        List<Share> assignments,
        List<Limit> limits,
        List<Link> links,
        boolean corrected) {
    public CaseProjection {
        followers = List.copyOf(followers);
        assignments = List.copyOf(assignments);
        limits = List.copyOf(limits);
        links = List.copyOf(links);
    }

    /**
     * By when the case is to be worked on: since or from when it is overdue, or when its running limit ends, whichever
     * comes first; null where nothing runs.
     */
    public @Nullable Instant dueAt() {
        Instant ends = next == null ? null : next.dueAt(); // at rest it is what an agency has still to clarify
        if (atRest || overdueFrom == null) {
            return ends;
        }
        return ends == null || overdueFrom.isBefore(ends) ? overdueFrom : ends;
    }

    /**
     * What others have still to do about a case.
     *
     * @param notice an agency's notice of extension waits to be recorded (khoản 3 Điều 14)
     * @param settlement a dispute waits for the provincial committee (khoản 7 Điều 3)
     * @param lateReply a reply after the silence had run out waits for an officer
     * @param directedOtherwise the overseeing department is told that its direction was not followed (khoản 5 Điều 22)
     * @param untold staff have to tell the reporter what no medium could (khoản 2 Điều 11)
     * @param moderation something that was said after the answer waits for the Centre (Điều 16)
     * @param clarification a reply waits for the agency (khoản 2 Điều 16)
     */
    public record Waits(
            boolean notice,
            boolean settlement,
            boolean lateReply,
            boolean directedOtherwise,
            boolean untold,
            boolean moderation,
            boolean clarification) {}

    /** A later report that was linked to the case. */
    public record Link(CaseNumber report, String kind, Instant linkedAt) {}

    /** An agency that sees the case without a share of it. */
    public record Follower(AgencyCode agency, SightReason reason) {}

    /**
     * One agency's share.
     *
     * @param leads whether it is the LEAD now
     * @param withdrawn whether the agency gave it back, or it was called back
     * @param undone whether it was given by a move that was undone
     */
    public record Share(
            AgencyCode agency,
            String kind,
            String stage,
            Instant receivedAt,
            boolean leads,
            boolean withdrawn,
            boolean undone) {}

    /**
     * A legal clock.
     *
     * @param dueAt null while it is paused
     * @param sweepAt when the sweep has to write down that it was missed; null when there is nothing (any more) to write
     * @param calendar version of the calendar by which it was reckoned; null when it has no number
     */
    public record Limit(
            String clock,
            String state,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt,
            @Nullable Instant sweepAt,
            @Nullable Integer calendar) {}
}
