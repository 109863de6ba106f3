// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.Mandate;
import org.hientruong.core.domain.agency.OfficeHolder;
import org.hientruong.core.domain.agency.Validity;
import org.hientruong.core.domain.agency.reorganisation.Structure;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.hientruong.core.province.CatalogueSeed;
import org.hientruong.core.province.Province;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Settings;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.calendar.CalendarBook;
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
    /** The setting that counts the editions of units, agencies, offices, mandates and categories. */
    public static final String EDITION = "catalogue.edition";

    private static final int FIRST = 1;
    private static final long LOOK_UP_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int DAYS_KEPT = 500;

    /** What one version of the rows gives; derived views are made once. */
    private static final class Held {
        private final Snapshot snapshot;
        private final Map<LocalDate, DatedCatalogue> byDay = new ConcurrentHashMap<>();
        private final Map<Integer, WorkingCalendar> calendars = new ConcurrentHashMap<>();

        private final Successions successions;

        private Held(Snapshot snapshot, ZoneId zone) {
            this.snapshot = snapshot;
            this.successions = new Successions(snapshot, zone);
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
        firstEdition();
        this.held = read(storedVersion(), storedEdition());
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

    /** The edition of units, agencies, offices, mandates and categories that is in force. */
    public int edition() {
        return current().snapshot.edition();
    }

    /** What went on as what. */
    public Successions successions() {
        return current().successions;
    }

    /** What has no last day, that is what a reorganisation finds. */
    public Structure structure() {
        Snapshot now = current().snapshot;
        return new Structure(
                open(now.units(), AdministrativeUnit::validity),
                open(now.agencies(), Agency::validity),
                open(now.offices(), OfficeHolder::validity),
                open(now.mandates(), Mandate::validity));
    }

    private static <T> List<T> open(List<T> all, Function<T, Validity> validity) {
        return all.stream().filter(one -> validity.apply(one).until() == null).toList();
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
        int number = Integer.parseInt(version);
        if (number > current().snapshot.version()) {
            lookAgain(); // another node knows more
        }
        Held now = current();
        return number < FIRST || number > now.snapshot.version()
                ? Optional.empty()
                : Optional.of(calendar(now, number));
    }

    /** What was changed just now on this node holds at once. */
    public void lookAgain() {
        lookedUp = System.nanoTime() - LOOK_UP_NANOS;
    }

    /** The calendar in force, with the days that do not count and the changes behind it. */
    public CalendarInForce calendarInForce() {
        Held now = current();
        return new CalendarInForce(
                now.snapshot.version(), calendar(now, now.snapshot.version()), now.snapshot.calendar());
    }

    /**
     * The calendar of a version.
     *
     * @param version the version in force
     * @param book all versions
     */
    public record CalendarInForce(int version, WorkingCalendar calendar, CalendarBook book) {
        /** The days of a year that differ from the week, in order, those that do not count among them. */
        public List<CatalogueSeed.Day> days(int year) {
            return book.days(year, version);
        }

        /** The days that do not count yet. */
        public Set<LocalDate> pending() {
            return book.pending(version);
        }

        /** The office hours in force, now and later. */
        public List<CatalogueSeed.OfficeShift> shifts() {
            return book.shifts(version);
        }
    }

    private WorkingCalendar calendar(Held now, int version) {
        return now.calendars.computeIfAbsent(
                version, number -> now.snapshot.calendar().calendar(number, province.zone()));
    }

    private void startFromPack() {
        if (settings.get(CalendarBook.VERSION).isPresent()) {
            return;
        }
        try {
            tx.run(() -> {
                settings.put(CalendarBook.VERSION, String.valueOf(FIRST));
                new CatalogueImport(tx.em()).write(province.seed(), FIRST);
            });
            LOG.info("catalogue started from the pack {}", province.identity().id());
        } catch (DuplicateRow another) {
            LOG.info("another node has started the catalogue");
        }
    }

    /** A database from before had no editions. */
    private void firstEdition() {
        if (settings.get(EDITION).isEmpty()) {
            try {
                settings.put(EDITION, String.valueOf(FIRST));
            } catch (DuplicateRow another) {
                LOG.info("another node has counted the first edition");
            }
        }
    }

    private Held current() {
        Held now = held;
        if (System.nanoTime() - lookedUp < LOOK_UP_NANOS) {
            return now;
        }
        lookedUp = System.nanoTime();
        int stored = storedVersion();
        int edition = storedEdition();
        if (stored != now.snapshot.version() || edition != now.snapshot.edition()) {
            now = read(stored, edition);
            held = now;
        }
        return now;
    }

    private int storedVersion() {
        return settings.get(CalendarBook.VERSION)
                .map(Integer::parseInt)
                .orElseThrow(() -> new IllegalStateException("the catalogue has no version"));
    }

    private int storedEdition() {
        return settings.get(EDITION).map(Integer::parseInt).orElse(FIRST);
    }

    private Held read(int version, int edition) {
        return tx.read(() -> new Held(new CatalogueRows(tx.em()).read(version, edition), province.zone()));
    }
}
