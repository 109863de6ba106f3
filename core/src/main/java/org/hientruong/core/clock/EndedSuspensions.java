// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.clock;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.hientruong.core.desk.CaseMover;
import org.hientruong.core.desk.CaseMover.Acts;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.sanction.SanctionBook;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.sanction.Sanctions;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down the suspensions that are over (gạch đầu dòng 2 khoản 1 Điều 17), each as of the instant at which it was, also
 * after downtime, and each once on any number of nodes. Whether somebody may interact does not depend on it.
 */
@Component(service = EndedSuspensions.class)
public final class EndedSuspensions {
    private static final Logger LOG = LoggerFactory.getLogger(EndedSuspensions.class);
    private static final int PAGE = 500;
    private final Sanctions sanctions;
    private final CaseStore cases;
    private final CaseMover mover;
    private final CaseRules rules;
    private final ReentrantLock turn = new ReentrantLock();

    @Activate
    public EndedSuspensions(
            @Reference Sanctions sanctions,
            @Reference CaseStore cases,
            @Reference CaseMover mover,
            @Reference CaseRules rules) {
        this.sanctions = sanctions;
        this.cases = cases;
        this.mover = mover;
        this.rules = rules;
    }

    /** Writes down all that are over by now; returns how many. */
    public int sweep() {
        if (!turn.tryLock()) {
            return 0; // another thread is at it
        }
        try {
            Instant now = rules.now();
            int ended = 0;
            List<Sanctions.Stored> page;
            int before;
            do {
                before = ended;
                page = sanctions.over(now, PAGE);
                for (Sanctions.Stored one : page) {
                    ended += written(one, now) ? 1 : 0;
                }
                // a page of which nothing was written is in other hands, or would come back for ever
            } while (!page.isEmpty() && ended > before);
            return ended;
        } finally {
            turn.unlock();
        }
    }

    private boolean written(Sanctions.Stored one, Instant now) {
        long caseId = one.cause().caseId();
        try {
            AtomicBoolean ended = new AtomicBoolean();
            mover.move(() -> cases.get(caseId).orElseThrow(), now, (standing, at) -> {
                Acts acts = acts(one, standing);
                ended.set(!acts.happenings().isEmpty());
                return acts;
            });
            return ended.get();
        } catch (ChangedMeanwhile e) {
            return false; // another node's, or somebody moves the case just now: the next sweep looks again
        } catch (RuntimeException e) { // one case must not end the sweep of all
            LOG.warn("suspension {} not ended", one.id(), e);
            return false;
        }
    }

    private static Acts acts(Sanctions.Stored one, Standing standing) {
        boolean open = standing.file().conduct().suspensions().stream()
                .anyMatch(own -> own.violation() == one.cause().violation() && own.endedAt() == null);
        return open ? new Acts(Actor.SYSTEM, List.of(SanctionBook.ended(one))) : Acts.NONE;
    }
}
