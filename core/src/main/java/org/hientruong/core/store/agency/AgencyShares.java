// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.agency;

import java.util.List;
import java.util.Optional;
import org.hientruong.api.agency.ExternalReference;
import org.hientruong.api.agency.OrderNumber;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The shares of agencies as their own systems ask for them. */
@Component(service = AgencyShares.class)
public final class AgencyShares {
    private final Tx tx;

    @Activate
    public AgencyShares(@Reference Tx tx) {
        this.tx = tx;
    }

    /** A share that stands at one of the stages, and where it stands in the list of these. */
    public record Listed(OrderNumber number, long caseId) {}

    /** After which share a page begins. */
    public record After(long caseId, int assignment) {}

    /** The shares of an agency at some stages, in the order of their cases. */
    public List<Listed> page(AgencyCode agency, List<String> stages, @Nullable After after, int limit) {
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "SELECT c.number, a.ordinal + 1, a.caseId FROM AssignmentRow a, CaseFileRow c WHERE c.id = a.caseId"
                                + " AND a.agency = :agency AND a.stage IN :stages AND (a.caseId > :case"
                                + " OR (a.caseId = :case AND a.ordinal > :ordinal)) ORDER BY a.caseId, a.ordinal",
                        Object[].class)
                .setParameter("agency", agency.value())
                .setParameter("stages", stages)
                .setParameter("case", after == null ? -1 : after.caseId())
                .setParameter("ordinal", after == null ? -1 : after.assignment() - 1)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(found -> new Listed(number(found), ((Number) found[2]).longValue()))
                .toList());
    }

    /** The share that another system knows by a number. */
    public Optional<OrderNumber> find(ExternalReference reference) {
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "SELECT c.number, r.assignment FROM ExternalReferenceRow r, CaseFileRow c WHERE c.id = r.caseId"
                                + " AND r.systemId = :id",
                        Object[].class)
                .setParameter("id", reference.toString())
                .getResultList()
                .stream()
                .map(AgencyShares::number)
                .findFirst());
    }

    /** Writes a number down in the running transaction; {@code DuplicateRow} when it is another share's. */
    public void remember(ExternalReference reference, long caseId, int assignment) {
        ExternalReferenceRow row = new ExternalReferenceRow();
        row.systemId = reference.toString();
        row.caseId = caseId;
        row.assignment = assignment;
        tx.em().persist(row);
    }

    private static OrderNumber number(Object[] found) {
        return new OrderNumber(new CaseNumber((String) found[0]), ((Number) found[1]).intValue());
    }
}
