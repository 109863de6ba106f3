// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.catalogue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.hientruong.core.domain.agency.Mandate;
import org.hientruong.core.domain.agency.Validity;
import org.hientruong.core.domain.agency.reorganisation.Structure;

/** Ends rows with an edition of the catalogue and begins others, in the running transaction. */
public final class StructureRows {
    private static final List<String> ROWS =
            List.of("AdministrativeUnitRow", "AgencyRow", "OfficeHolderRow", "MandateRow");
    private final EntityManager em;
    private final int edition;
    private final LocalDate since;

    /** For an edition that holds from a day on. */
    public StructureRows(EntityManager em, int edition, LocalDate since) {
        this.em = em;
        this.edition = edition;
        this.since = since;
    }

    /** Whether a later edition ended rows that one had made, or ended rows of it are in force again. */
    public static boolean builtUpon(EntityManager em, int made) {
        return ROWS.stream()
                .anyMatch(row -> em.createQuery(
                                        "select count(r) from " + row
                                                + " r where r.madeBy = :made and (r.endedBy is not null or r.validUntil is not null)",
                                        Long.class)
                                .setParameter("made", made)
                                .getSingleResult()
                        > 0);
    }

    /** Ends what has no last day yet. */
    public void end(Structure ended) {
        ended.units()
                .forEach(one -> end("AdministrativeUnitRow", "code", one.code().value()));
        ended.agencies().forEach(one -> end("AgencyRow", "code", one.code().value()));
        ended.offices()
                .forEach(one -> end("OfficeHolderRow", "office", one.office().name()));
        Set<Mandate> gone = new HashSet<>(ended.mandates());
        em
                .createQuery("select r from MandateRow r where r.validUntil is null", MandateRow.class)
                .getResultList()
                .stream()
                .filter(row -> gone.contains(CatalogueRows.mandate(row)))
                .forEach(row -> {
                    row.validUntil = since.minusDays(1);
                    row.endedBy = edition;
                });
        em.flush();
    }

    private void end(String row, String column, String value) {
        em.createQuery("update " + row + " r set r.validUntil = :until, r.endedBy = :edition where r." + column
                        + " = :value and r.validUntil is null")
                .setParameter("until", since.minusDays(1))
                .setParameter("edition", edition)
                .setParameter("value", value)
                .executeUpdate();
    }

    /** Begins what is new. */
    public void write(Structure made) {
        new CatalogueImport(em, edition).write(made);
    }

    /** Codes of the agencies that an edition made for communes. */
    public Set<String> communes(int made) {
        return new HashSet<>(em.createQuery(
                        "select r.code from AgencyRow r where r.madeBy = :made and r.unitLevel = 'COMMUNE'",
                        String.class)
                .setParameter("made", made)
                .getResultList());
    }

    /** Ends what an edition had made, and begins again what it had ended. */
    public void restore(int former) {
        Structure again = ended(former);
        for (String row : ROWS) {
            em.createQuery("update " + row
                            + " r set r.validUntil = :until, r.endedBy = :edition where r.madeBy = :former")
                    .setParameter("until", since.minusDays(1))
                    .setParameter("edition", edition)
                    .setParameter("former", former)
                    .executeUpdate();
        }
        write(again);
    }

    private Structure ended(int former) {
        Validity validity = new Validity(since, null);
        return new Structure(
                rows(AdministrativeUnitRow.class, former).stream()
                        .map(row -> CatalogueRows.unit(row, validity))
                        .toList(),
                rows(AgencyRow.class, former).stream()
                        .map(row -> CatalogueRows.agency(row, validity))
                        .toList(),
                rows(OfficeHolderRow.class, former).stream()
                        .map(row -> CatalogueRows.office(row, validity))
                        .toList(),
                rows(MandateRow.class, former).stream()
                        .map(row -> CatalogueRows.mandate(row, validity))
                        .toList());
    }

    private <R> List<R> rows(Class<R> row, int endedBy) {
        return em.createQuery("select r from " + row.getSimpleName() + " r where r.endedBy = :by order by r.id", row)
                .setParameter("by", endedBy)
                .getResultList();
    }

    /** What an edition had made never held, and what it had ended goes on. */
    public void forget(int former) {
        for (String row : ROWS) {
            em.createQuery("delete from " + row + " r where r.madeBy = :former")
                    .setParameter("former", former)
                    .executeUpdate();
            em.createQuery("update " + row + " r set r.validUntil = null, r.endedBy = null where r.endedBy = :former")
                    .setParameter("former", former)
                    .executeUpdate();
        }
    }
}
