// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling.extension;

import java.time.Instant;
import java.time.LocalDate;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.Payload;
import org.jspecify.annotations.Nullable;

/**
 * A notice by which an agency extends its time; its words are kept with its event.
 *
 * @param number 1, 2, 3 … within the share
 * @param event number of the event by which it was filed
 * @param document number and symbol of the document
 * @param documentDate date of the document
 * @param committedBy the day by which the agency commits to be done
 * @param reason why
 * @param notifiedAt when it was filed; from then on it holds
 * @param entry its entry by the Centre, null while it waits for it
 */
public record ExtensionNotice(
        int number,
        int event,
        String document,
        LocalDate documentDate,
        LocalDate committedBy,
        NotifyExtension.Reason reason,
        Instant notifiedAt,
        @Nullable Entry entry) {
    /**
     * That the Centre has recorded it.
     *
     * @param recordedAt when
     * @param by whose account did
     */
    public record Entry(Instant recordedAt, String by) {}

    /** What an event tells. */
    public static ExtensionNotice of(CaseEvent notified, int number) {
        Payload payload = new Payload(notified.payload());
        return new ExtensionNotice(
                number,
                notified.number(),
                payload.text("document"),
                LocalDate.parse(payload.text("documentDate")),
                LocalDate.parse(payload.text("committedBy")),
                NotifyExtension.Reason.valueOf(payload.text("reason")),
                notified.occurredAt(),
                null);
    }

    /** The same once the Centre has recorded it. */
    public ExtensionNotice entered(CaseEvent recorded) {
        Entry entered = new Entry(recorded.recordedAt(), recorded.actor());
        return new ExtensionNotice(number, event, document, documentDate, committedBy, reason, notifiedAt, entered);
    }
}
