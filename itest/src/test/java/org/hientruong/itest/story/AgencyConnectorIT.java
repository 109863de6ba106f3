// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An agency's own system takes its orders and answers them, through the connector that docs/plugin-guide.md shows. */
class AgencyConnectorIT {
    private static final String AGENCY = "STC";
    private static final String ORDERS = "/plugins/agency-sample/orders";
    private final Path sample = Built.jar("itest/plugins/agency-sample");
    private final Installation installation = Installations.shared(Database.DERBY);
    private final Team team = Team.of(installation);
    private final Http agency = team.administrator().http();

    @AfterEach
    void goes() {
        installation.undeploy(sample);
        soon().until(() -> agency.get(ORDERS).status() == 404);
    }

    @Test
    void anOrderGoesToTheAgencysSystemAndItsAnswerIsPublished() {
        comes();
        goes();
        String number = dispatched(AGENCY);
        assertThat(delivery(number))
                .as("it waits, and nobody has to look")
                .hasValueSatisfying(
                        waiting -> assertThat(waiting.path("attempts").asInt()).isZero());
        comes();
        soon().until(() -> order(number).isPresent() && stage(number).equals("handling"));
        soon().until(() ->
                Integer.parseInt(order(number).orElseThrow().path("pictures").asText()) > 0);
        JsonNode order = order(number).orElseThrow();
        assertThat(order.path("known").asText()).isEqualTo("true");
        assertThat(order.path("text").asText()).isEqualTo(Words.of("normalised.text"));
        assertThat(order.path("place").asText()).isEqualTo(Words.of("report.detail"));
        assertThat(order.path("until").asText()).isNotEmpty();
        assertThat(Words.personalData())
                .noneMatch(agency.get(ORDERS).expect(200).text()::contains);

        String late = aLineThatWasDownBringsItOnce();
        anothersCaseIsNotThere();

        Map<String, String> answer = Map.of("text", Words.of("resolution.text"), "number", "7/STC");
        agency.post(ORDERS + "/" + number + "/1/answer", answer).expect(200);
        agency.post(ORDERS + "/" + number + "/1/answer", answer).expect(200);
        assertThat(types(number)).containsOnlyOnce("resolution.submitted");
        team.with("APPROVER", AGENCY).move(number, "approve", Map.of());
        new Passage(team, number).published();
        assertThat(installation.http().get("/phan-anh/" + number).expect(200).text())
                .contains(Words.of("public.answer"));
        assertThat(types(number)).containsOnlyOnce("assignment.acknowledged", "reference.recorded");
        assertThat(delivery(number)).isEmpty();
        assertThat(order(late)).isPresent();
    }

    /** Its first attempt fails; the next, some ten seconds later, brings the order. */
    private String aLineThatWasDownBringsItOnce() {
        agency.put("/plugins/agency-sample/line", Map.of("state", "down")).expect(200);
        String number = dispatched(AGENCY);
        soon().until(() -> delivery(number)
                .filter(waiting -> waiting.path("attempts").asInt() == 1)
                .isPresent());
        assertThat(stage(number)).isEqualTo("dispatched");
        agency.put("/plugins/agency-sample/line", Map.of("state", "up")).expect(200);
        soon().until(() -> stage(number).equals("handling"));
        soon().until(() -> delivery(number).isEmpty());
        assertThat(types(number)).containsOnlyOnce("assignment.acknowledged", "reference.recorded");
        return number;
    }

    private void anothersCaseIsNotThere() {
        String foreign = dispatched("STP");
        agency.post(ORDERS + "/" + foreign + "/1/answer", Map.of("text", "x", "number", "1"))
                .expect(404);
        assertThat(order(foreign)).isEmpty();
        assertThat(delivery(foreign)).as("STP has no connector").isEmpty();
        assertThat(stage(foreign)).isEqualTo("dispatched");
    }

    private void comes() {
        installation.deploy(sample);
        soon().until(() -> agency.get(ORDERS).status() == 200);
    }

    private String dispatched(String lead) {
        String number = new Citizen(installation)
                .file(Words.report(), List.of(Pictures.photo(System.nanoTime(), 640, 480)))
                .caseNumber();
        new Passage(team, number).accepted();
        team.officer().move(number, "classify", Map.of("category", Words.of("report.category")));
        team.officer().move(number, "normalise", Map.of("text", Words.of("normalised.text")));
        team.officer().move(number, "dispatch", Map.of("lead", lead, "note", Words.of("dispatch.note")));
        return number;
    }

    private String stage(String number) {
        return team.officer().read(number).path("stage").asText();
    }

    private List<String> types(String number) {
        List<String> types = new ArrayList<>();
        team.officer()
                .http()
                .get("/api/v1/cases/" + number + "/events")
                .expect(200)
                .json()
                .path("items")
                .forEach(event -> types.add(event.path("type").asText()));
        return types;
    }

    private Optional<JsonNode> order(String number) {
        return items(agency.get(ORDERS).expect(200).json())
                .filter(one -> one.path("dossier").asText().equals("HS-" + number + "/1"))
                .findFirst();
    }

    /** What waits for the agency's system. */
    private Optional<JsonNode> delivery(String number) {
        JsonNode page = agency.get("/api/v1/deliveries?limit=100&state=waiting")
                .expect(200)
                .json();
        return items(page.path("items"))
                .filter(item -> item.path("caseNumber").asText().equals(number))
                .filter(item -> item.path("address").asText().startsWith("connector:"))
                .findFirst();
    }

    private static java.util.stream.Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200));
    }
}
