// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hientruong.api.Problem;
import org.hientruong.core.domain.agency.reorganisation.Plan;
import org.hientruong.core.domain.calendar.SourceDocument;
import org.hientruong.core.store.Settings;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.catalogue.Catalogues;
import org.hientruong.core.store.catalogue.StructureRows;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Makes editions of units, agencies, offices and mandates, in the running transaction. Rows end and others begin; only what
 * never held, because it was taken back before its day, is taken away again.
 */
@Component(service = StructureEditor.class)
public final class StructureEditor {
    private final Tx tx;
    private final Settings settings;
    private final Reorganisations reorganisations;

    @Activate
    public StructureEditor(@Reference Tx tx, @Reference Settings settings, @Reference Reorganisations reorganisations) {
        this.tx = tx;
        this.settings = settings;
        this.reorganisations = reorganisations;
    }

    /**
     * Who decides what, on which edition.
     *
     * @param seen the edition that the administrator has read
     * @param since the first day on which it holds
     * @param by account
     * @param at when
     * @param inReach cases to look at
     */
    public record Act(
            int seen,
            String title,
            LocalDate effective,
            LocalDate since,
            SourceDocument document,
            String by,
            Instant at,
            int inReach) {}

    /**
     * Carries out a plan and answers the edition that it makes.
     *
     * @throws Problem STALE when the edition seen is no longer in force
     */
    public int apply(Plan plan, Act act) {
        int edition = next(act.seen());
        StructureRows rows = new StructureRows(tx.em(), edition, act.since());
        rows.end(plan.ended());
        rows.write(plan.made());
        reorganisations.insert(
                stored(edition, act, null, StoredReorganisation.State.SCHEDULED),
                PlannedLinks.of(edition, plan, act.since()));
        return edition;
    }

    /**
     * Takes a reorganisation back, whose rows are all still in force, and answers the edition that this makes.
     *
     * @param links all of the reorganisation's
     * @param begun whether its day has come
     * @return null when later editions build on it
     * @throws Problem STALE when the edition seen is no longer in force
     */
    public @Nullable Integer undo(StoredReorganisation one, List<Link> links, boolean begun, Act act) {
        if (StructureRows.builtUpon(tx.em(), one.id())) {
            return null;
        }
        int edition = next(act.seen());
        StructureRows rows = new StructureRows(tx.em(), edition, act.since());
        List<Link> back = new ArrayList<>();
        if (begun) {
            back.addAll(new TakenBack(edition, links, act.since()).links(rows.communes(one.id())));
            rows.restore(one.id());
        } else {
            rows.forget(one.id());
        }
        reorganisations.insert(
                stored(
                        edition,
                        act,
                        one.id(),
                        begun ? StoredReorganisation.State.SCHEDULED : StoredReorganisation.State.DONE),
                back);
        reorganisations.undone(one, edition, !begun);
        return edition;
    }

    private int next(int seen) {
        if (!settings.replace(Catalogues.EDITION, String.valueOf(seen), String.valueOf(seen + 1))) {
            throw Problem.of(Problem.Kind.STALE, "core.problem.catalogue-stale.detail");
        }
        return seen + 1;
    }

    private static StoredReorganisation stored(
            int edition, Act act, @Nullable Integer undoes, StoredReorganisation.State state) {
        return new StoredReorganisation(
                edition,
                act.title(),
                act.effective(),
                act.since(),
                undoes,
                null,
                act.document(),
                act.by(),
                act.at(),
                new StoredReorganisation.Progress(state, act.inReach(), 0, 0, 0, 0, 0));
    }
}
