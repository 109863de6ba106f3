// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.desk.CaseMover.Acts;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.view.CaseSummary;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.desk.view.CaseViews;
import org.hientruong.core.desk.view.Reader;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Summaries;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.lists.CaseLine;
import org.hientruong.core.store.lists.CaseLists;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** One case at a time, for staff: load, ask for permission, decide, store. One method carries all moves. */
@Component(service = CaseDesk.class)
public final class CaseDesk {
    private static final int LONGEST_PURPOSE = 500;
    private final Tx tx;
    private final CaseStore cases;
    private final CaseLists lists;
    private final CaseMover mover;
    private final RequestKeys keys;
    private final CaseRules rules;
    private final Sight sight;
    private final Refusals refusals;
    private final MoveChecks checks;
    private final Summaries summaries;
    private final CaseViews views;
    private final Disclosure disclosure;
    private final Speech speech;

    /** What may leave the vault, and how it is written down. */
    private record Disclosure(Authority authority, AuditLog audit, Vault vault, ReportStore reports) {}

    @Activate
    public CaseDesk(
            @Reference Tx tx,
            @Reference CaseStore cases,
            @Reference CaseLists lists,
            @Reference CaseMover mover,
            @Reference RequestKeys keys,
            @Reference CaseRules rules,
            @Reference Sight sight,
            @Reference Refusals refusals,
            @Reference MoveChecks checks,
            @Reference Summaries summaries,
            @Reference CaseViews views,
            @Reference Authority authority,
            @Reference AuditLog audit,
            @Reference Vault vault,
            @Reference ReportStore reports,
            @Reference Speech speech) {
        this.tx = tx;
        this.cases = cases;
        this.lists = lists;
        this.mover = mover;
        this.keys = keys;
        this.rules = rules;
        this.sight = sight;
        this.refusals = refusals;
        this.checks = checks;
        this.summaries = summaries;
        this.views = views;
        this.disclosure = new Disclosure(authority, audit, vault, reports);
        this.speech = speech;
    }

    /** A case, when the caller may see it. */
    public CaseView view(Caller caller, CaseNumber number, Locale language) {
        return view(standing(caller, number, "read").at(rules.now(), rules), caller, language);
    }

    /** How a case stands, when the caller may see it. */
    public Standing standing(Caller caller, CaseNumber number, String what) {
        Standing standing = visible(caller, number, what);
        if (standing.file().confidentiality().kept()) {
            writeDownLook(caller, number, what);
        }
        return standing;
    }

    /** Each look at a confidential case is written down (khoản 7 Điều 26). */
    public void writeDownLook(Caller caller, CaseNumber number, String what) {
        Map<String, String> facts = Map.of("what", what, "clause", Clause.D26_7.id());
        disclosure.audit().write(caller.id(), "confidential-case-viewed", number, facts);
    }

    private Standing visible(Caller caller, CaseNumber number, String what) {
        Standing standing = Standing.of(load(number));
        sight.require(caller, standing.file(), what);
        return standing;
    }

    /** The answer to a move that was made before: it is no further look at the case. */
    private CaseView again(Caller caller, CaseNumber number) {
        Standing standing = Standing.of(load(number)).at(rules.now(), rules);
        if (!sight.sees(caller, standing.file())) { // by this move, or since
            throw Problem.of(Problem.Kind.NOT_FOUND, "core.problem.made-and-out-of-sight.detail");
        }
        return view(standing, caller, caller.language());
    }

    /** As whom the caller reads a case. */
    public Reader reader(Caller caller, Standing standing) {
        return sight.reader(caller, standing.file(), caller.language());
    }

    /**
     * Makes a move.
     *
     * @param expected the version that the caller has read
     * @throws Problem FORBIDDEN (audited), NOT_FOUND, INVALID_INPUT, WRONG_MOVE, ALREADY_CLAIMED, RULE_VIOLATED, STALE
     */
    public CaseView move(Caller caller, CaseNumber number, CaseMove move, int expected) {
        return move(number, attempt(caller, move, expected, null));
    }

    /**
     * Makes a move once for each key: who asks again because the answer was lost is answered as the case stands by now.
     *
     * @param keyed the move's body, under the caller's key
     * @throws Problem as {@link #move(Caller, CaseNumber, CaseMove, int)}; INVALID_INPUT at {@code /key} when the key was
     *     another request's
     */
    public CaseView move(Caller caller, CaseNumber number, Keyed keyed, int expected) {
        RequestKeys.Key key = keyed.key().about(number, keyed.move().name());
        if (keys.done(caller, key)) {
            return again(caller, number);
        }
        try {
            return move(number, attempt(caller, keyed.move(), expected, key));
        } catch (Problem | DuplicateRow e) {
            if (keys.done(caller, key)) { // the same request, at the same time
                return again(caller, number);
            }
            throw e;
        }
    }

