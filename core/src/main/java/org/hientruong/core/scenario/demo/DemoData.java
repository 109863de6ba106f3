// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.hientruong.core.identity.staff.DemoAccounts;
import org.hientruong.core.identity.staff.StaffView.RoleWish;
import org.hientruong.core.province.Province;
import org.hientruong.core.scenario.ScenarioPlayer;
import org.hientruong.core.scenario.Story;
import org.hientruong.core.store.Settings;
import org.hientruong.core.store.catalogue.Catalogues;
import org.hientruong.core.store.people.staff.StaffStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays the pack's demonstration when it is wanted and the database is empty: accounts at once, cases in the background.
 * A database that anybody has used is left alone, and nothing is played twice.
 */
@Component(service = DemoData.class, immediate = true, configurationPid = "org.hientruong.core.demo")
public final class DemoData {
    static final String FILE = "demo-accounts.txt";
    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final String SETTING = "demo";
    private static final String STARTED = "started";
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
    private final Thread loader;
    private volatile boolean stopped;

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
        this.loader = new Thread(this::load, "demo-data");
        loader.setDaemon(true);
        if (config.enabled()) {
            loader.start();
        }
    }

    /** Stops the play between two steps. */
    @Deactivate
    void stop() throws InterruptedException {
        stopped = true;
        loader.join(STOP_MILLIS);
    }

    private void load() {
        try {
            loadIfEmpty(Path.of(System.getProperty("hientruong.data", "data")));
        } catch (RuntimeException e) { // the thread's edge
            LOG.error("demonstration data could not be loaded", e);
        }
    }

    /** Loads into an empty database; otherwise only names the accounts that are there. */
    void loadIfEmpty(Path folder) {
        DemoBook book = DemoReader.read(province.pack());
        String state = settings.get(SETTING).orElse("");
        if (state.isEmpty() && !staff.any()) {
            settings.put(SETTING, STARTED);
            name(folder, book); // before the accounts are there: their passwords take seconds, and the starter waits
            book.staff().forEach(member -> create(member, book.password()));
            play(book);
        } else if (accounts.any()) {
            name(folder, book);
            if (state.equals(STARTED)) {
                LOG.warn(
                        "an earlier start ended while demonstration data were loading: a part of the cases is missing");
            }
        }
    }

    private void create(DemoBook.Member member, String password) {
        accounts.create(
                member.account(),
                member.name(),
                password,
                List.of(new RoleWish(member.role(), member.agency(), null, null)));
    }

    private void play(DemoBook book) {
        List<Story> stories = new DemoWeaver(book, catalogues.today(), catalogues.calendar(), clock.instant()).weave();
        int all = stories.stream().mapToInt(story -> 1 + story.acts().size()).sum();
        LOG.info("demonstration data: {} cases, {} steps", stories.size(), all);
        long began = System.nanoTime();
        ScenarioPlayer.Outcome outcome = player.play("demo", stories, steps -> {
            if (steps > 0 && steps % REPORT_EVERY == 0) {
                LOG.info("demonstration data: {} of {} steps", steps, all);
            }
            return !stopped;
        });
        if (!stopped) {
            settings.put(SETTING, DONE);
        }
        long seconds = (System.nanoTime() - began) / 1_000_000_000;
        LOG.info(
                "demonstration data: {} cases, {} steps played in {} s, {} refused",
                outcome.receipts().size(),
                outcome.steps(),
                seconds,
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
