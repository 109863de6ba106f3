// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.cases;

import java.sql.Timestamp;
import java.util.List;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Links between cases as the later one sees them; the history of the earlier one holds them. */
@Component(service = CaseLinks.class)
public final class CaseLinks {
    private final Tx tx;

    @Activate
    public CaseLinks(@Reference Tx tx) {
        this.tx = tx;
    }

    /** The earlier cases to which a case was linked, in the order in which it was. */
    @SuppressWarnings("unchecked") // a native query of several columns answers arrays
    public List<CaseProjection.Link> earlier(long caseId) {
        return tx.read(() -> ((List<Object[]>) tx.em()
                        .createNativeQuery("SELECT c.number, l.kind, l.linked_at FROM case_link l"
                                + " JOIN case_file c ON c.id = l.case_id WHERE l.report_id = ?1"
                                + " ORDER BY l.linked_at, c.id")
                        .setParameter(1, caseId)
                        .getResultList())
                .stream()
                        .map(row -> new CaseProjection.Link(
                                new CaseNumber((String) row[0]),
                                (String) row[1],
                                Instants.instant(((Timestamp) row[2]).toLocalDateTime())))
                        .toList());
    }
}
