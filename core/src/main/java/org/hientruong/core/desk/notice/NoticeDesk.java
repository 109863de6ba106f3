// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hientruong.api.Notice;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.notice.ReporterNotice;
import org.hientruong.core.desk.CaseMover;
import org.hientruong.core.desk.CaseMover.Acts;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.outbox.Deliveries;
import org.hientruong.core.store.outbox.Deliveries.Lease;
import org.hientruong.core.store.outbox.Subscribers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What a delivery of the outbox carries, and where it goes when its address refuses it. */
@Component(service = NoticeDesk.class)
public final class NoticeDesk {
    private final CaseStore cases;
    private final ReportStore reports;
    private final Deliveries deliveries;
    private final Subscribers subscribers;
    private final Media media;
    private final NoticeTexts texts;
    private final CaseMover mover;
    private final CaseRules rules;

    @Activate
    public NoticeDesk(
            @Reference CaseStore cases,
            @Reference ReportStore reports,
            @Reference Deliveries deliveries,
            @Reference Subscribers subscribers,
            @Reference Media media,
            @Reference NoticeTexts texts,
            @Reference CaseMover mover,
            @Reference CaseRules rules) {
        this.cases = cases;
        this.reports = reports;
        this.deliveries = deliveries;
        this.subscribers = subscribers;
        this.media = media;
        this.texts = texts;
        this.mover = mover;
        this.rules = rules;
    }

    /** The event of a delivery. */
    public CaseEvent event(Lease lease) {
        return event(stored(lease), lease);
    }

    /** What a channel is to tell. */
    public Notice notice(Lease lease) {
        return notice(lease, event(lease));
    }

    /** What a medium's sender is to send; empty when the reporter has no address of that medium (any more). */
    public Optional<ReporterNotice> toReporter(Lease lease, String medium) {
        return media.destination(lease.caseId(), medium).map(to -> {
            StoredCase stored = stored(lease);
            Notice notice = notice(lease, event(stored, lease));
            NoticeTexts.Words words = texts.of(Standing.of(stored), notice.event(), notice.language());
            return new ReporterNotice(notice, to, words.subject(), words.text());
        });
    }

    /**
     * The reporter is not told by this address: the next medium is to, and when there is none, staff (khoản 2 Điều 11).
     *
     * @return false when the lease was lost
     */
    public boolean refused(Lease lease) {
        return deliveries.handOver(lease, () -> {
            if (lease.beside() == null) { // else it is on its way to a medium since it happened
                onwards(lease, rules.now());
            }
        });
    }

    private void onwards(Lease lease, Instant now) {
        Optional<String> next = media.next(lease.caseId(), lease.address(), subscribers.told());
        if (next.isPresent()) {
            deliveries.add(lease.caseId(), lease.eventNumber(), next.get(), now);
            return;
        }
        mover.move(
                () -> stored(lease),
                now,
                (before, at) -> new Acts(
                        Actor.SYSTEM,
                        before.file().intake().untold().refused(event(before.stored(), lease), lease.address(), at)));
    }

    private Notice notice(Lease lease, CaseEvent event) {
        Locale language = Locale.forLanguageTag(reports.get(lease.caseId()).language());
        return new Notice(event.caseNumber() + "/" + event.number() + "/" + lease.address(), event, language);
    }

    private StoredCase stored(Lease lease) {
        return cases.get(lease.caseId()).orElseThrow();
    }

    private static CaseEvent event(StoredCase stored, Lease lease) {
        return stored.events().get(lease.eventNumber() - 1);
    }
}
