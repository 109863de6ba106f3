// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.agency.AgencyPost;
import org.hientruong.core.desk.hotline.FoundEmergencies;
import org.hientruong.core.desk.notice.Addressees;
import org.hientruong.core.desk.notice.Recalls;
import org.hientruong.core.desk.notice.Recalls.Unsaid;
import org.hientruong.core.desk.published.WithheldContent;
import org.hientruong.core.desk.reminder.Urgings;
import org.hientruong.core.desk.sanction.SanctionBook;
import org.hientruong.core.desk.verification.SenderRecords;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Expiry.Expired;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.NewEvent;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.intake.NewReport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The one way in which anything happens to a case: history, words, rows for lists, limits and outbox in one transaction,
 * and only after its commit the wake-up calls.
 */
@Component(service = CaseMover.class)
public final class CaseMover {
    /** What a reporter is told: {@link Addressees} says by what. */
    static final Set<EventType> TOLD = EnumSet.of(
            EventType.REPORT_FILED,
            EventType.SUPPLEMENT_REQUESTED,
            EventType.REPORT_DECLINED,
            EventType.REPORT_REOPENED,
            EventType.REPORT_ACCEPTED,
            EventType.CASE_REFERRED,
            EventType.DIRECTION_REQUESTED,
            EventType.AGENCY_DESIGNATED,
            EventType.CASE_DISPATCHED,
            EventType.ASSIGNMENT_RECALLED,
            EventType.ASSIGNMENT_ACKNOWLEDGED,
            EventType.ASSIGNMENT_RETURNED,
            EventType.EXTENSION_NOTIFIED,
            EventType.EXTENSION_RECORDED,
            EventType.RESOLUTION_APPROVED,
            EventType.CASE_PUBLISHED,
            EventType.INTERACTION_MODERATED,
            EventType.INTERACTION_ANSWERED,
            EventType.CASE_ANSWERED_PRIVATELY,
            EventType.CONFIDENTIALITY_REQUESTED,
            EventType.CONTENT_WITHHELD,
            EventType.CONSENT_ASKED,
            EventType.VIOLATION_CONFIRMED,
            EventType.ACCOUNT_LOCKED,
            EventType.ACCOUNT_UNLOCKED,
            EventType.INTERACTION_SUSPENDED,
            EventType.SUSPENSION_ENDED,
            EventType.OBJECTION_DECIDED,
            EventType.CASE_CORRECTED);

    private final Tx tx;
    private final CaseStore cases;
    private final CaseWords words;
    private final SenderRecords senders;
    private final WithheldContent withheld;
    private final SanctionBook sanctions;
    private final AgencyPost agencies;
    private final FoundEmergencies emergencies;
    private final Addressees addressees;
    private final Recalls recalls;
    private final Urgings urgings;
    private final Feed feed;
    private final CaseRules rules;

    @Activate
    public CaseMover(
            @Reference Tx tx,
            @Reference CaseRules rules,
            @Reference CaseStore cases,
            @Reference CaseWords words,
            @Reference SenderRecords senders,
            @Reference WithheldContent withheld,
            @Reference SanctionBook sanctions,
            @Reference AgencyPost agencies,
            @Reference FoundEmergencies emergencies,
            @Reference Addressees addressees,
            @Reference Recalls recalls,
            @Reference Urgings urgings,
            @Reference Feed feed) {
        this.tx = tx;
        this.rules = rules;
        this.cases = cases;
        this.words = words;
        this.senders = senders;
        this.withheld = withheld;
        this.sanctions = sanctions;
        this.agencies = agencies;
        this.emergencies = emergencies;
        this.addressees = addressees;
        this.recalls = recalls;
        this.urgings = urgings;
        this.feed = feed;
    }

    /** A case as it stands. */
    public record Standing(StoredCase stored, CaseFile file) {
        /** The case of a stored history. */
        public static Standing of(StoredCase stored) {
            return new Standing(stored, CaseFile.replay(stored.events()));
        }

        /** The case as time has left it, also before the sweep has written it down. */
        public Standing at(Instant now, CaseRules rules) {
            return new Standing(stored, file.expired(now, rules.of(file)).file());
        }

        /** The event by which an agency last submitted its resolution. */
        public Optional<CaseEvent> resolution(Assignment of) {
            return stored.valid().stream()
                    .filter(event -> event.type() == EventType.RESOLUTION_SUBMITTED)
                    .filter(event -> new Payload(event.payload()).number("assignment") == of.number())
                    .reduce((first, second) -> second);
        }
    }

    /** What somebody does to a case; nothing writes down missed limits only. */
    public record Acts(Actor by, List<Happening> happenings) {
        public Acts {
            happenings = List.copyOf(happenings);
        }

        /** Nobody does anything. */
        public static final Acts NONE = new Acts(Actor.SYSTEM, List.of());
    }

