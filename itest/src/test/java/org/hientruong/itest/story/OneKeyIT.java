// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.SentFile;
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
