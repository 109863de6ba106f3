// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.hotline;

import java.time.Instant;
import java.util.List;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.desk.view.Named;
import org.hientruong.core.domain.hotline.CompetentAuthority;
import org.hientruong.core.identity.MaskedPerson;
import org.jspecify.annotations.Nullable;

/**
 * An emergency as the Centre sees it.
 *
 * @param caller who called, masked; null while nothing is known
 * @param repeatedCalls how often the same number has called lately, where that is noticeable (khoản 1 Điều 20)
 * @param transfers the attempts to hand it over, oldest first
 * @param offered whom to call next, the first one first
 * @param files documents that were put to it
 */
public record EmergencyView(
        EmergencyLine summary,
        @Nullable String place,
        @Nullable String account,
        @Nullable String language,
        @Nullable String recording,
        @Nullable MaskedPerson caller,
        @Nullable Integer repeatedCalls,
        List<Transfer> transfers,
        List<CompetentAuthority> offered,
        List<CompetentAuthority> authorities,
        List<CaseView.Limit> limits,
        @Nullable Instant completedAt,
        @Nullable Outcome outcome,
        @Nullable String reclassified,
        List<KeptFile> files,
        List<CaseView.Move> moves) {
    /**
     * A line of the list.
     *
     * @param number its number
     * @param version number of the last event
     * @param beganAt when the call was answered, or the Centre found it in a report
     * @param reported the case in which it was found
     * @param report the case into which it was converted
     * @param limit the clock that runs
     * @param dueAt until when
     * @param silent whether staff are to ask the authority if it has finished
     */
    public record EmergencyLine(
            String number,
            int version,
            String stage,
            String stageName,
            boolean atRest,
            Named kind,
            Instant beganAt,
            @Nullable Instant reachedAt,
            @Nullable Named commune,
            @Nullable String reported,
            @Nullable String report,
            @Nullable Named limit,
            @Nullable Instant dueAt,
            boolean silent) {}

    /** An attempt to hand it over. */
    public record Transfer(
            int number,
            CompetentAuthority authority,
            Instant startedAt,
            Instant endedAt,
            Named outcome,
            boolean reached,
            @Nullable String by) {}

    /** What came of it. */
    public record Outcome(
            Instant receivedAt,
            Named source,
            @Nullable String document,
            @Nullable String text) {}

    /** A file that was put to it. */
    public record KeptFile(String id, int event, String name, String type, long size, String sha256) {}
}
