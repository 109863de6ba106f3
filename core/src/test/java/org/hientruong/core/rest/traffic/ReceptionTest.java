// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.traffic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.hientruong.api.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sends slowly, and who works for long, against everybody else. */
class ReceptionTest {
    private static final Reception.Pace ANY = new Reception.Pace(Duration.ofMinutes(1), 0);
    private final ExecutorService others = Executors.newCachedThreadPool();

    @AfterEach
    void end() {
        others.shutdownNow();
    }

    @Test
    void calls_whose_body_is_still_coming_take_no_place_from_others() throws Exception {
        Turnstile turnstile = new Turnstile(2, Duration.ofMillis(50));
        Reception reception = new Reception(new Places(8, Duration.ZERO), ANY);
        CountDownLatch receiving = new CountDownLatch(8);
        List<PipedOutputStream> halves = new ArrayList<>();
        List<Future<String>> uploads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            PipedOutputStream half = new PipedOutputStream();
            InputStream body = new PipedInputStream(half);
            halves.add(half);
            uploads.add(others.submit(() -> upload(turnstile, reception, body, receiving)));
        }
        assertThat(receiving.await(20, TimeUnit.SECONDS)).isTrue();
        for (int i = 0; i < 20; i++) {
            turnstile.pass().end(); // a read, though eight uploads are half-way
        }
        for (PipedOutputStream half : halves) {
            half.write("whole".getBytes(UTF_8));
            half.close();
        }
        for (Future<String> upload : uploads) {
            assertThat(upload.get(20, TimeUnit.SECONDS)).isEqualTo("whole");
        }
        turnstile.drain(Duration.ofSeconds(20));
    }

    private static String upload(Turnstile turnstile, Reception reception, InputStream body, CountDownLatch receiving)
            throws IOException {
        Turnstile.Pass pass = turnstile.pass();
        String read = pass.apart(() -> reception.receive(null, body, stream -> {
            receiving.countDown();
            return new String(stream.readAllBytes(), UTF_8);
        }));
        pass.end();
        return read;
    }

    @Test
    void who_finds_the_plugin_full_waits_for_a_moment_before_it_is_refused() throws Exception {
        Turnstile turnstile = new Turnstile(1, Duration.ofSeconds(20));
        Turnstile.Pass first = turnstile.pass();
        Future<Turnstile.Pass> second = others.submit(turnstile::pass);
        first.end();
        second.get(20, TimeUnit.SECONDS).end();

        Turnstile hasty = new Turnstile(1, Duration.ofMillis(1));
        hasty.pass();
        assertUnavailable(hasty::pass);
    }

    @Test
    void a_plugin_that_is_withdrawn_lets_nobody_in_but_ends_what_it_began() throws Exception {
        Turnstile turnstile = new Turnstile(1, Duration.ofMillis(1));
        Turnstile.Pass inside = turnstile.pass();
        turnstile.drain(Duration.ZERO);
        assertUnavailable(turnstile::pass);
        assertThat(inside.<String>apart(() -> "received")).isEqualTo("received");
        CompletableFuture<Void> drained = CompletableFuture.runAsync(() -> drain(turnstile), others);
        inside.end();
        drained.get(20, TimeUnit.SECONDS);
    }

    private static void drain(Turnstile turnstile) {
        try {
            turnstile.drain(Duration.ofMinutes(1));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void only_so_many_bodies_are_received_at_once() throws Exception {
        Reception reception = new Reception(new Places(1, Duration.ofMillis(1)), ANY);
        InputStream body = new ByteArrayInputStream(new byte[1]);
        reception.receive(null, body, first -> {
            assertUnavailable(() -> reception.receive(null, body, InputStream::read));
            return first.read();
        });
        assertThat(reception.<Integer>receive(null, body, InputStream::read)).isEqualTo(-1);
    }

    @Test
    void a_caller_that_breaks_off_is_gone_whatever_the_server_calls_it() {
        Reception reception = new Reception(8, ANY);
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("Parser is terminated");
            }
        };
        assertThatThrownBy(() -> reception.receive(null, broken, InputStream::readAllBytes))
                .isInstanceOf(EOFException.class);
    }

    @Test
    void a_body_that_comes_too_slowly_is_broken_off() {
        Reception reception = new Reception(8, new Reception.Pace(Duration.ofNanos(1), 0));
        assertThatThrownBy(() -> reception.receive(
                        null, new ByteArrayInputStream("a".getBytes(UTF_8)), InputStream::readAllBytes))
                .hasMessageContaining("too-slow");
    }

    @Test
    void a_large_body_has_more_time_than_a_small_one() {
        Reception.Pace pace = new Reception.Pace(Duration.ofSeconds(30), 4096);
        assertThat(pace.tooSlow(Duration.ofSeconds(31), 10)).isTrue();
        assertThat(pace.tooSlow(Duration.ofSeconds(31), 8192)).isFalse();
        assertThat(pace.tooSlow(Duration.ofMinutes(10), 3 << 20)).isFalse();
    }

    private static void assertUnavailable(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
            assertThat(problem.retryAfter()).isPositive();
        });
    }
}
