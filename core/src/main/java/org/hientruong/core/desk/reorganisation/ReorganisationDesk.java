// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.RequestKeys;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.agency.reorganisation.FileCheck;
import org.hientruong.core.domain.agency.reorganisation.Planner;
import org.hientruong.core.domain.agency.reorganisation.ReorganisationFile;
import org.hientruong.core.domain.calendar.SourceDocument;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.catalogue.Catalogues;
import org.hientruong.core.store.reorganisation.Reorganisations;
import org.hientruong.core.store.reorganisation.StoredReorganisation;
import org.hientruong.core.store.reorganisation.StructureEditor;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What an administrator does when the authorities are reorganised: each act needs {@link Permission#MANAGE_DATA} and is
 * written to the audit log in the same transaction. An act makes an edition of the catalogue that holds from a day that has
 * not begun; when it comes, the open cases follow page by page.
 */
@Component(service = ReorganisationDesk.class)
public final class ReorganisationDesk {
    private final Tx tx;
    private final Catalogues catalogues;
    private final Reorganisations reorganisations;
    private final StructureEditor editor;
    private final Proposals proposals;
    private final PassingPreviews previews;
    private final CaseRules rules;
    private final RequestKeys keys;
    private final Authority authority;
    private final AuditLog audit;

    @Activate
    public ReorganisationDesk(
            @Reference Tx tx,
            @Reference Catalogues catalogues,
            @Reference Reorganisations reorganisations,
            @Reference StructureEditor editor,
            @Reference Proposals proposals,
            @Reference PassingPreviews previews,
            @Reference CaseRules rules,
            @Reference RequestKeys keys,
            @Reference Authority authority,
            @Reference AuditLog audit) {
        this.tx = tx;
        this.catalogues = catalogues;
        this.reorganisations = reorganisations;
        this.editor = editor;
        this.proposals = proposals;
        this.previews = previews;
        this.rules = rules;
        this.keys = keys;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * A request to decide something.
     *
     * @param seen the edition that the administrator has read
     * @param key under which it may be repeated, or null
     */
    public record Request(Caller caller, int seen, RequestKeys.@Nullable Key key) {}

    /** The edition of the catalogue in force. */
    public int edition() {
        return catalogues.edition();
    }

    /** Reorganisations before one, the latest first. */
    public List<StoredReorganisation> all(Caller caller, int before, int most) {
        require(caller, "reorganisations");
        return reorganisations.page(before, most);
    }

    /**
     * One of them, and how far it is.
     *
     * @throws Problem FORBIDDEN (audited), NOT_FOUND
     */
    public StoredReorganisation one(Caller caller, int id) {
        require(caller, "reorganisations");
        return found(id);
    }

    /**
     * Which shares a file would pass on.
     *
     * @throws Problem FORBIDDEN (audited), INVALID_INPUT
     */
    public PassingPage preview(Caller caller, ReorganisationFile file, PassingPreviews.Part part) {
        require(caller, "reorganisation-preview");
        catalogues.lookAgain();
        checked(file);
        return previews.page(proposals.of(file, since(file.effective())), part);
    }

    /**
     * Which shares would change hands if a reorganisation were taken back.
     *
     * @throws Problem FORBIDDEN (audited), NOT_FOUND, CONFLICT
     */
    public PassingPage previewUndo(Caller caller, int id, PassingPreviews.Part part) {
        require(caller, "reorganisation-preview");
        catalogues.lookAgain();
        return previews.page(proposals.back(undoable(found(id)), tomorrow()), part);
    }

    /**
     * Decides a reorganisation.
     *
     * @throws Problem FORBIDDEN (audited), INVALID_INPUT, CONFLICT while another one is still to be carried out, STALE when
     *     somebody else has changed the catalogue since
     */
    public StoredReorganisation decide(Request request, ReorganisationFile file, SourceDocument document) {
        require(request.caller(), "reorganisation-decide");
        return once(request, () -> {
            checked(document);
            seen(request.seen());
            checked(file);
            LocalDate since = since(file.effective());
            PassingPreviews.Proposal proposal = proposals.of(file, since);
            StructureEditor.Act act = new StructureEditor.Act(
                    request.seen(),
                    file.title(),
                    file.effective(),
                    since,
                    document,
                    request.caller().id(),
                    rules.now(),
                    previews.inReach(proposal.concerned()));
            return act(
                    request,
                    "reorganisation-decided",
                    () -> editor.apply(Planner.of(file, catalogues.structure(), since), act));
        });
    }

    /**
     * Takes a reorganisation back by another one, from tomorrow on.
     *
     * @throws Problem FORBIDDEN (audited), NOT_FOUND, INVALID_INPUT, CONFLICT when it was taken back, or later ones build on
     *     it, STALE
     */
    public StoredReorganisation undo(Request request, int id, SourceDocument document) {
        require(request.caller(), "reorganisation-undo");
        return once(request, () -> {
            checked(document);
            StoredReorganisation one = undoable(found(id));
            seen(request.seen());
            boolean begun = !one.since().isAfter(rules.day(rules.now()));
            LocalDate since = tomorrow();
            int inReach = begun ? previews.inReach(proposals.back(one, since).concerned()) : 0;
            StructureEditor.Act act = new StructureEditor.Act(
                    request.seen(),
                    one.title(),
                    since,
                    since,
                    document,
                    request.caller().id(),
                    rules.now(),
                    inReach);
            return act(request, "reorganisation-undone", () -> {
                Integer made = editor.undo(one, proposals.links(id), begun, act);
                if (made == null) {
                    throw Problem.of(Problem.Kind.CONFLICT, "core.problem.reorganisation-built-upon.detail");
                }
                return made;
            });
        });
    }

    private StoredReorganisation act(Request request, String action, Supplier<Integer> edit) {
        int made = tx.call(() -> {
            int edition = edit.get();
            if (request.key() != null) {
                keys.take(request.caller(), request.key());
            }
            audit.writeWithin(
                    request.caller().id(), action, null, Map.of("edition", edition, "clause", Clause.D1_1A.id()));
            return edition;
        });
        catalogues.lookAgain();
        return found(made);
    }

    /** What was carried out under the key is answered, not done again. */
    private StoredReorganisation once(Request request, Supplier<StoredReorganisation> work) {
        if (done(request)) {
            return found(request.seen() + 1);
        }
        try {
            return work.get();
        } catch (Problem | DuplicateRow e) {
            if (done(request)) { // the same request, at the same time
                return found(request.seen() + 1);
            }
            throw e;
        }
    }

    private boolean done(Request request) {
        return request.key() != null && keys.done(request.caller(), request.key());
    }

    /** A day that has begun is history: what was filed in its morning was filed under the codes that held. */
    private LocalDate since(LocalDate effective) {
        return effective.isAfter(tomorrow()) ? effective : tomorrow();
    }

    private LocalDate tomorrow() {
        return rules.day(rules.now()).plusDays(1);
    }

    private void seen(int edition) {
        catalogues.lookAgain();
        if (catalogues.edition() != edition) {
            throw Problem.of(Problem.Kind.STALE, "core.problem.catalogue-stale.detail");
        }
    }

    private void checked(ReorganisationFile file) {
        busy(null);
        List<Fault> faults = FileCheck.faults(file, catalogues.structure());
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private void checked(SourceDocument document) {
        Input input = new Input();
        document.check(input, rules.day(rules.now()));
        if (!input.faults().isEmpty()) {
            throw Problem.invalid(input.faults());
        }
    }

    private StoredReorganisation undoable(StoredReorganisation one) {
        if (one.undoneBy() != null || one.undoes() != null) {
            throw Problem.of(Problem.Kind.CONFLICT, "core.problem.reorganisation-undone.detail");
        }
        busy(one.progress().state() == StoredReorganisation.State.SCHEDULED ? one.id() : null);
        return one;
    }

    /** One at a time, so that each finds the cases where the former has put them. */
    private void busy(@Nullable Integer but) {
        boolean busy = reorganisations.unfinished().stream().anyMatch(one -> but == null || one.id() != but);
        if (busy) {
            throw Problem.of(Problem.Kind.CONFLICT, "core.problem.reorganisation-busy.detail");
        }
    }

    private StoredReorganisation found(int id) {
        return reorganisations
                .find(id)
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail"));
    }

    private void require(Caller caller, String what) {
        authority.require(caller, Permission.MANAGE_DATA, what, null);
    }
}
