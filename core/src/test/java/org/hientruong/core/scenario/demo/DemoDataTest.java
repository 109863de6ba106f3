// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.ops.DemoProgress;
import org.hientruong.core.scenario.FreshDatabase;
import org.hientruong.core.scenario.ScenarioHouse;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.people.staff.StaffStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDataTest {
    private static final class Wanted implements DemoData.Config {
        private final boolean enabled;

        Wanted(boolean enabled) {
            this.enabled = enabled;
        }

        @Override
        public boolean enabled() {
            return enabled;
        }

        @Override
        public Class<? extends Annotation> annotationType() {
            return DemoData.Config.class;
        }
    }

    @Test
    void an_empty_database_gets_cases_at_every_stage_once_also_when_a_start_ends_early_and_within_a_minute(
            @TempDir Path folder) throws Exception {
        try (FreshDatabase fresh = new FreshDatabase(folder);
                ScenarioHouse house = new ScenarioHouse(fresh.database(), folder.resolve("files"))) {
            long began = cpu();
            DemoData cutShort = demo(house);
            Thread stopper = new Thread(() -> stopAt(cutShort, 600));
            stopper.start();
            cutShort.loadIfEmpty(folder);
            stopper.join();
            assertThat(house.settings.get("demo").orElseThrow()).startsWith("started ");
            assertThat(stored(house)).hasSizeBetween(30, 190);

            demo(house).loadIfEmpty(folder);
            // time of the processor, for other builds may share the machine
            assertThat(Duration.ofNanos(cpu() - began)).isLessThan(Duration.ofMinutes(1));

            List<CaseFile> files = files(house);
            assertThat(files).hasSizeBetween(200, 220);
            assertThat(house.settings.get("demo")).contains("done");
            Map<Stage, Integer> stages = new EnumMap<>(Stage.class);
            files.forEach(file -> stages.merge(file.stage(), 1, Integer::sum));
            assertThat(stages.keySet())
                    .isEqualTo(EnumSet.complementOf(
                            EnumSet.of(Stage.ANSWERED_PRIVATELY, Stage.ANSWERED_UNDER_SECRECY_LAW)));
            assertThat(stages.get(Stage.PUBLISHED)).isGreaterThan(100);
            assertThat(files).filteredOn(file -> file.rating() != null).hasSizeGreaterThan(30);
            Instant now = Instant.now();
            assertThat(files)
                    .filteredOn(file -> file.limits().all().stream()
                            .anyMatch(limit -> limit.clock().makesOverdue() && limit.lateAt(now)))
                    .hasSizeBetween(5, 60);
            assertThat(files)
                    .filteredOn(file -> file.publication() != null
                            && !file.publication().photos().isEmpty())
                    .hasSizeGreaterThan(40);

            assertThat(Files.readString(folder.resolve(DemoData.FILE)))
                    .contains("tiepnhan1")
                    .contains("quantri");
            historiesRunInTheScenariosTime(house, now);

            int versions = versions(house);
            demo(house).loadIfEmpty(folder);
            assertThat(versions(house)).isEqualTo(versions);
        }
    }

    @Test
    void a_database_that_somebody_uses_is_left_alone(@TempDir Path folder) throws Exception {
        try (FreshDatabase fresh = new FreshDatabase(folder);
                ScenarioHouse house = new ScenarioHouse(fresh.database(), folder.resolve("files"))) {
            house.accounts()
                    .create(
                            "somebody",
                            "Somebody",
                            "a password that is long",
                            List.of(new org.hientruong.core.identity.staff.StaffView.RoleWish(
                                    "AUDITOR", house.province.identity().centre(), null, null)));
            demo(house).loadIfEmpty(folder);
            assertThat(stored(house)).isEmpty();
            assertThat(house.settings.get("demo")).isEmpty();
        }
    }

    @Test
    void who_took_over_a_start_that_ended_before_its_accounts_is_left_alone(@TempDir Path folder) throws Exception {
        try (FreshDatabase fresh = new FreshDatabase(folder);
                ScenarioHouse house = new ScenarioHouse(fresh.database(), folder.resolve("files"))) {
            house.settings.put("demo", "started 2026-03-02T01:00:00Z");
            house.staff.insert(
                    new StaffStore.Profile("administrator", "Administrator", "administrator", null),
                    new StaffStore.Credential("none", true),
                    false,
                    house.clock.instant());
            demo(house).loadIfEmpty(folder);
            assertThat(stored(house)).isEmpty();
        }
    }

    private static void stopAt(DemoData demo, int step) {
        try {
            for (DemoProgress.Steps now = demo.steps(); now == null || now.done() < step; now = demo.steps()) {
                Thread.sleep(5);
            }
            demo.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** And missed limits stand where they ran out. */
    private static void historiesRunInTheScenariosTime(ScenarioHouse house, Instant now) {
        for (StoredCase stored : stored(house)) {
            Instant last = Instant.EPOCH;
            for (CaseEvent event : stored.events()) {
                assertThat(event.recordedAt()).isBetween(last, now);
                boolean byTimeAlone = event.actor().equals(Actor.SYSTEM.id());
                if (byTimeAlone) { // a limit that ran out, a silence that lapsed
                    assertThat(event.occurredAt()).isBeforeOrEqualTo(event.recordedAt());
                } else {
                    assertThat(event.occurredAt()).isEqualTo(event.recordedAt());
                }
                last = event.recordedAt();
            }
        }
        assertThat(stored(house).stream().flatMap(stored -> stored.events().stream()))
                .anyMatch(event -> event.type() == EventType.TIME_LIMIT_MISSED);
    }

    private static DemoData demo(ScenarioHouse house) {
        return new DemoData(
                house.player,
                house.accounts(),
                house.staff,
                house.settings,
                house.province,
                house.catalogues,
                house.clock,
                new Wanted(false));
    }

    private static List<CaseFile> files(ScenarioHouse house) {
        return stored(house).stream()
                .map(stored -> CaseFile.replay(stored.events()))
                .toList();
    }

    private static int versions(ScenarioHouse house) {
        return stored(house).stream().mapToInt(StoredCase::version).sum();
    }

    private static List<StoredCase> stored(ScenarioHouse house) {
        List<Long> ids = house.tx.read(() -> house.tx
                .em()
                .createQuery("select c.id from CaseFileRow c", Long.class)
                .getResultList());
        return ids.stream().map(id -> house.cases.get(id).orElseThrow()).toList();
    }
}
