// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.reorganisation;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.hientruong.core.domain.calendar.SourceDocument;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Sql;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.reorganisation.StoredReorganisation.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The reorganisations, and how far each has been carried out; progress moves by conditional statements. */
@Component(service = Reorganisations.class)
public final class Reorganisations {
    private static final String ALL = "select r from ReorganisationRow r";
    private final Tx tx;

    @Activate
    public Reorganisations(@Reference Tx tx) {
        this.tx = tx;
    }

    /** All of them, the earliest decision first: they are few. */
    public static List<StoredReorganisation> all(EntityManager em) {
        return em.createQuery(ALL + " order by r.id", ReorganisationRow.class).getResultList().stream()
                .map(Reorganisations::stored)
                .toList();
    }

    /** Who goes on as whom, in the order of decision. */
    public static List<Link> links(EntityManager em) {
        return em
                .createQuery("select s from SuccessionRow s order by s.reorganisation, s.id", SuccessionRow.class)
                .getResultList()
                .stream()
                .map(row -> new Link(
                        row.reorganisation,
                        Link.Subject.valueOf(row.subject),
                        Link.Way.valueOf(row.way),
                        new Link.Body(row.oldCode, row.oldFrom),
                        row.newCode == null || row.newFrom == null ? null : new Link.Body(row.newCode, row.newFrom)))
                .toList();
    }

    /** The reorganisation of an id. */
    public Optional<StoredReorganisation> find(int id) {
        return tx.read(() ->
                Optional.ofNullable(tx.em().find(ReorganisationRow.class, id)).map(Reorganisations::stored));
    }

    /** Reorganisations before one, the latest first. */
    public List<StoredReorganisation> page(int before, int most) {
        return found(
                " where r.id < :before order by r.id desc",
                query -> query.setParameter("before", before).setMaxResults(most));
    }

    /** Those that are not wholly carried out, the oldest first: seldom more than one. */
    public List<StoredReorganisation> unfinished() {
        return found(
                " where r.state in (:scheduled, :passing) order by r.id",
                query -> query.setParameter("scheduled", State.SCHEDULED.name())
                        .setParameter("passing", State.PASSING.name()));
    }

    private List<StoredReorganisation> found(String where, UnaryOperator<TypedQuery<ReorganisationRow>> with) {
        return tx.read(() ->
                with.apply(tx.em().createQuery(ALL + where, ReorganisationRow.class)).getResultList().stream()
                        .map(Reorganisations::stored)
                        .toList());
    }

    /** Stores one with its links, in the running transaction. */
    public void insert(StoredReorganisation one, List<Link> links) {
        ReorganisationRow row = new ReorganisationRow();
        row.id = one.id();
        row.title = one.title();
        row.effective = one.effective();
        row.since = one.since();
        row.undoes = one.undoes();
        row.documentNumber = one.document().number();
        row.documentDate = one.document().date();
        row.documentIssuer = one.document().issuer();
        row.account = one.by();
        row.decidedAt = Instants.utc(one.at());
        row.state = one.progress().state().name();
        row.inReach = one.progress().inReach();
        tx.em().persist(row);
        tx.em().flush(); // the links refer to it
        links.forEach(this::insert);
    }

    private void insert(Link link) {
        SuccessionRow row = new SuccessionRow();
        row.reorganisation = link.reorganisation();
        row.subject = link.subject().name();
        row.way = link.way().name();
        row.oldCode = link.from().code();
        row.oldFrom = link.from().validFrom();
        if (link.to() != null) {
            row.newCode = link.to().code();
            row.newFrom = link.to().validFrom();
        }
        tx.em().persist(row);
    }

    /** Notes by which other one it is taken back, in the running transaction; one whose day is still to come is no more. */
    public void undone(StoredReorganisation one, int by, boolean withdrawn) {
        ReorganisationRow row = tx.em().find(ReorganisationRow.class, one.id());
        row.undoneBy = by;
        if (withdrawn) {
            row.state = State.WITHDRAWN.name();
        }
    }

    /**
     * Takes a page of cases in the running transaction; another node that takes the same one waits for it, and then has
     * none.
     *
     * @param one as it was read
     * @param lastCase the last case of the page
     */
    public boolean take(StoredReorganisation one, long lastCase, int cases) {
        return Sql.execute(
                        tx,
                        "UPDATE reorganisation SET last_case = ?1, examined = examined + ?2"
                                + " WHERE id = ?3 AND state = ?4 AND last_case = ?5",
                        lastCase,
                        cases,
                        one.id(),
                        State.PASSING.name(),
                        one.progress().lastCase())
                == 1;
    }

    /** Adds to what has been done, in the running transaction. */
    public void count(StoredReorganisation one, Done done) {
        Sql.execute(
                tx,
                "UPDATE reorganisation SET passed = passed + ?1, to_centre = to_centre + ?2, failed = failed + ?3"
                        + " WHERE id = ?4",
                done.passed(),
                done.toCentre(),
                done.failed(),
                one.id());
    }

    /** What was done to some cases. */
    public record Done(int passed, int toCentre, int failed) {
        /** Both. */
        public Done and(Done other) {
            return new Done(passed + other.passed, toCentre + other.toCentre, failed + other.failed);
        }
    }

    /** Goes on to the next state; of several nodes one does. */
    public void next(StoredReorganisation one) {
        State state = one.progress().state();
        State next = state == State.SCHEDULED ? State.PASSING : State.DONE;
        tx.callRetrying(() -> Sql.execute(
                tx,
                "UPDATE reorganisation SET state = ?1 WHERE id = ?2 AND state = ?3",
                next.name(),
                one.id(),
                state.name()));
    }

    private static StoredReorganisation stored(ReorganisationRow row) {
        return new StoredReorganisation(
                row.id,
                row.title,
                row.effective,
                row.since,
                row.undoes,
                row.undoneBy,
                new SourceDocument(row.documentNumber, row.documentDate, row.documentIssuer),
                row.account,
                Instants.instant(row.decidedAt),
                new StoredReorganisation.Progress(
                        State.valueOf(row.state),
                        row.inReach,
                        row.examined,
                        row.passed,
                        row.toCentre,
                        row.failed,
                        row.lastCase));
    }
}