    /**
     * How the case would stand after a move: decided like one, and stored nowhere.
     *
     * @throws Problem as {@link #move(Caller, CaseNumber, CaseMove, int)}, but for STALE
     */
    public Standing rehearse(Caller caller, CaseNumber number, CaseMove move) {
        StoredCase stored = load(number);
        Attempt attempt = attempt(caller, move, stored.version(), null);
        return mover.rehearsed(stored, rules.now(), (before, at) -> decided(attempt, before, at));
    }

    /** A move and the key under which it is asked for. */
    public record Keyed(CaseMove move, RequestKeys.Key key) {}

    /** Who asks for which move of which version under which key, and in which words a refusal is told. */
    private record Attempt(Caller caller, CaseMove move, int expected, RequestKeys.@Nullable Key key, Texts texts) {}

    private Attempt attempt(Caller caller, CaseMove move, int expected, RequestKeys.@Nullable Key key) {
        return new Attempt(caller, move, expected, key, speech.texts(caller.language()));
    }

    private CaseView move(CaseNumber number, Attempt attempt) {
        try {
            Standing after = mover.move(() -> load(number), rules.now(), (before, at) -> {
                Acts acts = decided(attempt, before, at);
                if (attempt.key() != null) {
                    keys.take(attempt.caller(), attempt.key());
                }
                return acts;
            });
            return view(after, attempt.caller(), attempt.caller().language());
        } catch (ChangedMeanwhile e) {
            // somebody was faster: how the case stands now says what that means for this move
            Standing now = Standing.of(load(number));
            decided(attempt, now, rules.now());
            throw refusals.stale(now.file());
        }
    }

    private Acts decided(Attempt attempt, Standing before, Instant at) {
        CaseMove move = attempt.move();
        CaseFile file = sight.require(attempt.caller(), before.file(), move.name());
        Actor actor = actor(attempt.caller(), file, move);
        checks.check(move, before);
        Decision decision = move.decide(file, rules.of(file), at, actor);
        if (decision instanceof Refusal refusal) {
            throw refusals.problem(refusal, attempt.caller(), file, attempt.texts());
        }
        if (before.stored().version() != attempt.expected()) {
            throw refusals.stale(file);
        }
        return new Acts(actor, ((Happened) decision).happenings());
    }

    private Actor actor(Caller caller, CaseFile file, CaseMove move) {
        return Refusals.actor(caller, move.rule(), file)
                .orElseThrow(
                        () -> disclosure.authority().refused(caller, move.permission(), move.name(), file.number()));
    }

    private CaseView view(Standing standing, Caller caller, Locale language) {
        Texts texts = speech.texts(language);
        Reader reader = sight.reader(caller, standing.file(), language);
        return tx.read(
                () -> { // all that it shows, read over one connection to the store
                    List<CaseLine> line = lists.find(standing.stored().number()).stream()
                            .map(one -> reader.whole() ? one : one.withoutCitizensWords())
                            .toList();
                    CaseSummary summary = summaries.of(line, language).get(0);
                    List<CaseView.Move> moves =
                            reader.follows() ? List.of() : refusals.moves(caller, standing.file(), texts);
                    return views.of(standing, summary, moves, reader);
                });
    }

    /**
     * Shows the reporter's personal data in clear, for a purpose, and writes down that it did (khoản 5 Điều 4): to the
     * Centre, and to an agency as long as the reporter consents.
     *
     * @throws Problem FORBIDDEN (audited), NOT_FOUND, INVALID_INPUT at {@code /purpose}
     */
    public ReporterDetails reveal(Caller caller, CaseNumber number, String purpose) {
        Standing standing = standing(caller, number, "reveal");
        if (!reader(caller, standing).depth().names()) {
            Problem refused = disclosure.authority().refused(caller, Permission.REVEAL, "reveal", number);
            throw refused.under(rules.citation(Clause.D4_5B));
        }
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            throw Problem.invalid("/purpose", "core.fault.purpose");
        }
        long person = disclosure.reports().get(standing.stored().id()).person();
        disclosure.audit().write(caller.id(), "personal-data-revealed", number, Map.of("purpose", purpose.strip()));
        return disclosure.vault().clear(person);
    }

    /** Lets see a file as it came, with what it says of its sender, and writes down that it did. */
    void discloseOriginal(Caller caller, CaseNumber number, String attachment) {
        disclosure.authority().require(caller, Permission.REVEAL, "original", number);
        disclosure.audit().write(caller.id(), "original-opened", number, Map.of("attachment", attachment));
    }

    private StoredCase load(CaseNumber number) {
        return cases.find(number).orElseThrow(Sight::notFound);
    }
}
