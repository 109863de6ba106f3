// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.SentFile;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.WebForm;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same form, sent again and again. */
class OneKeyIT {
    private static final int SENDERS = 32;

    @ParameterizedTest
    @EnumSource
    void oneFormSentBy32AtOnceIsOneCase(Database database) throws InterruptedException, ExecutionException {
        Installation installation = Installations.shared(database);
        Team team = Team.of(installation);
        SentFile photo = Pictures.photo(System.nanoTime(), 800, 600);
        Citizen citizen = new Citizen(installation);
        WebForm form = citizen.fill(Words.report(), List.of(photo));
        int before = cases(team);
        Set<Slip> slips = new HashSet<>(atOnce(() -> form.submit(citizen.http())));
        assertThat(slips).hasSize(1);
        assertThat(cases(team)).isEqualTo(before + 1);
        assertThat(team.officer().read(slips.iterator().next().caseNumber()).path("attachments"))
                .hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherTextIsRefused() {
        Installation installation = Installations.shared(Database.DERBY);
        Citizen citizen = new Citizen(installation);
        WebForm form = citizen.fill(Words.report(), List.of());
        Citizen.slip(form.submit(citizen.http()));
        form.set("text", Words.of("resolution.text"));
        assertThat(form.submit(citizen.http()).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @EnumSource
    void aMoveWhoseAnswerWasLostIsMadeOnce(Database database) {
        Installation installation = Installations.shared(database);
        Staff officer = Team.of(installation).officer();
        String number =
                new Citizen(installation).file(Words.report(), List.of()).caseNumber();
        Http keyed = officer.http().with("If-Match", "\"1\"").with("Idempotency-Key", "lost-answer-" + number);
        String path = "/api/v1/cases/" + number;
        Reply first = keyed.post(path + "/claim", Map.of()).expect(200);
        Reply again = keyed.post(path + "/claim", Map.of()).expect(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"2\"");
        assertThat(officer.http().get(path + "/events").expect(200).json().path("items"))
                .hasSize(2);
        assertThat(keyed.post(path + "/release", Map.of()).expect(422).text()).contains("/key");
        keyed.with("Idempotency-Key", "short").post(path + "/claim", Map.of()).expect(422);
        keyed.with("Idempotency-Key", "another-" + number)
                .post(path + "/claim", Map.of())
                .expect(409);
        JsonNode described =
                installation.http().get("/api/openapi.json").expect(200).json();
        assertThat(described
                        .path("paths")
                        .path("/cases/{number}/claim")
                        .path("post")
                        .path("parameters"))
                .anySatisfy(parameter -> {
                    assertThat(parameter.path("name").asText()).isEqualTo("Idempotency-Key");
                    assertThat(parameter.path("required").asBoolean()).isFalse();
                });
    }

    private static int cases(Team team) {
        return team.officer()
                .http()
                .get("/api/v1/cases?queue=all&limit=1&total=true")
                .expect(200)
                .json()
                .path("total")
                .asInt(-1);
    }

    private interface Sending {
        Reply send();
    }

    /** A channel answers 16 at a time and asks the others to come back. */
    private static Reply patiently(Sending sending) throws InterruptedException {
        Reply reply = sending.send();
        while (reply.status() == 503 && !reply.header("Retry-After").isEmpty()) {
            Thread.sleep(Duration.ofSeconds(Integer.parseInt(reply.header("Retry-After")))
                    .toMillis());
            reply = sending.send();
        }
        return reply;
    }

    private static List<Slip> atOnce(Sending sending) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Slip>> futures = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return Citizen.slip(patiently(sending));
                }));
            }
            start.countDown();
            List<Slip> slips = new ArrayList<>();
            for (Future<Slip> future : futures) {
                slips.add(future.get());
            }
            return slips;
        } finally {
            threads.shutdownNow();
        }
    }
}
