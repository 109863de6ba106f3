// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who works a queue sees first what is most urgent. */
class QueueOrderIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    @ParameterizedTest
    @EnumSource(names = "DERBY") // the orders themselves are tested on both: CaseListsTest
    void theMostUrgentComesFirstWhateverWasFiledLast(Database database) {
        try (Installation installation = Installation.fresh("order", database)) {
            installation.addTestBundle(Built.jar("itest/plugins/clock"));
            installation.start();
            Team team = Team.of(installation);
            String published = filed(installation, "2023-06-05T08:00");
            new Passage(team, published)
                    .accepted()
                    .dispatched()
                    .submitted(Words.of("resolution.text"))
                    .approved()
                    .published();
            String late = filed(installation, "2023-06-05T08:10");
            String handled = filed(installation, "2023-06-05T08:20");
            new Passage(team, handled).accepted().dispatched();
            String soon = filed(installation, "2023-06-05T14:00");
            String first = filed(installation, "2023-06-05T16:50");
            String second = filed(installation, "2023-06-06T06:30"); // before the office opens, as late as the next
            String third = filed(installation, "2023-06-06T06:40");
            timeIs(installation, "2023-06-06T06:50");
            Staff officer = team.officer();

            assertThat(officer.read(late).path("overdue").asBoolean()).isFalse();
            assertThat(officer.read(late).at("/limits/0/overdue").asBoolean()).isTrue();
            List<String> urgent = List.of(late, soon, first, second, third);
            assertThat(list(officer, "queue=to-accept", 100)).isEqualTo(urgent);
            assertThat(list(officer, "queue=to-accept&order=due", 1)).isEqualTo(urgent);
            assertThat(list(officer, "queue=to-accept&order=newest", 2))
                    .containsExactly(third, second, first, soon, late);
            assertThat(list(officer, "queue=all", 3))
                    .containsExactly(third, second, first, soon, handled, late, published);
            assertThat(list(officer, "order=due", 2))
                    .containsExactly(late, soon, first, second, third, handled, published);
            assertThat(order(officer, "queue=all")).isEqualTo("newest");
            assertThat(order(officer, "queue=to-dispatch")).isEqualTo("due");
            Reply unknown = officer.http().get("/api/v1/cases?order=oldest").expect(422);
            assertThat(unknown.json().at("/faults/0/pointer").asText()).isEqualTo("/order");

            timeIs(installation, "2023-06-20T08:00");
            assertThat(list(officer, "queue=overdue", 1)).containsExactly(handled);
            assertThat(list(team.handler(), "queue=received", 1)).containsExactly(handled);
        }
    }

    private static List<String> list(Staff person, String query, int size) {
        List<String> numbers = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = page(person, query + "&limit=" + size + cursor);
            page.path("items").forEach(item -> numbers.add(item.path("number").asText()));
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());
        return numbers;
    }

    private static String order(Staff person, String query) {
        return page(person, query).path("order").asText();
    }

    private static JsonNode page(Staff person, String query) {
        return person.http().get("/api/v1/cases?" + query).expect(200).json();
    }

    private static String filed(Installation installation, String localTime) {
        timeIs(installation, localTime);
        Map<String, String> answers = Words.report();
        answers.put("date", "05/06/2023");
        answers.put("time", "05:50");
        return new Citizen(installation).file(answers, List.of()).caseNumber();
    }

    private static void timeIs(Installation installation, String localTime) {
        Instant at = LocalDateTime.parse(localTime).atZone(ZONE).toInstant();
        installation.shiftClock(Duration.between(Instant.now(), at));
    }
}
