// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.hotline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.RequestKeys;
import org.hientruong.core.desk.intake.Seals;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.hotline.emergency.Answer;
import org.hientruong.core.domain.hotline.emergency.DeclareCompletion;
import org.hientruong.core.domain.hotline.emergency.Describe;
import org.hientruong.core.domain.hotline.emergency.Details;
import org.hientruong.core.domain.hotline.emergency.Emergency;
import org.hientruong.core.domain.hotline.emergency.EmergencyMove;
import org.hientruong.core.domain.hotline.emergency.ReceiveDocument;
import org.hientruong.core.domain.hotline.emergency.TransferCall;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.files.StagedFile;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.hotline.HotlineFiles;
import org.hientruong.core.store.hotline.HotlineFilter;
import org.hientruong.core.store.hotline.HotlineLine;
import org.hientruong.core.store.hotline.HotlineRecords;
import org.hientruong.core.store.hotline.HotlineSort;
import org.hientruong.core.store.hotline.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The emergency desk (khoản 2 Điều 8, Điều 19), a way of its own beside the filing of reports: it asks who may answer the
 * hotline, and of the caller nothing.
 */
@Component(service = EmergencyDesk.class)
public final class EmergencyDesk {
    private static final int LATELY = 50;
    private final Tx tx;
    private final HotlineRecords records;
    private final HotlineMover mover;
    private final HotlineFiles kept;
    private final Callers callers;
    private final RequestKeys keys;
    private final CaseRules rules;
    private final Authority authority;
    private final FileDesk files;
    private final EmergencyViews views;

    @Activate
    public EmergencyDesk(
            @Reference Tx tx,
            @Reference HotlineRecords records,
            @Reference HotlineMover mover,
            @Reference HotlineFiles kept,
            @Reference Callers callers,
            @Reference RequestKeys keys,
            @Reference CaseRules rules,
            @Reference Authority authority,
            @Reference FileDesk files,
            @Reference EmergencyViews views) {
        this.tx = tx;
        this.records = records;
        this.mover = mover;
        this.kept = kept;
        this.callers = callers;
        this.keys = keys;
        this.rules = rules;
        this.authority = authority;
        this.files = files;
        this.views = views;
    }

    /** Which emergencies a list shows. */
    public enum Which {
        RUNNING,
        /** Transferred long ago, and the authority has not said that it has finished. */
        SILENT,
        OVER,
        ALL
    }

