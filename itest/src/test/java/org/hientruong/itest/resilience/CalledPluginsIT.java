// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.SentFile;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Senders, a listener and an inspector, each dropped into the running system: what they do, and what becomes of it without them. */
class CalledPluginsIT {
    private static final Path SENDERS = Built.jar("itest/plugins/sender-sample");
    private static final Path LISTENER = Built.jar("itest/plugins/listener-sample");
    private static final Path INSPECTOR = Built.jar("itest/plugins/inspector-sample");
    private static Installation installation;
    private static Team team;

    /** What waits for a listener stays in its tables: an installation of its own. */
    @BeforeAll
    static void start() {
        installation = Installation.fresh("called", Database.DERBY);
        installation.start();
        team = Team.of(installation);
        Stream.of(SENDERS, INSPECTOR).forEach(installation::deployAndAwait);
    }

    @AfterAll
    static void stop() {
        installation.close();
    }

    @Test
    void aNoticeIsSentOnceAndGoesOnToTheNextMediumAndThenToStaff() throws IOException {
        Slip told = filed(Map.of());
        soon().until(() -> outgoing("sms", told).size() == 1);
        String message = Files.readString(outgoing("sms", told).get(0));
        assertThat(message)
                .contains("To: 84913572468", told.caseNumber(), "02993.888.883")
                .doesNotContain(
                        told.receiptNumber(), told.receiptNumber().replace(" ", ""), Words.of("report.fullName"));

        Slip abroad = filed(Map.of("phone", Words.of("reporter.abroad")));
        soon().until(() -> outgoing("email", abroad).size() == 1);
        assertThat(Files.readString(outgoing("email", abroad).get(0))).contains("To: " + Words.of("report.email"));

        Slip nowhere = filed(Map.of("phone", Words.of("reporter.abroad"), "email", Words.of("reporter.no-mailbox")));
        soon().until(() -> untold().contains(nowhere.caseNumber()));
        assertThat(untold()).doesNotContain(told.caseNumber(), abroad.caseNumber());
        JsonNode before = team.officer().read(nowhere.caseNumber()).path("next");
        team.officer().move(nowhere.caseNumber(), "give-notice", Map.of("note", Words.of("notice.by-hand")));
        assertThat(untold()).doesNotContain(nowhere.caseNumber());
        assertThat(team.officer().read(nowhere.caseNumber()).path("next")).isEqualTo(before);
        assertThat(outgoing("sms", told)).hasSize(1);
        assertThat(outgoing("email", told)).isEmpty();
    }

    @Test
    void aListenerHearsWhatFailedAndWhatItMissedInTheOrderOfEachCase() throws IOException {
        installation.deployAndAwait(LISTENER);
        Slip slip = filed(Map.of());
        soon().until(() -> waiting()
                .anyMatch(one -> one.path("caseNumber").asText().equals(slip.caseNumber())
                        && one.path("attempts").asInt() > 0));
        Path folder = Files.createDirectories(installation.data().resolve("warehouse"));
        soon().until(() -> heard(folder, slip).equals(List.of(1)));

        installation.undeploy(LISTENER);
        soon().until(() -> team.administrator()
                .http()
                .get("/api/v1/plugins/" + Built.symbolicName(LISTENER))
                .json()
                .path("here")
                .path("running")
                .isNull());
        new Passage(team, slip.caseNumber()).accepted().dispatched();
        int last = team.officer()
                .http()
                .get("/api/v1/cases/" + slip.caseNumber() + "/events?limit=100")
                .expect(200)
                .json()
                .path("items")
                .size();
        assertThat(last).isGreaterThan(3);
        installation.deployAndAwait(LISTENER);
        soon().until(() -> heard(folder, slip).size() == last);
        assertThat(heard(folder, slip))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, last).boxed().toList());
    }

    @Test
    void aFileThatAnInspectorRefusesIsAnsweredAtItsFieldUntilTheOperatorStopsTheInspector() throws IOException {
        SentFile clean = Pictures.photo(41, 320, 240);
        byte[] mark = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE".getBytes(StandardCharsets.US_ASCII);
        byte[] both = Arrays.copyOf(clean.content(), clean.content().length + mark.length);
        System.arraycopy(mark, 0, both, clean.content().length, mark.length);
        SentFile infected = new SentFile("anh.jpg", "image/jpeg", both);
        Citizen citizen = new Citizen(installation);

        assertThat(citizen.file(Words.report(), List.of(clean)).caseNumber()).isNotEmpty();
        Reply refused = citizen.submit(Words.report(), List.of(infected));
        refused.expect(422);
        assertThat(refused.page().text()).contains("mã độc").doesNotContain("inspector-sample");
        assertThat(kept(infected)).isFalse();

        Http administrator = team.administrator().http();
        String plugin = "/api/v1/plugins/" + Built.symbolicName(INSPECTOR);
        administrator
                .with("If-Match", administrator.get(plugin).expect(200).header("ETag"))
                .post(plugin + "/stop", Map.of())
                .expect(200);
        assertThat(citizen.file(Words.report(), List.of(infected)).caseNumber()).isNotEmpty();
        assertThat(kept(infected)).isTrue();
    }

    private static boolean kept(SentFile file) {
        return Files.exists(
                installation.data().resolve("files/" + file.sha256().substring(0, 2) + "/" + file.sha256()));
    }

    private static Slip filed(Map<String, String> others) {
        Map<String, String> answers = Words.report();
        answers.putAll(others);
        return new Citizen(installation).file(answers, List.of());
    }

    private static List<Path> outgoing(String medium, Slip slip) throws IOException {
        Path folder = installation.data().resolve("outgoing").resolve(medium);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(slip.caseNumber()))
                    .toList();
        }
    }

    /** Numbers of the case's events, in the order in which the listener heard them. */
    private static List<Integer> heard(Path folder, Slip slip) throws IOException {
        Path file = folder.resolve("events.csv");
        List<Integer> numbers = new ArrayList<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            String[] parts = line.split(",", -1);
            if (parts[0].equals(slip.caseNumber())) {
                numbers.add(Integer.valueOf(parts[1]));
            }
        }
        return numbers;
    }

    private static List<String> untold() {
        return team.officer()
                .http()
                .get("/api/v1/cases?queue=untold&limit=100")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("number");
    }

    private static Stream<JsonNode> waiting() {
        JsonNode items = team.administrator()
                .http()
                .get("/api/v1/deliveries?limit=100&state=waiting")
                .expect(200)
                .json()
                .path("items");
        return IntStream.range(0, items.size()).mapToObj(items::get);
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200));
    }
}
