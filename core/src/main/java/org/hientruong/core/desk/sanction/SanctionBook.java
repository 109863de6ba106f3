// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.sanction;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.sanction.Tally;
import org.hientruong.core.domain.sanction.Tally.Counted;
import org.hientruong.core.domain.sanction.Violation;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.FirstTimers;
import org.hientruong.core.identity.Trait;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.people.VerifiedIdentityStore;
import org.hientruong.core.store.sanction.Sanctions;
import org.hientruong.core.store.sanction.Violations;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What follows for an identity when violations of its cases are decided (khoản 1 Điều 17): the fourth locks, the fourth
 * within a month suspends, an objection upheld takes away what the violation alone caused. Everything is an event of a
 * case; the rows by which it is found are written from the events.
 */
@Component(service = SanctionBook.class)
public final class SanctionBook {
    private final CaseRules rules;
    private final ReportStore reports;
    private final Vault vault;
    private final FirstTimers senders;
    private final VerifiedIdentityStore identities;
    private final Violations violations;
    private final Sanctions sanctions;
    private final AuditLog audit;

    @Activate
    public SanctionBook(
            @Reference CaseRules rules,
            @Reference ReportStore reports,
            @Reference Vault vault,
            @Reference FirstTimers senders,
            @Reference VerifiedIdentityStore identities,
            @Reference Violations violations,
            @Reference Sanctions sanctions,
            @Reference AuditLog audit) {
        this.rules = rules;
        this.reports = reports;
        this.vault = vault;
        this.senders = senders;
        this.identities = identities;
        this.violations = violations;
        this.sanctions = sanctions;
        this.audit = audit;
    }

    /**
     * What follows.
     *
     * @param past what time alone had brought about and nobody had written down, of the case itself
     * @param here what happens to the case itself, with what was decided
     * @param elsewhere what happens to other cases of the identity, by their ids
     */
    public record Follows(List<Happening> past, List<Happening> here, Map<Long, Happening> elsewhere) {}

    /** What is decided of a case, by how it stood before. */
    public record Decided(long caseId, CaseFile before, List<Happening> happenings, Instant at) {}

    /** What follows from what is decided, in the running transaction. */
    public Follows following(Decided decided) {
        Following following = new Following(decided.caseId(), decided.at());
        for (Happening one : decided.happenings()) {
            following.here.add(one);
            Payload payload = new Payload(one.payload());
            if (one.type() == EventType.VIOLATION_CONFIRMED && payload.flag("verified")) {
                following.confirmed(decided.before()
                        .conduct()
                        .find(payload.number("violation"))
                        .orElseThrow());
            } else if (one.type() == EventType.OBJECTION_DECIDED && payload.flag("upheld")) {
                following.struck(payload.number("violation"));
            }
        }
        return new Follows(following.past, following.here, following.elsewhere);
    }

    /** Collects what follows. */
    private final class Following {
        private final long caseId;
        private final Instant at;
        private final List<Happening> past = new ArrayList<>();
        private final List<Happening> here = new ArrayList<>();
        private final Map<Long, Happening> elsewhere = new LinkedHashMap<>();

        private Following(long caseId, Instant at) {
            this.caseId = caseId;
            this.at = at;
        }

        private void confirmed(Violation one) {
            String identity = identity(caseId);
            if (identity == null) {
                return; // it counts for nobody
            }
            senders.verified(reports.get(caseId).person(), at);
            identities.serialise(identity);
            Sanctions.Kind kind = kind(one.subject());
            for (Sanctions.Stored earlier : sanctions.open(Set.of(identity))) {
                if (earlier.cause().kind() == kind && earlier.holds(at)) {
                    return; // of each kind one at a time
                }
                if (earlier.cause().kind() == kind) {
                    happens(earlier, ended(earlier), past); // its month is over and nobody has written it down
                }
            }
            List<Counted> all = counted(violations.counting(identity, subjects(kind), null));
            all.add(new Counted(-1, one.committedAt()));
            if (!exceeding(kind, all, at).isEmpty()) {
                here.add(
                        kind == Sanctions.Kind.LOCK
                                ? Happening.of(EventType.ACCOUNT_LOCKED, at).with("violation", one.number())
                                : Happening.of(EventType.INTERACTION_SUSPENDED, at)
                                        .with("violation", one.number())
                                        .with(
                                                "until",
                                                rulesAt(at)
                                                        .reckon(ClockId.K16, at)
                                                        .dueAt()
                                                        .toString()));
            }
        }

