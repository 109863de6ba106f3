// SPDX-License-Identifier: Apache-2.0
package org.hientruong.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;

/**
 * A channel, a connector and a language are deployed, updated, rolled back and removed again and again under a steady load
 * of filings, reads and deliveries. It fails when a request of core failed, a report was lost or doubled, or an order had
 * not its effect once.
 */
final class Swaps {
    private static final int CYCLES = Integer.getInteger("bench.cycles", 20);
    private static final int REQUESTS = Integer.getInteger("bench.requests", 200_000);
    private static final Duration WARM = Duration.ofSeconds(40);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final String AGENCY = "STC";
    private static final List<String> PLUGINS =
            List.of("itest/plugins/channel-sample", "itest/plugins/agency-sample", "language-en");

    private final Installation installation;
    private final Team team;
    private final Http administrator;
    private final SteadyLoad load = new SteadyLoad();
    private final Queue<String> filed = new ConcurrentLinkedQueue<>();
    private final Queue<String> throughChannel = new ConcurrentLinkedQueue<>();
    private final Queue<String> dispatched = new ConcurrentLinkedQueue<>();
    private final List<String> wrong = new ArrayList<>();

    private Swaps(Installation installation) {
        this.installation = installation;
        this.team = Team.of(installation);
        this.administrator = team.administrator().http();
    }

    static List<String> measured() throws InterruptedException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| plugins swapped under load | requests of core | reports | orders | calm p50 | calm p99 | calm p99.9"
                        + " | × p50 | × p99 | × p99.9 |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|");
        List<String> wrong = new ArrayList<>();
        for (Database database : Database.values()) {
            try (Installation installation = Installation.fresh("swaps", database)) {
                installation.start();
                Swaps swaps = new Swaps(installation);
                lines.add(swaps.run());
                wrong.addAll(swaps.wrong);
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(String.join("\n", lines) + "\n" + String.join("\n", wrong));
        }
        return lines;
    }

    private String run() throws InterruptedException {
        List<SwappedPlugin> plugins = PLUGINS.stream()
                .map(folder -> SwappedPlugin.of(folder, administrator))
                .toList();
        SwappedPlugin connector = plugins.get(1);
        connector.deployed();
        connector.removed(); // from now on orders of its agency wait for it
        clients();
        Thread.sleep(WARM.toMillis());
        load.measure();
        Thread.sleep(WARM.toMillis());
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            for (SwappedPlugin plugin : plugins) {
                load.during(plugin::cycle);
                Thread.sleep(PAUSE.toMillis());
            }
        }
        while (load.asked() < REQUESTS) {
            Thread.sleep(PAUSE.toMillis());
        }
        plugins.forEach(SwappedPlugin::deployed); // whoever waits for one is answered
        load.close();
        load.failures().forEach((what, times) -> wrong.add(times + " × " + what));
        noReportIsLostOrDoubled();
        eachOrderHasItsEffectOnce();
        return line();
    }

    private String line() {
        double[] calm = load.calm();
        double[] changing = load.changing();
        return String.format(
                Locale.ROOT,
                "| %s, %d cycles of %d | %d | %d | %d | %.1f | %.1f | %.1f | %.2f | %.2f | %.2f |",
                installation.database(),
                CYCLES,
                PLUGINS.size(),
                load.asked(),
                filed.size() + throughChannel.size(),
                dispatched.size(),
                at(calm, 0.5),
                at(calm, 0.99),
                at(calm, 0.999),
                at(changing, 0.5) / at(calm, 0.5),
                at(changing, 0.99) / at(calm, 0.99),
                at(changing, 0.999) / at(calm, 0.999));
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(sorted.length * part))];
    }

    private void clients() {
        List<String> paths = List.of("/", "/phan-anh", "/api/v1/queues", "/api/v1/messages/vi", "/health/ready");
        for (Staff person : List.of(team.officer(), team.secondOfficer(), team.handler(), team.approver())) {
            int[] turn = {0};
            load.add(person.account(), () -> {
                Http http = person.http();
                load.core(() -> http.get(paths.get(turn[0]++ % paths.size())));
            });
        }
        load.add("citizen", () -> filed.add(fileOne()));
        Filings channel = Filings.with(installation);
        load.add("channel", () -> throughChannel.add(channel.fileWhateverItTakes()));
        load.add("centre", this::dispatchOne);
    }

    private String fileOne() {
        return Citizen.slip(load.core(() -> new Citizen(installation).submit(Words.report(), List.of())))
                .caseNumber();
    }

    private void dispatchOne() throws InterruptedException {
        String number = filed.stream().skip(dispatched.size()).findFirst().orElse(null);
        if (number == null) {
            Thread.sleep(50);
            return;
        }
        new Passage(team, number).accepted();
        team.officer().move(number, "classify", Map.of("category", Words.of("report.category")));
        team.officer().move(number, "normalise", Map.of("text", Words.of("normalised.text")));
        team.officer().move(number, "dispatch", Map.of("lead", AGENCY, "note", Words.of("dispatch.note")));
        dispatched.add(number);
    }

    private void noReportIsLostOrDoubled() {
        Set<String> numbers = new TreeSet<>(filed);
        numbers.addAll(throughChannel);
        int told = filed.size() + throughChannel.size();
        int there = team.officer()
                .http()
                .get("/api/v1/cases?queue=all&limit=1&total=true")
                .expect(200)
                .json()
                .path("total")
                .asInt();
        if (numbers.size() != told || there != told) {
            wrong.add(told + " receipts, " + numbers.size() + " numbers, " + there + " cases");
        }
    }

    private void eachOrderHasItsEffectOnce() {
        for (String number : dispatched) {
            soon().until(() -> count(number, "reference.recorded") > 0);
            if (count(number, "reference.recorded") != 1 || count(number, "assignment.acknowledged") != 1) {
                wrong.add(number + " was taken more than once");
            }
        }
    }

    private long count(String number, String type) {
        JsonNode events = team.officer()
                .http()
                .get("/api/v1/cases/" + number + "/events")
                .expect(200)
                .json();
        return StreamSupport.stream(events.path("items").spliterator(), false)
                .filter(event -> event.path("type").asText().equals(type))
                .count();
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(50));
    }
}