    /**
     * Stores a new case in the running transaction.
     *
     * @param reporterName by which the case must not be found
     */
    public Standing begin(NewReport report, String reporterName, List<Happening> happenings, Actor by) {
        List<NewEvent> events = events(happenings, report.filedAt(), by);
        StoredCase stored = cases.create(report, events, Projections::of);
        Standing standing = written(stored, stored.events());
        words.begin(standing, report, reporterName);
        return standing;
    }

    /**
     * Lets something happen to a case.
     *
     * @param loading finds the case; it is called within the transaction
     * @param deciding what happens, by how the case stands once time has had its way, and the instant; it refuses by a
     *     problem
     */
    public Standing move(Supplier<StoredCase> loading, Instant now, BiFunction<Standing, Instant, Acts> deciding) {
        return tx.call(() -> {
            Standing before = Standing.of(loading.get());
            // a clock that was set back must not turn a history round
            CaseEvent last = before.stored().events().get(before.stored().version() - 1);
            Instant at = now.isBefore(last.recordedAt()) ? last.recordedAt() : now;
            Expired expired = before.file().expired(at, rules.of(before.file()));
            Acts decided = deciding.apply(new Standing(before.stored(), expired.file()), at);
            List<NewEvent> events = new ArrayList<>(events(expired.happenings(), at, Actor.SYSTEM));
            List<Happening> happenings =
                    withheld.recorded(decided.happenings(), before.stored().events());
            SanctionBook.Follows follows =
                    sanctions.following(new SanctionBook.Decided(before.stored().id(), expired.file(), happenings, at));
            events.addAll(events(follows.past(), at, Actor.SYSTEM));
            events.addAll(events(follows.here(), at, decided.by()));
            if (events.isEmpty()) {
                return before;
            }
            follows.elsewhere()
                    .forEach((other, happening) -> move(
                            () -> cases.get(other).orElseThrow(),
                            at,
                            (standing, then) -> new Acts(
                                    happening.payload().containsKey("struck") ? decided.by() : Actor.SYSTEM,
                                    List.of(happening))));
            StoredCase after = cases.append(before.stored(), events, Projections::of);
            return written(after, after.events().subList(before.stored().version(), after.version()));
        });
    }

    /**
     * How a case would stand after some acts; nothing is stored.
     *
     * @param before the case as it is stored
     * @param deciding what would happen, by how the case stands once time has had its way, and the instant
     */
    Standing rehearsed(StoredCase before, Instant at, BiFunction<Standing, Instant, Acts> deciding) {
        CaseFile file = Standing.of(before).file();
        Expired expired = file.expired(at, rules.of(file));
        Acts acts = deciding.apply(new Standing(before, expired.file()), at);
        List<NewEvent> fresh = new ArrayList<>(events(expired.happenings(), at, Actor.SYSTEM));
        fresh.addAll(events(acts.happenings(), at, acts.by()));
        List<CaseEvent> all = new ArrayList<>(before.events());
        for (NewEvent event : fresh) {
            all.add(new CaseEvent(
                    before.number(),
                    all.size() + 1,
                    event.type(),
                    event.occurredAt(),
                    event.recordedAt(),
                    event.actor(),
                    event.hat(),
                    event.payload()));
        }
        return Standing.of(new StoredCase(before.id(), before.number(), before.channel(), all));
    }

    private static List<NewEvent> events(List<Happening> happenings, Instant recordedAt, Actor by) {
        return happenings.stream()
                .map(one -> new NewEvent(
                        one.type(), one.occurredAt(), recordedAt, by.id(), by.hat(), one.payload(), one.words()))
                .toList();
    }

    private Standing written(StoredCase stored, List<CaseEvent> fresh) {
        Standing standing = Standing.of(stored);
        words.refresh(standing, fresh);
        senders.refresh(stored, fresh);
        sanctions.refresh(stored.id(), stored.number(), fresh);
        withheld.refresh(stored.id(), stored.number(), fresh);
        Predicate<CaseEvent> told = event -> TOLD.contains(event.type()) && ofCaseOrLead(event, standing.file());
        Unsaid unsaid = recalls.of(stored, fresh, told);
        addressees.post(
                stored,
                fresh,
                event -> told.test(event) && (event.type() != EventType.CASE_CORRECTED || unsaid.reporterHeard()));
        agencies.post(standing, fresh, unsaid.addresses());
        urgings.refresh(stored.id(), fresh);
        emergencies.refresh(stored.number(), fresh);
        tx.afterCommit(() -> feed.changed(standing.file(), stored.version()));
        return standing;
    }

    /** What a COORDINATING agency does is between it and the LEAD. */
    private static boolean ofCaseOrLead(CaseEvent event, CaseFile file) {
        Integer share = new Payload(event.payload()).numberOrNull("assignment");
        return share == null || file.assignments().all().get(share - 1).leads();
    }
}
