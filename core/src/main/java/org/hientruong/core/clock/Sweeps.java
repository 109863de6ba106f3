// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.clock;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.hientruong.core.desk.reminder.DailyReminders;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the sweeps run every few seconds on this node. */
@Component(
        service = {},
        immediate = true)
public final class Sweeps {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
    private static final long SECONDS = 5;
    private final MissedLimits missed;
    private final ChangedCalendar calendar;
    private final PassedCases passed;
    private final MissedEmergencies emergencies;
    private final EndedSuspensions suspensions;
    private final Shredder shredder;
    private final DailyReminders reminders;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread sweeper = new Thread(work, "sweeps");
        sweeper.setDaemon(true);
        return sweeper;
    });

    @Activate
    public Sweeps(
            @Reference MissedLimits missed,
            @Reference MissedEmergencies emergencies,
            @Reference ChangedCalendar calendar,
            @Reference PassedCases passed,
            @Reference EndedSuspensions suspensions,
            @Reference Shredder shredder,
            @Reference DailyReminders reminders) {
        this.missed = missed;
        this.emergencies = emergencies;
        this.calendar = calendar;
        this.passed = passed;
        this.suspensions = suspensions;
        this.shredder = shredder;
        this.reminders = reminders;
        thread.scheduleWithFixedDelay(this::run, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Deactivate
    void close() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(SECONDS, TimeUnit.SECONDS);
    }

    private void run() {
        // no calendar counts for emergencies, and they wait for nothing
        swept("emergencies with missed limits written down", emergencies::sweep);
        // the calendar first, so that nothing is written down as missed that is not
        swept("limits reckoned anew by a changed calendar", calendar::follow);
        swept("shares passed on by a reorganisation", passed::follow);
        swept("cases with missed limits written down", missed::sweep);
        swept("suspensions that are over written down", suspensions::sweep);
        swept("digests of reminders made", reminders::sweep);
        swept("contents that were withheld destroyed", shredder::sweep);
    }

    private static void swept(String what, IntSupplier sweep) {
        try {
            int count = sweep.getAsInt();
            if (count > 0) {
                LOG.info("{} {}", count, what);
            }
        } catch (RuntimeException e) { // the scheduler's edge: the next run tries again, and the other sweep goes on
            LOG.warn("{}: interrupted", what, e);
        }
    }
}