        private void struck(int number) {
            Violations.Stored one = violations.find(caseId, number).orElseThrow();
            Long caused = one.sanction();
            if (one.identity() == null || caused == null) {
                return;
            }
            identities.serialise(one.identity());
            Sanctions.Stored sanction = sanctions.find(caused).orElseThrow();
            if (!sanction.holds(at)) {
                return;
            }
            Sanctions.Kind kind = sanction.cause().kind();
            List<Counted> rest = counted(violations.counting(one.identity(), subjects(kind), caused));
            rest.removeIf(left -> left.id() == one.id());
            if (exceeding(kind, rest, at).isEmpty()) {
                happens(
                        sanction,
                        kind == Sanctions.Kind.LOCK
                                ? Happening.of(EventType.ACCOUNT_UNLOCKED, at).with("struck", true)
                                : Happening.of(EventType.SUSPENSION_ENDED, at)
                                        .with("violation", sanction.cause().violation())
                                        .with("struck", true),
                        here);
            }
        }

        private void happens(Sanctions.Stored sanction, Happening happening, List<Happening> ofCase) {
            if (sanction.cause().caseId() == caseId) {
                ofCase.add(happening);
            } else {
                elsewhere.put(sanction.cause().caseId(), happening);
            }
        }
    }

    /** That the month of a suspension is over, as of the instant at which it was. */
    public static Happening ended(Sanctions.Stored suspension) {
        return Happening.of(EventType.SUSPENSION_ENDED, Objects.requireNonNull(suspension.until()))
                .with("violation", suspension.cause().violation());
    }

    /** Writes the rows, in the running transaction, from new events of a case. */
    public void refresh(long caseId, CaseNumber number, List<CaseEvent> fresh) {
        for (CaseEvent event : fresh) {
            refresh(caseId, event);
            String action = AUDITED.get(event.type());
            if (action != null) {
                audit.writeWithin(event.actor(), action, number, Map.of());
            }
        }
    }

    private static final Map<EventType, String> AUDITED = new EnumMap<>(Map.of(
            EventType.VIOLATION_CONFIRMED, "violation-confirmed",
            EventType.VIOLATION_DISMISSED, "violation-dismissed",
            EventType.OBJECTION_DECIDED, "objection-decided",
            EventType.ACCOUNT_LOCKED, "account-locked",
            EventType.ACCOUNT_UNLOCKED, "account-unlocked",
            EventType.INTERACTION_SUSPENDED, "interaction-suspended",
            EventType.SUSPENSION_ENDED, "suspension-ended",
            EventType.ABUSE_MARKED, "abuse-marked",
            EventType.ABUSE_HANDED_OVER, "abuse-handed-over"));

    private void refresh(long caseId, CaseEvent event) {
        Payload payload = new Payload(event.payload());
        switch (event.type()) {
            case VIOLATION_PROPOSED ->
                violations.add(
                        caseId,
                        payload.number("violation"),
                        new Violations.What(
                                payload.text("kind"), payload.text("subject"), payload.instant("committedAt")),
                        event.occurredAt());
            case VIOLATION_CONFIRMED ->
                change(
                        caseId,
                        event,
                        now("CONFIRMED", false, event),
                        payload.flag("verified") ? identity(caseId) : null);
            case VIOLATION_DISMISSED -> change(caseId, event, now("DISMISSED", false, event), null);
            case OBJECTION_FILED -> change(caseId, event, now("CONFIRMED", true, event), null);
            case OBJECTION_DECIDED -> decided(caseId, event, payload);
            case ACCOUNT_LOCKED -> sanctioned(caseId, event, Sanctions.Kind.LOCK);
            case INTERACTION_SUSPENDED -> sanctioned(caseId, event, Sanctions.Kind.SUSPENSION);
            case ACCOUNT_UNLOCKED -> ended(caseId, event, Sanctions.Kind.LOCK);
            case SUSPENSION_ENDED -> ended(caseId, event, Sanctions.Kind.SUSPENSION);
            default -> {
                // no row tells of it
            }
        }
    }

