// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hientruong.core.identity.staff.DemoAccounts;
import org.hientruong.core.identity.staff.StaffView.RoleWish;
import org.hientruong.core.ops.DemoProgress;
import org.hientruong.core.province.Province;
import org.hientruong.core.scenario.ScenarioPlayer;
import org.hientruong.core.scenario.Story;
import org.hientruong.core.store.Settings;
import org.hientruong.core.store.catalogue.Catalogues;
import org.hientruong.core.store.catalogue.DatedCatalogue;
import org.hientruong.core.store.people.staff.StaffStore;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the pack's demonstration when it is wanted and the database is empty: accounts at once, cases in the background.
 * A database that anybody has used is left alone, and nothing is played twice; a play that was cut short goes on at the
 * next start.
 */
@Component(
        service = {DemoData.class, DemoProgress.class},
        immediate = true,
        configurationPid = "org.hientruong.core.demo")
public final class DemoData implements DemoProgress {
    static final String FILE = "demo-accounts.txt";
    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final String SETTING = "demo";
    /** Followed by the instant of that start: the same instant gives the same stories. */
    private static final String STARTED = "started ";

    private static final String DONE = "done";
    private static final int REPORT_EVERY = 250;
    private static final long STOP_MILLIS = 10_000;

    /** Whether demonstration data are wanted. */
    public @interface Config {
        boolean enabled() default false;
    }

    private final ScenarioPlayer player;
    private final DemoAccounts accounts;
    private final StaffStore staff;
    private final Settings settings;
    private final Province province;
    private final Catalogues catalogues;
    private final Clock clock;
    private final boolean wanted;
    private final Thread loader;
    private volatile boolean stopped;
    private volatile @Nullable Steps steps;

    @Activate
    public DemoData(
            @Reference ScenarioPlayer player,
            @Reference DemoAccounts accounts,
            @Reference StaffStore staff,
            @Reference Settings settings,
            @Reference Province province,
            @Reference Catalogues catalogues,
            @Reference Clock clock,
            Config config) {
        this.player = player;
        this.accounts = accounts;
        this.staff = staff;
        this.settings = settings;
        this.province = province;
        this.catalogues = catalogues;
        this.clock = clock;
        this.wanted = config.enabled();
        this.steps = wanted ? new Steps(0, 0) : null; // until it is known what there is to do
        this.loader = new Thread(this::load, "demo-data");
        loader.setDaemon(true);
        loader.start();
    }

    /** Stops the play between two steps. */
    @Deactivate
    void stop() throws InterruptedException {
        stopped = true;
        loader.join(STOP_MILLIS);
    }

    @Override
    public @Nullable Steps steps() {
        return steps;
    }

    private void load() {
        try {
            if (wanted) {
                loadIfEmpty(Path.of(System.getProperty("hientruong.data", "data")));
            } else if (accounts.any()) {
                LOG.warn("the data folder holds demonstration data of an earlier start, with accounts whose password"
                        + " everybody knows: it answers on this machine only; real use begins with an empty folder");
            }
        } catch (RuntimeException e) { // the thread's edge
            LOG.error("demonstration data could not be loaded", e);
        } finally {
            steps = null;
        }
    }

    /** Loads into an empty database, or goes on where a start ended early; otherwise only names the accounts. */
    void loadIfEmpty(Path folder) {
        DemoBook book = DemoReader.read(province.pack());
        String state = settings.get(SETTING).orElse("");
        if (state.isEmpty() && !staff.any()) {
            state = STARTED + clock.instant();
            settings.put(SETTING, state);
        }
        // accounts of others only: an administrator has taken over a start that ended before it had any
        if (state.startsWith(STARTED) && (accounts.any() || !staff.any())) {
            name(folder, book); // before the accounts are there: their passwords take seconds, and the starter waits
            book.staff().forEach(member -> create(member, book.password()));
            play(book, Instant.parse(state.substring(STARTED.length())));
        } else if (accounts.any()) {
            name(folder, book);
        }
    }

    private void create(DemoBook.Member member, String password) {
        accounts.create(
                member.account(),
                member.name(),
                password,
                List.of(new RoleWish(member.role(), member.agency(), null, null)));
    }

    private void play(DemoBook book, Instant started) {
        DatedCatalogue catalogue = catalogues.on(LocalDate.ofInstant(started, province.zone()));
        List<Story> stories = new DemoWeaver(book, catalogue, catalogues.calendar(), started).weave();
        int all = stories.stream().mapToInt(story -> 1 + story.acts().size()).sum();
        LOG.info("demonstration data: {} cases, {} steps", stories.size(), all);
        long began = System.nanoTime();
        ScenarioPlayer.Outcome outcome = player.play("demo", stories, done -> {
            Steps before = steps;
            if (before != null && done / REPORT_EVERY > before.done() / REPORT_EVERY) {
                LOG.info("demonstration data: {} of {} steps", done, all);
            }
            steps = new Steps(done, all);
            return !stopped;
        });
        if (stopped) {
            LOG.info("demonstration data: stopped after {} of {} steps, the next start goes on", outcome.steps(), all);
            return;
        }
        settings.put(SETTING, DONE);
        LOG.info(
                "demonstration data: {} cases, {} steps played in {} s, {} refused",
                outcome.receipts().size(),
                outcome.steps(),
                (System.nanoTime() - began) / 1_000_000_000,
                outcome.refused().size());
    }

    /** Writes down who can sign in, for the starter to show. */
    private static void name(Path folder, DemoBook book) {
        StringBuilder lines = new StringBuilder("password of all: " + book.password() + "\n");
        for (DemoBook.Member member : book.staff()) {
            lines.append(String.format(Locale.ROOT, "%-16s %s%n", member.account(), member.name()));
        }
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(FILE), lines.toString(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("demo accounts cannot be named in " + folder, e);
        }
    }
}
