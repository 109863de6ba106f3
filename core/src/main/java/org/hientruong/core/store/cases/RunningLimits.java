// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.cases;

import java.time.Instant;
import java.util.List;
import javax.persistence.TypedQuery;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds, page by page, the cases that have a limit which runs through some days. */
@Component(service = RunningLimits.class)
public final class RunningLimits {
    private static final String WHERE =
            " FROM TimeLimitRow t WHERE t.state = 'RUNNING' AND t.dueAt > :from AND t.startedAt < :until"
                    + " AND (t.calendarVersion IS NULL OR t.calendarVersion < :version)";
    private final Tx tx;

    @Activate
    public RunningLimits(@Reference Tx tx) {
        this.tx = tx;
    }

    /**
     * Limits that run through some time, reckoned by an earlier calendar than a version.
     *
     * @param from first instant of the time
     * @param until first instant after it, null without end
     */
    public record Through(Instant from, @Nullable Instant until, int version) {}

    /** How many cases have one. */
    public int count(Through through) {
        return tx.read(() -> bound("SELECT COUNT(DISTINCT t.caseId)" + WHERE, Long.class, through)
                .getSingleResult()
                .intValue());
    }

    /** Internal ids of the cases that have one, in order, after one. */
    public List<Long> page(Through through, long after, int most) {
        String query = "SELECT DISTINCT t.caseId" + WHERE + " AND t.caseId > :after ORDER BY t.caseId";
        return tx.read(() -> List.copyOf(bound(query, Long.class, through)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList()));
    }

    private <T> TypedQuery<T> bound(String query, Class<T> type, Through through) {
        Instant until = through.until() == null ? Instants.LAST : through.until();
        return tx.em()
                .createQuery(query, type)
                .setParameter("from", Instants.utc(through.from()))
                .setParameter("until", Instants.utc(until))
                .setParameter("version", through.version());
    }
}
