// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.cases;

import java.sql.Timestamp;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.lists.SightReason;

/** Writes a projection into the rows. */
final class CaseRows {
    private CaseRows() {}

    static void project(EntityManager em, CaseFileRow row, CaseProjection to) {
        row.stage = to.stage();
        row.atRest = to.atRest();
        row.publicCase = to.publicCase();
        row.category = to.category() == null ? null : to.category().value();
        row.categoryGroup = to.category() == null ? null : group(to.category());
        row.holder = to.holder();
        row.leadAgency = to.lead() == null ? null : to.lead().value();
        row.leadSince = Instants.utcOrNull(to.leadSince());
        row.limitClock = to.next() == null ? null : to.next().clock();
        row.limitDueAt = to.next() == null ? null : Instants.utcOrNull(to.next().dueAt());
        row.limitPaused = to.next() != null && to.next().paused();
        row.overdueFrom = Instants.utcOrNull(to.overdueFrom());
        row.dueAt = to.dueAt() == null ? Instants.NEVER : Instants.utc(to.dueAt());
        row.lateReply = to.waits().lateReply();
        row.noticeWaits = to.waits().notice();
        row.disputed = to.waits().settlement();
        row.directedOtherwise = to.waits().directedOtherwise();
        row.untold = to.waits().untold();
        row.moderationWaits = to.waits().moderation();
        row.clarificationWaits = to.waits().clarification();
        row.normalised = to.normalised();
        sights(em, row.id, to);
        assignments(em, row.id, to.assignments());
        limits(em, row.id, to.limits());
        links(em, row.id, to);
    }

    /** A link stays, once there is one, but for one that was undone. */
    private static void links(EntityManager em, long caseId, CaseProjection to) {
        List<CaseProjection.Link> links = to.links();
        if (to.corrected()) {
            em.createNativeQuery("DELETE FROM case_link WHERE case_id = ?1 AND ordinal >= ?2")
                    .setParameter(1, caseId)
                    .setParameter(2, links.size())
                    .executeUpdate();
        }
        if (links.isEmpty()) {
            return;
        }
        Number known = (Number) em.createNativeQuery("SELECT count(*) FROM case_link l WHERE l.case_id = ?1")
                .setParameter(1, caseId)
                .getSingleResult();
        for (int i = known.intValue(); i < links.size(); i++) {
            CaseProjection.Link link = links.get(i);
            Number report = (Number) em.createNativeQuery("SELECT c.id FROM case_file c WHERE c.number = ?1")
                    .setParameter(1, link.report().value())
                    .getSingleResult();
            em.createNativeQuery("INSERT INTO case_link (case_id, ordinal, report_id, kind, linked_at)"
                            + " VALUES (?1, ?2, ?3, ?4, ?5)")
                    .setParameter(1, caseId)
                    .setParameter(2, i)
                    .setParameter(3, report.longValue())
                    .setParameter(4, link.kind())
                    .setParameter(5, Timestamp.valueOf(Instants.utc(link.linkedAt())))
                    .executeUpdate();
        }
    }

    private static String group(CategoryCode category) {
        int dot = category.value().indexOf('.');
        return dot < 0 ? category.value() : category.value().substring(0, dot);
    }

    /**
     * Whoever saw a case once goes on seeing it, but for one that is not public: that see those alone who work on it; and
     * but for those to whom it came by a move that was undone.
     */
    private static void sights(EntityManager em, long caseId, CaseProjection to) {
        Set<CaseProjection.Follower> seeing = seeing(to);
        Set<CaseProjection.Follower> before = seen(em, caseId);
        boolean fewer = !to.publicCase() || to.corrected();
        if (fewer && !seeing.containsAll(before)) {
            em.createNativeQuery("DELETE FROM case_sight WHERE case_id = ?1")
                    .setParameter(1, caseId)
                    .executeUpdate();
            before = Set.of();
        }
        seeing.removeAll(before);
        for (CaseProjection.Follower one : seeing) {
            em.createNativeQuery("INSERT INTO case_sight (case_id, agency, reason) VALUES (?1, ?2, ?3)")
                    .setParameter(1, caseId)
                    .setParameter(2, one.agency().value())
                    .setParameter(3, one.reason().name())
                    .executeUpdate();
        }
    }

    private static Set<CaseProjection.Follower> seeing(CaseProjection to) {
        Set<CaseProjection.Follower> seeing = new LinkedHashSet<>();
        if (to.publicCase()) {
            seeing.addAll(to.followers());
        }
        to.assignments().stream()
                .filter(share -> (to.publicCase() || !share.withdrawn()) && !share.undone())
                .forEach(share -> seeing.add(new CaseProjection.Follower(share.agency(), SightReason.SHARE)));
        return seeing;
    }

    @SuppressWarnings("unchecked") // a native query of several columns answers arrays
    private static Set<CaseProjection.Follower> seen(EntityManager em, long caseId) {
        List<Object[]> rows = em.createNativeQuery("SELECT s.agency, s.reason FROM case_sight s WHERE s.case_id = ?1")
                .setParameter(1, caseId)
                .getResultList();
        return rows.stream()
                .map(row -> new CaseProjection.Follower(
                        new AgencyCode((String) row[0]), SightReason.valueOf((String) row[1])))
                .collect(Collectors.toSet());
    }

    private static void assignments(EntityManager em, long caseId, List<CaseProjection.Share> shares) {
        Map<Integer, AssignmentRow> known = new HashMap<>();
        em.createQuery("SELECT a FROM AssignmentRow a WHERE a.caseId = :id", AssignmentRow.class)
                .setParameter("id", caseId)
                .getResultList()
                .forEach(row -> known.put(row.ordinal, row));
        for (int i = 0; i < shares.size(); i++) {
            AssignmentRow row = known.getOrDefault(i, new AssignmentRow());
            CaseProjection.Share share = shares.get(i);
            row.caseId = caseId;
            row.ordinal = i;
            row.leadOf = share.leads() ? caseId : null;
            row.agency = share.agency().value();
            row.kind = share.kind();
            row.stage = share.stage();
            row.receivedAt = Instants.utc(share.receivedAt());
            if (!known.containsKey(i)) {
                em.persist(row);
            }
        }
    }

    private static void limits(EntityManager em, long caseId, List<CaseProjection.Limit> limits) {
        Map<Integer, TimeLimitRow> known = new HashMap<>();
        em.createQuery("SELECT t FROM TimeLimitRow t WHERE t.caseId = :id", TimeLimitRow.class)
                .setParameter("id", caseId)
                .getResultList()
                .forEach(row -> known.put(row.ordinal, row));
        for (int i = 0; i < limits.size(); i++) {
            TimeLimitRow row = known.getOrDefault(i, new TimeLimitRow());
            CaseProjection.Limit limit = limits.get(i);
            row.caseId = caseId;
            row.ordinal = i;
            row.clock = limit.clock();
            row.state = limit.state();
            row.startedAt = Instants.utc(limit.startedAt());
            row.dueAt = Instants.utcOrNull(limit.dueAt());
            row.stoppedAt = Instants.utcOrNull(limit.stoppedAt());
            row.sweepAt = Instants.utcOrNull(limit.sweepAt());
            row.calendarVersion = limit.calendar();
            if (!known.containsKey(i)) {
                em.persist(row);
            }
        }
    }
}
