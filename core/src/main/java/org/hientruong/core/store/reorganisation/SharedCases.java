// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.reorganisation;

import java.util.List;
import javax.persistence.TypedQuery;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds, page by page, the cases in which some agencies have a share and about which something is still to be done. */
@Component(service = SharedCases.class)
public final class SharedCases {
    private static final String WHERE = " FROM AssignmentRow a, CaseFileRow c WHERE a.agency IN :agencies"
            + " AND c.id = a.caseId AND (c.atRest = FALSE OR c.moderationWaits = TRUE OR c.clarificationWaits = TRUE)";
    private final Tx tx;

    @Activate
    public SharedCases(@Reference Tx tx) {
        this.tx = tx;
    }

    /** How many there are. */
    public int count(List<AgencyCode> agencies) {
        if (agencies.isEmpty()) {
            return 0;
        }
        return tx.read(() -> bound("SELECT COUNT(DISTINCT a.caseId)" + WHERE, agencies)
                .getSingleResult()
                .intValue());
    }

    /** Internal ids, in order, after one. */
    public List<Long> page(List<AgencyCode> agencies, long after, int most) {
        if (agencies.isEmpty()) {
            return List.of();
        }
        String query = "SELECT DISTINCT a.caseId" + WHERE + " AND a.caseId > :after ORDER BY a.caseId";
        return tx.read(() -> List.copyOf(bound(query, agencies)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()));
    }

    private TypedQuery<Long> bound(String query, List<AgencyCode> agencies) {
        return tx.em()
                .createQuery(query, Long.class)
                .setParameter(
                        "agencies", agencies.stream().map(AgencyCode::value).toList());
    }
}
