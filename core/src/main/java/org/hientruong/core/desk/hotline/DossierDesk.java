// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.hotline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.intake.Seals;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.hotline.harassment.DossierMove;
import org.hientruong.core.domain.hotline.harassment.ExtractRecording;
import org.hientruong.core.domain.hotline.harassment.HarassmentDossier;
import org.hientruong.core.domain.hotline.harassment.OpenDossier;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.files.StagedFile;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.hotline.HotlineFiles;
import org.hientruong.core.store.hotline.HotlineFilter;
import org.hientruong.core.store.hotline.HotlineRecords;
import org.hientruong.core.store.hotline.HotlineSort;
import org.hientruong.core.store.hotline.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Dossiers of harassment (Điều 20). Operators open them and see their own; all of them only those see who verify them and
 * hand them over. For everybody else there is none.
 */
@Component(service = DossierDesk.class)
public final class DossierDesk {
    private final Tx tx;
    private final HotlineRecords records;
    private final HotlineMover mover;
    private final HotlineFiles kept;
    private final Callers callers;
    private final CaseRules rules;
    private final Authority authority;
    private final FileDesk files;
    private final DossierViews views;

    @Activate
    public DossierDesk(
            @Reference Tx tx,
            @Reference HotlineRecords records,
            @Reference HotlineMover mover,
            @Reference HotlineFiles kept,
            @Reference Callers callers,
            @Reference CaseRules rules,
            @Reference Authority authority,
            @Reference FileDesk files,
            @Reference DossierViews views) {
        this.tx = tx;
        this.records = records;
        this.mover = mover;
        this.kept = kept;
        this.callers = callers;
        this.rules = rules;
        this.authority = authority;
        this.files = files;
        this.views = views;
    }

    /** A call is marked as harassment. */
    public DossierView open(Caller caller, OpenDossier entry) {
        authority.require(caller, Permission.EMERGENCY, "open-dossier", null);
        if (!entry.faults().isEmpty()) {
            throw Problem.invalid(entry.faults());
        }
        StoredRecord begun = tx.call(() -> {
            Long person = callers.keep(entry.caller(), null);
            Happening first = entry.decide(rules.now()).with("person", person == null ? null : person.toString());
            return mover.begin(HotlineSort.DOSSIER, first, actor(caller, Permission.EMERGENCY));
        });
        return views.view(begun, caller);
    }

    /** Dossiers, the latest first; one line more than asked for where there are more. */
    public List<DossierView.DossierLine> list(Caller caller, HotlineRecords.@Nullable After after, int most) {
        boolean all = caller.may(Permission.HARASSMENT);
        if (!all) {
            authority.require(caller, Permission.EMERGENCY, "dossiers", null);
        }
        HotlineFilter filter = new HotlineFilter(HotlineSort.DOSSIER, null, null, null, all ? null : caller.id());
        return views.lines(records.page(filter, after, most), caller.language());
    }

    /** One dossier. */
    public DossierView view(Caller caller, CaseNumber number) {
        return views.view(seen(caller, number, "read-dossier"), caller);
    }

    /** A dossier, when the caller may see it; one that one may not see is not there. */
    StoredRecord seen(Caller caller, CaseNumber number, String what) {
        if (!caller.may(Permission.HARASSMENT)) {
            authority.require(caller, Permission.EMERGENCY, what, number);
        }
        StoredRecord stored = load(number);
        boolean own = HarassmentDossier.replay(stored.events()).openedBy().equals(caller.id());
        if (!own && !caller.may(Permission.HARASSMENT)) {
            throw notFound();
        }
        return stored;
    }

    /** Makes a move of the version that the caller has read. */
    public DossierView move(Caller caller, CaseNumber number, DossierMove move, int expected) {
        return views.view(
                moved(new Attempt(caller, number, move, expected), UnaryOperator.identity(), after -> {}), caller);
    }

    /** An extract of a recording, and its file. */
    public record Extracted(ExtractRecording move, Upload file) {}

    /** Puts an extract of a recording to the dossier, with what proves it. */
    public DossierView extract(Caller caller, CaseNumber number, Extracted extracted, int expected) {
        Upload upload = extracted.file();
        Attempt attempt = new Attempt(caller, number, extracted.move(), expected);
        decided(attempt, permitted(attempt));
        StagedFile staged = files.stage(upload, "/file");
        StoredRecord after = moved(
                attempt,
                one -> one.with("file", Seals.of(staged)),
                stored -> kept.add(number, stored.version(), staged));
        return views.view(after, caller);
    }

    /** Shows who called in clear, for a purpose, and writes down that it did. */
    public ReporterDetails reveal(Caller caller, CaseNumber number, String purpose) {
        authority.require(caller, Permission.HARASSMENT, "reveal", number);
        HarassmentDossier now = HarassmentDossier.replay(load(number).events());
        return callers.reveal(caller, number, now.person(), purpose);
    }

    private record Attempt(Caller caller, CaseNumber number, DossierMove move, int expected) {}

    private StoredRecord permitted(Attempt attempt) {
        DossierMove.Rule rule = attempt.move().rule();
        authority.require(attempt.caller(), rule.permission(), rule.name(), attempt.number());
        return seen(attempt.caller(), attempt.number(), rule.name());
    }

    private StoredRecord moved(Attempt attempt, UnaryOperator<Happening> completed, Consumer<StoredRecord> then) {
        try {
            return tx.call(() -> {
                StoredRecord before = permitted(attempt);
                Actor by = actor(attempt.caller(), attempt.move().rule().permission());
                List<HotlineMover.Act> acts = new ArrayList<>();
                decided(attempt, before).forEach(one -> acts.add(new HotlineMover.Act(completed.apply(one), by)));
                StoredRecord after = mover.append(before, acts, mover.at(before));
                then.accept(after);
                return after;
            });
        } catch (ChangedMeanwhile e) {
            throw EmergencyDesk.stale();
        }
    }

    private List<Happening> decided(Attempt attempt, StoredRecord before) {
        if (!attempt.move().faults().isEmpty()) {
            throw Problem.invalid(attempt.move().faults());
        }
        Decision decision = attempt.move().decide(HarassmentDossier.replay(before.events()), mover.at(before));
        if (decision instanceof Refusal refusal) {
            Problem.Kind kind =
                    refusal.kind() == Refusal.Kind.WRONG_STAGE ? Problem.Kind.WRONG_MOVE : Problem.Kind.RULE_VIOLATED;
            throw Problem.of(kind, refusal.key(), refusal.facts()).under(rules.citation(refusal.clause()));
        }
        if (before.version() != attempt.expected()) {
            throw EmergencyDesk.stale();
        }
        return ((Happened) decision).happenings();
    }

    private StoredRecord load(CaseNumber number) {
        return records.find(HotlineSort.DOSSIER, number).orElseThrow(DossierDesk::notFound);
    }

    private static Problem notFound() {
        return Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
    }

    private static Actor actor(Caller caller, Permission by) {
        return Objects.requireNonNull(caller.hats(by, List.of()).stream()
                .findFirst()
                .map(hat -> new Actor(caller.id(), hat.role(), hat.agency(), by))
                .orElse(null));
    }
}
