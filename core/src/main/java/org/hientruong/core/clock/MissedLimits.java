// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.clock;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.hientruong.core.desk.CaseMover;
import org.hientruong.core.desk.CaseMover.Acts;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.cases.CaseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down the limits that have run out (khoản 5 Điều 14), each as of the instant at which it did, also after downtime.
 * On any number of nodes each is written once: of two that change one case at a time, the second starts again and finds
 * nothing left to write. Whether a case is overdue does not depend on it.
 */
@Component(service = MissedLimits.class)
public final class MissedLimits {
    private static final Logger LOG = LoggerFactory.getLogger(MissedLimits.class);
    private static final int PAGE = 500;
    private final CaseStore cases;
    private final CaseMover mover;
    private final CaseRules rules;
    private final ReentrantLock turn = new ReentrantLock();

    @Activate
    public MissedLimits(@Reference CaseStore cases, @Reference CaseMover mover, @Reference CaseRules rules) {
        this.cases = cases;
        this.mover = mover;
        this.rules = rules;
    }

    /**
     * Does something while no other thread sweeps: a scenario plays in the past, where limits that ran out long ago have
     * still to be kept.
     */
    public void alone(Runnable play) {
        turn.lock();
        try {
            play.run();
        } finally {
            turn.unlock();
        }
    }

    /** Writes down all that have run out by now; returns how many cases it has changed. */
    public int sweep() {
        if (!turn.tryLock()) {
            return 0; // another thread is at it
        }
        try {
            return sweepAll();
        } finally {
            turn.unlock();
        }
    }

    private int sweepAll() {
        Instant now = rules.now();
        int changed = 0;
        List<Long> page;
        int before;
        do {
            before = changed;
            page = cases.withMissedLimits(now, PAGE);
            for (long caseId : page) {
                changed += written(caseId, now) ? 1 : 0;
            }
            // a page that changed nothing is in other hands, or would come back for ever
        } while (!page.isEmpty() && changed > before);
        return changed;
    }

    private boolean written(long caseId, Instant now) {
        try {
            int before = cases.get(caseId).orElseThrow().version();
            int after = mover.move(() -> cases.get(caseId).orElseThrow(), now, (standing, at) -> Acts.NONE)
                    .stored()
                    .version();
            return after > before;
        } catch (ChangedMeanwhile e) {
            return false; // somebody moves the case just now, and writes it down with that; else the next sweep does
        } catch (RuntimeException e) { // one case must not end the sweep of all
            LOG.warn("case {} not swept", caseId, e);
            return false;
        }
    }
}