    /** How the violation of an event stands after it. */
    private void change(long caseId, CaseEvent event, Violations.How how, @Nullable String identity) {
        violations.change(caseId, new Payload(event.payload()).number("violation"), how, identity);
    }

    private static Violations.How now(String state, boolean waits, CaseEvent event) {
        return new Violations.How(state, waits, event.occurredAt());
    }

    private void decided(long caseId, CaseEvent event, Payload payload) {
        boolean upheld = payload.flag("upheld");
        change(caseId, event, now(upheld ? "STRUCK" : "CONFIRMED", false, event), null);
        Violations.Stored one =
                violations.find(caseId, payload.number("violation")).orElseThrow();
        Long caused = one.sanction();
        if (upheld && caused != null && one.identity() != null) {
            recount(sanctions.find(caused).orElseThrow(), event.occurredAt());
        }
    }

    private void sanctioned(long caseId, CaseEvent event, Sanctions.Kind kind) {
        Payload payload = new Payload(event.payload());
        int number = payload.number("violation");
        String identity = Objects.requireNonNull(
                violations.find(caseId, number).orElseThrow().identity());
        long id = sanctions.add(
                new Sanctions.Cause(caseId, number, kind, identity),
                event.occurredAt(),
                kind == Sanctions.Kind.LOCK ? null : payload.instant("until"));
        recount(sanctions.find(id).orElseThrow(), event.occurredAt());
    }

    /** Which violations have counted for a sanction: they count for no other. */
    private void recount(Sanctions.Stored sanction, Instant at) {
        Sanctions.Kind kind = sanction.cause().kind();
        List<Counted> all = counted(violations.counting(sanction.cause().identity(), subjects(kind), sanction.id()));
        violations.count(
                sanction.id(),
                exceeding(kind, all, at).stream().map(Counted::id).toList());
    }

    private void ended(long caseId, CaseEvent event, Sanctions.Kind kind) {
        sanctions.openOf(caseId, kind).ifPresent(one -> {
            sanctions.end(one.id(), event.occurredAt());
            if (new Payload(event.payload()).flag("struck")) {
                violations.count(one.id(), List.of()); // what is left of them counts anew
            }
        });
    }

    private List<Counted> exceeding(Sanctions.Kind kind, List<Counted> all, Instant at) {
        Tally tally = Tally.by(rulesAt(at));
        return kind == Sanctions.Kind.LOCK ? tally.locking(all) : tally.suspending(all);
    }

    /** The rules of the day of the decision: a sanction is the account's, not a case's. */
    private Rules rulesAt(Instant at) {
        return rules.at(at);
    }

    private static List<Counted> counted(List<Violations.Stored> stored) {
        return new ArrayList<>(stored.stream()
                .map(one -> new Counted(one.id(), one.what().committedAt()))
                .toList());
    }

    private static Sanctions.Kind kind(Violation.Subject subject) {
        return subject == Violation.Subject.REPORT ? Sanctions.Kind.LOCK : Sanctions.Kind.SUSPENSION;
    }

    private static List<String> subjects(Sanctions.Kind kind) {
        return kind == Sanctions.Kind.LOCK
                ? List.of(Violation.Subject.REPORT.name())
                : List.of(Violation.Subject.REPLY.name(), Violation.Subject.COMMENT.name());
    }

    /** By what an identity is counted: the citizen number, or, where there is none, the passport's. */
    @Nullable
    private String identity(long caseId) {
        Map<String, String> known = vault.identities(reports.get(caseId).person());
        String citizen = known.get(Trait.CITIZEN_ID.name());
        return citizen == null ? known.get(Trait.PASSPORT.name()) : citizen;
    }
}
