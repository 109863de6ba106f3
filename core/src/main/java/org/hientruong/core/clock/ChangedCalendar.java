// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.clock;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.CaseMover;
import org.hientruong.core.desk.CaseMover.Acts;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.identity.WallClock;
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.calendar.CalendarChanges;
import org.hientruong.core.store.calendar.StoredChange;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.RunningLimits;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.catalogue.Catalogues;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the limits follow a change of the calendar, page by page. A page and the note of how far it goes are one
 * transaction: a node that dies leaves whole pages, and of several nodes each page is one's. That a limit is moved once
 * does not rest on it: who has been reckoned by the new calendar has nothing left to write.
 */
@Component(service = ChangedCalendar.class)
public final class ChangedCalendar {
    private static final Logger LOG = LoggerFactory.getLogger(ChangedCalendar.class);
    private static final int PAGE = 50;

    private final Tx tx;
    private final CaseStore cases;
    private final RunningLimits running;
    private final CalendarChanges changes;
    private final Catalogues catalogues;
    private final CaseMover mover;
    private final CaseRules rules;
    private final ReentrantLock turn = new ReentrantLock();

    @Activate
    public ChangedCalendar(
            @Reference Tx tx,
            @Reference CaseStore cases,
            @Reference RunningLimits running,
            @Reference CalendarChanges changes,
            @Reference Catalogues catalogues,
            @Reference CaseMover mover,
            @Reference CaseRules rules) {
        this.tx = tx;
        this.cases = cases;
        this.running = running;
        this.changes = changes;
        this.catalogues = catalogues;
        this.mover = mover;
        this.rules = rules;
    }

    /** Goes on until nothing is left to do for now; returns how many limits have moved. */
    public int follow() {
        return follow(Integer.MAX_VALUE);
    }

    /** Does so many pages at most. */
    public int follow(int pages) {
        if (!turn.tryLock()) {
            return 0; // another thread is at it
        }
        try {
            int moved = 0;
            for (int page = 0; page < pages; page++) {
                Optional<StoredChange> change =
                        changes.unfinished().stream().filter(one -> !waits(one)).findFirst();
                if (change.isEmpty()) {
                    break;
                }
                moved += page(change.get());
            }
            return moved;
        } finally {
            turn.unlock();
        }
    }

    /** All have been gone through, but some node may not yet know the new calendar. */
    private static boolean waits(StoredChange change) {
        return change.progress().state() == StoredChange.State.SETTLING
                && WallClock.MILLIS.instant().isBefore(change.progress().settledAt());
    }

    private int page(StoredChange change) {
        if (catalogues.calendarInForce().version() < change.version()) {
            catalogues.lookAgain();
        }
        List<Long> ids = running.page(
                rules.through(change.reach(), change.version()),
                change.progress().lastCase(),
                PAGE);
        if (ids.isEmpty()) {
            changes.next(change);
            return 0;
        }
        try {
            return tx.callRetrying(() -> taken(change, ids));
        } catch (ChangedMeanwhile e) { // some case of the page is in other hands again and again
            return oneByOne(change, ids);
        } catch (RuntimeException e) { // one case must not end it for all
            LOG.warn("{} cases not reckoned anew at once", ids.size(), e);
            return oneByOne(change, ids);
        }
    }

    private int taken(StoredChange change, List<Long> ids) {
        if (!changes.take(change, ids.get(ids.size() - 1), ids.size())) {
            return 0; // another node's
        }
        int moved = 0;
        for (long caseId : ids) {
            moved += moved(caseId);
        }
        changes.count(change, moved, 0);
        return moved;
    }

    private int oneByOne(StoredChange change, List<Long> ids) {
        int moved = 0;
        int failed = 0;
        for (long caseId : ids) {
            try {
                moved += tx.callRetrying(() -> moved(caseId));
            } catch (RuntimeException e) { // the case is noted as failed, the others go on
                LOG.warn("case {} not reckoned anew", caseId, e);
                failed++;
            }
        }
        int done = moved;
        int left = failed;
        tx.callRetrying(() -> {
            if (changes.take(change, ids.get(ids.size() - 1), ids.size())) {
                changes.count(change, done, left);
            }
            return true;
        });
        return moved;
    }

    /** The mover writes down what the calendar has changed, before anything else. */
    private int moved(long caseId) {
        StoredCase before = cases.get(caseId).orElseThrow();
        List<CaseEvent> after = mover.move(() -> before, rules.now(), (standing, at) -> Acts.NONE)
                .stored()
                .events();
        return after.subList(before.version(), after.size()).stream()
                .filter(event -> event.type() == EventType.TIME_LIMIT_RECOMPUTED)
                .mapToInt(event ->
                        new Payload(event.payload()).payloads("recomputed").size())
                .sum();
    }
}