    /**
     * An emergency begins.
     *
     * @param key the caller's key with the content under it, or null: who asks again is answered with the same emergency
     */
    public EmergencyView answer(Caller caller, Answer answer, RequestKeys.@Nullable Key key) {
        require(caller, "answer-emergency", null);
        List<Fault> faults = new ArrayList<>(answer.faults());
        unknown(answer.known(), faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        RequestKeys.Key taken = key == null ? null : key.about("emergency");
        if (taken != null && keys.done(caller, taken)) {
            return again(caller, taken.key());
        }
        try {
            StoredRecord begun = tx.call(() -> begin(caller, answer, taken));
            return views.view(begun, caller.language());
        } catch (DuplicateRow e) {
            if (taken != null && keys.done(caller, taken)) { // the same request, at the same time
                return again(caller, taken.key());
            }
            throw e;
        }
    }

    private StoredRecord begin(Caller caller, Answer answer, RequestKeys.@Nullable Key key) {
        if (key != null) {
            keys.take(caller, key);
        }
        Long person = callers.keep(answer.caller(), null);
        Happening first = answer.decide(rules.current(), rules.now())
                .with("person", person == null ? null : person.toString())
                .with("request", key == null ? null : key.key().value());
        return mover.begin(HotlineSort.EMERGENCY, first, actor(caller));
    }

    private EmergencyView again(Caller caller, IdempotencyKey key) {
        HotlineFilter own = new HotlineFilter(HotlineSort.EMERGENCY, null, null, null, caller.id());
        return records.page(own, null, LATELY).stream()
                .map(line -> load(line.number()))
                .filter(one ->
                        key.value().equals(new Payload(one.events().get(0).payload()).textOrNull("request")))
                .findFirst()
                .map(one -> views.view(one, caller.language()))
                .orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "core.problem.stale.detail"));
    }

    /** Emergencies, the latest first; one line more than asked for where there are more. */
    public List<EmergencyView.EmergencyLine> list(
            Caller caller, Which which, HotlineRecords.@Nullable After after, int most) {
        require(caller, "emergencies", null);
        Boolean atRest = switch (which) {
            case RUNNING, SILENT -> false;
            case OVER -> true;
            case ALL -> null;
        };
        HotlineFilter filter = new HotlineFilter(
                HotlineSort.EMERGENCY,
                atRest,
                which == Which.SILENT ? EmergencyViews.silentSince(rules) : null,
                null,
                null);
        return views.lines(records.page(filter, after, most), caller.language());
    }

    /** The emergencies that belong to a case. */
    public List<EmergencyView.EmergencyLine> of(Caller caller, CaseNumber number) {
        require(caller, "emergencies", number);
        HotlineFilter filter = new HotlineFilter(HotlineSort.EMERGENCY, null, null, number, null);
        List<HotlineLine> found = records.page(filter, null, LATELY);
        return views.lines(found, caller.language());
    }

    /** One emergency. */
    public EmergencyView view(Caller caller, CaseNumber number) {
        return views.view(seen(caller, number, "read-emergency"), caller.language());
    }

    StoredRecord seen(Caller caller, CaseNumber number, String what) {
        require(caller, what, number);
        return load(number);
    }

    /** Makes a move of the version that the caller has read. */
    public EmergencyView move(Caller caller, CaseNumber number, EmergencyMove move, int expected) {
        return views.view(
                moved(new Attempt(caller, number, move, expected), UnaryOperator.identity(), after -> {}),
                caller.language());
    }

    /** Puts a file to the emergency. */
    public EmergencyView receive(Caller caller, CaseNumber number, Upload upload, int expected) {
        Attempt attempt = new Attempt(caller, number, new ReceiveDocument(), expected);
        decided(attempt, seen(caller, number, "receive-document"), rules.now());
        StagedFile staged = files.stage(upload, "/file");
        StoredRecord after = moved(
                attempt,
                one -> one.with("file", Seals.of(staged)),
                stored -> kept.add(number, stored.version(), staged));
        return views.view(after, caller.language());
    }

    /** Shows who called in clear, for a purpose, and writes down that it did. */
    public ReporterDetails reveal(Caller caller, CaseNumber number, String purpose) {
        Emergency now = Emergency.replay(seen(caller, number, "reveal").events());
        return callers.reveal(caller, number, now.known().person(), purpose);
    }

    /** Writes down what has run out (khoản 5 Điều 14 for cases); whether anything had. */
    public boolean expire(CaseNumber number) {
        return tx.call(() -> {
            StoredRecord before = load(number);
            Instant at = mover.at(before);
            StoredRecord after = mover.append(before, missed(before, at), at);
            return after.version() > before.version();
        });
    }

    private static List<HotlineMover.Act> missed(StoredRecord before, Instant at) {
        return Emergency.replay(before.events()).missed(at).stream()
                .map(one -> new HotlineMover.Act(one, Actor.SYSTEM))
                .toList();
    }

    /** Who asks for which move of which version. */
    record Attempt(Caller caller, CaseNumber number, EmergencyMove move, int expected) {}

    /** What stands against a move now, before what cannot be taken back is done for it. */
    void check(Attempt attempt) {
        decided(
                attempt,
                seen(attempt.caller(), attempt.number(), attempt.move().rule().name()),
                rules.now());
    }

    StoredRecord moved(Attempt attempt, UnaryOperator<Happening> completed, Consumer<StoredRecord> then) {
        require(attempt.caller(), attempt.move().rule().name(), attempt.number());
        try {
            return tx.call(() -> {
                StoredRecord before = load(attempt.number());
                Instant at = mover.at(before);
                List<HotlineMover.Act> acts = new ArrayList<>(missed(before, at));
                Long person = callers.keep(
                        attempt.move().caller(),
                        Emergency.replay(before.events()).known().person());
                for (Happening one : decided(attempt, before, at)) {
                    Happening whole = completed.apply(one).with("person", person == null ? null : person.toString());
                    acts.add(new HotlineMover.Act(whole, actor(attempt.caller())));
                }
                StoredRecord after = mover.append(before, acts, at);
                then.accept(after);
                return after;
            });
        } catch (ChangedMeanwhile e) {
            throw stale();
        }
    }

    private List<Happening> decided(Attempt attempt, StoredRecord before, Instant at) {
        List<Fault> faults = new ArrayList<>(attempt.move().faults());
        unknown(attempt.move(), faults);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
        Emergency now = Emergency.replay(before.events());
        Decision decision = attempt.move().decide(now, rules.of(now.origin().procedure()), at, actor(attempt.caller()));
        if (decision instanceof Refusal refusal) {
            throw problem(refusal, attempt.caller(), before);
        }
        if (before.version() != attempt.expected()) {
            throw stale();
        }
        return ((Happened) decision).happenings();
    }

    /** A wrong move is answered with the moves that are allowed. */
    private Problem problem(Refusal refusal, Caller caller, StoredRecord now) {
        boolean wrong = refusal.kind() == Refusal.Kind.WRONG_STAGE;
        Problem problem = Problem.of(
                        wrong ? Problem.Kind.WRONG_MOVE : Problem.Kind.RULE_VIOLATED, refusal.key(), refusal.facts())
                .under(rules.citation(refusal.clause()));
        return wrong
                ? problem.with(
                        "moves",
                        views.view(now, caller.language()).moves().stream()
                                .filter(CaseView.Move::allowed)
                                .toList())
                : problem;
    }

    private void unknown(EmergencyMove move, List<Fault> faults) {
        if (move instanceof Describe describe && describe.details() != null) {
            unknown(describe.details(), faults);
        } else if (move instanceof TransferCall transfer) {
            unknownAuthority(transfer.authority(), faults);
        } else if (move instanceof DeclareCompletion completion) {
            unknownAuthority(completion.authority(), faults);
        }
    }

    private void unknown(Details details, List<Fault> faults) {
        if (details.kind() != null && rules.hotline().kind(details.kind()).isEmpty()) {
            faults.add(Fault.at("/details/kind", "core.fault.unknown-kind"));
        }
        if (details.commune() != null
                && rules.catalogue(rules.now()).commune(details.commune()).isEmpty()) {
            faults.add(new Fault(
                    "/details/commune", "core.fault.unknown-commune", Map.of("article", rules.citation(Clause.D19_0))));
        }
    }

    private void unknownAuthority(String code, List<Fault> faults) {
        if (!code.isEmpty() && rules.hotline().authority(code).isEmpty()) {
            faults.add(Fault.at("/authority", "core.fault.unknown-authority"));
        }
    }

    private StoredRecord load(CaseNumber number) {
        return records.find(HotlineSort.EMERGENCY, number)
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail"));
    }

    private void require(Caller caller, String what, @Nullable CaseNumber number) {
        authority.require(caller, Permission.EMERGENCY, what, number);
    }

    static Problem stale() {
        return Problem.of(Problem.Kind.STALE, "core.problem.stale.detail");
    }

    private static Actor actor(Caller caller) {
        return Objects.requireNonNull(caller.hats(Permission.EMERGENCY, List.of()).stream()
                .findFirst()
                .map(hat -> new Actor(caller.id(), hat.role(), hat.agency(), Permission.EMERGENCY))
                .orElse(null));
    }
}
