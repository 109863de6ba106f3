// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.clock;

import java.util.List;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.hotline.EmergencyDesk;
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.hotline.HotlineRecords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down the limits of emergencies that have run out, each once and as of the instant at which it did; day and night.
 * Whether one is late does not depend on it.
 */
@Component(service = MissedEmergencies.class)
public final class MissedEmergencies {
    private static final Logger LOG = LoggerFactory.getLogger(MissedEmergencies.class);
    private static final int PAGE = 200;
    private final HotlineRecords records;
    private final EmergencyDesk desk;
    private final CaseRules rules;

    @Activate
    public MissedEmergencies(
            @Reference HotlineRecords records, @Reference EmergencyDesk desk, @Reference CaseRules rules) {
        this.records = records;
        this.desk = desk;
        this.rules = rules;
    }

    /** Writes down all that have run out by now; returns how many emergencies it has changed. */
    public int sweep() {
        int changed = 0;
        List<CaseNumber> page;
        int before;
        do {
            before = changed;
            page = records.withMissedLimits(rules.now(), PAGE);
            for (CaseNumber number : page) {
                changed += written(number) ? 1 : 0;
            }
            // a page that changed nothing is in other hands, or would come back for ever
        } while (page.size() == PAGE && changed > before);
        return changed;
    }

    private boolean written(CaseNumber number) {
        try {
            return desk.expire(number);
        } catch (ChangedMeanwhile e) {
            return false; // somebody moves it just now, and writes it down with that; else the next sweep does
        } catch (RuntimeException e) { // one emergency must not end the sweep of all
            LOG.warn("emergency {} not swept", number, e);
            return false;
        }
    }
}
