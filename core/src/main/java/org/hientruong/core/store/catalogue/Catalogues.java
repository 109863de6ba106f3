// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.hientruong.core.domain.time.CalendarDay;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.hientruong.core.province.CatalogueSeed;
import org.hientruong.core.province.Province;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Settings;
import org.hientruong.core.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The catalogue and the calendar. The first start writes the pack's rows in one transaction; whoever has this service
 * can rely on them. All rows are held in memory and read again when their version changes, which each node looks up
 * every few seconds.
 */
@Component(service = Catalogues.class)
public final class Catalogues {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogues.class);
    private static final String VERSION = "catalogue.version";
    private static final int FIRST = 1;
    private static final long LOOK_UP_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int DAYS_KEPT = 500;

    /** What one version of the rows gives; derived views are made once. */
    private static final class Held {
        private final Snapshot snapshot;
        private final Map<LocalDate, DatedCatalogue> byDay = new ConcurrentHashMap<>();
        private final Map<Integer, WorkingCalendar> calendars = new ConcurrentHashMap<>();

        private Held(Snapshot snapshot) {
            this.snapshot = snapshot;
        }
    }

    private final Tx tx;
    private final Settings settings;
    private final Province province;
    private final Clock clock;
    private volatile Held held;
    private volatile long lookedUp;

    @Activate
    public Catalogues(
            @Reference Tx tx, @Reference Settings settings, @Reference Province province, @Reference Clock clock) {
        this.tx = tx;
        this.settings = settings;
        this.province = province;
        this.clock = clock;
        startFromPack();
        this.held = read(storedVersion());
        this.lookedUp = System.nanoTime();
    }

    /** The catalogue as it was on a day. */
    public DatedCatalogue on(LocalDate day) {
        Held now = current();
        if (now.byDay.size() > DAYS_KEPT) {
            now.byDay.clear();
        }
        return now.byDay.computeIfAbsent(day, key -> new DatedCatalogue(key, now.snapshot));
    }

    /** The catalogue as it is today in the province. */
    public DatedCatalogue today() {
        return on(LocalDate.ofInstant(clock.instant(), province.zone()));
    }

    /** The working calendar in force. */
    public WorkingCalendar calendar() {
        Held now = current();
        return calendar(now, now.snapshot.version());
    }

    /** The working calendar of a version that a limit remembers. */
    public Optional<WorkingCalendar> calendar(String version) {
        if (!version.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        Held now = current();
        int number = Integer.parseInt(version);
        return number < FIRST || number > now.snapshot.version()
                ? Optional.empty()
                : Optional.of(calendar(now, number));
    }

    /** The days of a year that differ from the week, in order, those that do not count among them. */
    public List<CatalogueSeed.Day> days(int year) {
        Snapshot snapshot = current().snapshot;
        return snapshot.days().stream()
                .filter(day -> day.versions().hold(snapshot.version()))
                .map(Snapshot.VersionedDay::day)
                .filter(day -> day.day().date().getYear() == year)
                .sorted(java.util.Comparator.comparing(day -> day.day().date()))
                .toList();
    }

    /** The office hours in force, now and later. */
    public List<CatalogueSeed.OfficeShift> shifts() {
        Snapshot snapshot = current().snapshot;
        return snapshot.shifts().stream()
                .filter(shift -> shift.versions().hold(snapshot.version()))
                .map(Snapshot.VersionedShift::shift)
                .toList();
    }

    private WorkingCalendar calendar(Held now, int version) {
        return now.calendars.computeIfAbsent(version, number -> {
            List<CalendarDay> days = now.snapshot.days().stream()
                    .filter(day -> day.versions().hold(number))
                    .filter(day -> day.day().status().counts())
                    .map(day -> day.day().day())
                    .toList();
            return new WorkingCalendar(
                    province.zone(),
                    String.valueOf(number),
                    now.snapshot.shifts().stream()
                            .filter(shift -> shift.versions().hold(number))
                            .map(shift -> shift.shift().shift())
                            .toList(),
                    days);
        });
    }

    private void startFromPack() {
        if (settings.get(VERSION).isPresent()) {
            return;
        }
        try {
            tx.run(() -> {
                settings.put(VERSION, String.valueOf(FIRST));
                new CatalogueImport(tx.em(), FIRST).write(province.seed());
            });
            LOG.info("catalogue started from the pack {}", province.identity().id());
        } catch (DuplicateRow another) {
            LOG.info("another node has started the catalogue");
        }
    }

    private Held current() {
        Held now = held;
        if (System.nanoTime() - lookedUp < LOOK_UP_NANOS) {
            return now;
        }
        lookedUp = System.nanoTime();
        int stored = storedVersion();
        if (stored != now.snapshot.version()) {
            now = read(stored);
            held = now;
        }
        return now;
    }

    private int storedVersion() {
        return settings.get(VERSION)
                .map(Integer::parseInt)
                .orElseThrow(() -> new IllegalStateException("the catalogue has no version"));
    }

    private Held read(int version) {
        return tx.read(() -> new Held(new CatalogueRows(tx.em()).read(version)));
    }
}
