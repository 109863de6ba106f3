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
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.catalogue.Catalogues;
import org.hientruong.core.store.reorganisation.Reorganisations;
import org.hientruong.core.store.reorganisation.Reorganisations.Done;
import org.hientruong.core.store.reorganisation.SharedCases;
import org.hientruong.core.store.reorganisation.StoredReorganisation;
import org.hientruong.core.store.reorganisation.StoredReorganisation.State;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes open cases on when the day of a reorganisation has come, page by page. A page and the note of how far it goes are
 * one transaction, as for a changed calendar; that a share is passed on once rests on its own history.
 */
@Component(service = PassedCases.class)
public final class PassedCases {
    private static final Logger LOG = LoggerFactory.getLogger(PassedCases.class);
    private static final int PAGE = 50;
    private static final Done NOTHING = new Done(0, 0, 0);

    private final Tx tx;
    private final CaseStore cases;
    private final SharedCases shared;
    private final Reorganisations reorganisations;
    private final Catalogues catalogues;
    private final CaseMover mover;
    private final CaseRules rules;
    private final ReentrantLock turn = new ReentrantLock();

    @Activate
    public PassedCases(
            @Reference Tx tx,
            @Reference CaseStore cases,
            @Reference SharedCases shared,
            @Reference Reorganisations reorganisations,
            @Reference Catalogues catalogues,
            @Reference CaseMover mover,
            @Reference CaseRules rules) {
        this.tx = tx;
        this.cases = cases;
        this.shared = shared;
        this.reorganisations = reorganisations;
        this.catalogues = catalogues;
        this.mover = mover;
        this.rules = rules;
    }

    /** Goes on until nothing is left to do for now; returns how many shares have changed hands. */
    public int follow() {
        return follow(Integer.MAX_VALUE);
    }

    /** Does so many pages at most. */
    public int follow(int pages) {
        if (!turn.tryLock()) {
            return 0; // another thread is at it
        }
        try {
            int passed = 0;
            for (int page = 0; page < pages; page++) {
                Optional<StoredReorganisation> one = due();
                if (one.isEmpty()) {
                    break;
                }
                passed += page(one.get());
            }
            return passed;
        } finally {
            turn.unlock();
        }
    }

    private Optional<StoredReorganisation> due() {
        return reorganisations.unfinished().stream()
                .filter(one -> !one.since().isAfter(rules.day(rules.now())))
                .findFirst();
    }

    private int page(StoredReorganisation one) {
        if (catalogues.edition() < one.id()) {
            catalogues.lookAgain();
        }
        if (one.progress().state() == State.SCHEDULED) {
            reorganisations.next(one);
            return 0;
        }
        List<Long> ids = shared.page(
                catalogues.successions().concerned(one.id()), one.progress().lastCase(), PAGE);
        if (ids.isEmpty()) {
            reorganisations.next(one);
            return 0;
        }
        try {
            return tx.callRetrying(() -> taken(one, ids)).passed();
        } catch (ChangedMeanwhile e) { // some case of the page is in other hands again and again
            return oneByOne(one, ids).passed();
        } catch (RuntimeException e) { // one case must not end it for all
            LOG.warn("{} cases not passed on at once", ids.size(), e);
            return oneByOne(one, ids).passed();
        }
    }

    private Done taken(StoredReorganisation one, List<Long> ids) {
        if (!reorganisations.take(one, ids.get(ids.size() - 1), ids.size())) {
            return NOTHING; // another node's
        }
        Done done = NOTHING;
        for (long caseId : ids) {
            done = done.and(passed(caseId, one.id()));
        }
        reorganisations.count(one, done);
        return done;
    }

    private Done oneByOne(StoredReorganisation one, List<Long> ids) {
        Done done = NOTHING;
        for (long caseId : ids) {
            try {
                done = done.and(tx.callRetrying(() -> passed(caseId, one.id())));
            } catch (RuntimeException e) { // the case is noted as failed, the others go on
                LOG.warn("case {} not passed on", caseId, e);
                done = done.and(new Done(0, 0, 1));
            }
        }
        Done all = done;
        tx.callRetrying(() -> {
            if (reorganisations.take(one, ids.get(ids.size() - 1), ids.size())) {
                reorganisations.count(one, all);
            }
            return true;
        });
        return all;
    }

    /** The mover writes down what the reorganisation has changed, before anything else. */
    private Done passed(long caseId, int reorganisation) {
        StoredCase before = cases.get(caseId).orElseThrow();
        List<CaseEvent> after = mover.move(() -> before, rules.now(), (standing, at) -> Acts.NONE)
                .stored()
                .events();
        Done done = NOTHING;
        for (CaseEvent event : after.subList(before.version(), after.size())) {
            Payload payload = new Payload(event.payload());
            if (event.type() == EventType.ASSIGNMENT_SUCCEEDED && payload.number("reorganisation") == reorganisation) {
                List<Payload> shares = payload.payloads("successions");
                int toCentre = (int) shares.stream()
                        .filter(one -> one.textOrNull("to") == null)
                        .count();
                done = done.and(new Done(shares.size(), toCentre, 0));
            }
        }
        return done;
    }
}
