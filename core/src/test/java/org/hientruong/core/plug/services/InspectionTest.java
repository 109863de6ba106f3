// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.api.file.AttachmentInspector;
import org.hientruong.api.file.Inspection;
import org.hientruong.core.files.Inspectors;
import org.hientruong.core.files.StagedFile;
import org.hientruong.core.files.TestFiles;
import org.hientruong.core.files.media.Photos;
import org.hientruong.core.plug.PluginInfo;
import org.hientruong.core.store.Sql;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.outbox.Subscribers;
import org.hientruong.core.store.plugins.PluginRegister;
import org.hientruong.core.store.plugins.PluginRegister.Change;
import org.hientruong.core.store.plugins.PluginRegister.Wanted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are kept when every inspector that is wanted has passed them, and not otherwise. */
class InspectionTest {
    private static final byte[] PHOTO = Photos.jpeg(64, 48);

    @TempDir
    static Path folder;

    private static int count;

    private final TestDatabase database = TestDatabases.all().get(0);
    private final Tx tx = database.tx();

    private final Subscribers subscribers = new Subscribers(tx);
    private final TestServices services = new TestServices(subscribers, Clock.systemUTC());
    private final Inspectors gate = services.gate(Duration.ofMillis(300), Duration.ofMillis(200));
    private final TestFiles files = new TestFiles(
            database, folder.resolve("files" + ++count), new TestFiles.Around(0, UnaryOperator.identity(), gate));

    @AfterEach
    void stop() {
        services.close();
        files.close();
        tx.run(() -> {
            Sql.execute(tx, "DELETE FROM subscriber");
            Sql.execute(tx, "DELETE FROM plugin WHERE name = ?1", "test.calm");
        });
    }

    private StagedFile staged() {
        return files.desk.stage(TestFiles.upload("nha-ba-buoi.jpg", PHOTO), "/files/0");
    }

    private static void assertUnavailable(ThrowingCallable upload) {
        assertThatThrownBy(upload).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.UNAVAILABLE);
            assertThat(problem.retryAfter()).isPositive();
        });
    }

    @Test
    void an_inspector_sees_the_bytes_that_are_kept_and_what_it_refuses_is_not() {
        AttachmentInspector curious = file -> {
            assertThat(file.name()).as("the sender's own").isEmpty();
            assertThat(file.declaredType()).isEqualTo("image/jpeg");
            assertThat(file.size()).isEqualTo(PHOTO.length);
            return bytes(file).length == PHOTO.length ? Inspection.refused("curious.fault.seen") : Inspection.passed();
        };
        services.come("curious", curious);
        assertThatThrownBy(this::staged).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_INPUT);
            assertThat(problem.faults())
                    .extracting("pointer", "key")
                    .containsExactly(tuple("/files/0", "curious.fault.seen"));
        });
        assertThat(kept()).isEmpty();
    }

    @Test
    void what_core_refuses_by_itself_nobody_is_asked_about() {
        AtomicInteger asked = new AtomicInteger();
        services.come("curious", (AttachmentInspector) file -> {
            asked.incrementAndGet();
            return Inspection.passed();
        });
        assertThatThrownBy(() -> files.desk.stage(TestFiles.upload("x.exe", new byte[] {'M', 'Z', 0, 0}), "/files/0"))
                .isInstanceOf(Problem.class);
        assertThat(asked).hasValue(0);
        assertThat(staged().type()).isEqualTo("image/jpeg");
        assertThat(asked).hasValue(1);
    }

    @Test
    void one_that_fails_or_hangs_closes_the_way_and_after_five_times_at_once() {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        services.come("slow", (AttachmentInspector) file -> {
            if (asked.incrementAndGet() > 1) {
                throw new IllegalStateException("out of order");
            }
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return Inspection.passed();
        });
        for (int i = 0; i < 8; i++) {
            assertUnavailable(this::staged);
        }
        assertThat(asked).as("left alone after five failures").hasValue(5);
        assertThat(kept()).isEmpty();
        end.countDown();
    }

    @Test
    void one_that_is_wanted_and_away_closes_the_way_until_it_is_back_and_one_that_is_stopped_does_not()
            throws Exception {
        AttachmentInspector calm = file -> Inspection.passed();
        services.come("calm", calm);
        services.go(calm);
        assertUnavailable(this::staged);
        Inspectors patient = services.gate(Duration.ofSeconds(5), Duration.ofSeconds(20));
        Thread update = new Thread(() -> services.come("calm", calm));
        CountDownLatch passed = new CountDownLatch(1);
        Thread sender = new Thread(() -> {
            patient.inspect(TestFiles.upload("", PHOTO), "/files/0");
            passed.countDown();
        });
        sender.start();
        update.start();
        assertThat(passed.await(20, TimeUnit.SECONDS))
                .as("an update is waited for")
                .isTrue();

        services.go(calm);
        want(Wanted.STOPPED);
        assertThat(staged().size()).isEqualTo(PHOTO.length);
        want(Wanted.STARTED);
        assertUnavailable(this::staged);
        subscribers.keepOnly("test.calm", List.of());
        assertThat(staged().size()).as("its newer version looks at no files").isEqualTo(PHOTO.length);
    }

    @Test
    void many_at_once_take_turns_and_that_is_no_failure() throws Exception {
        services.come("calm", (AttachmentInspector) file -> {
            Thread.onSpinWait();
            return bytes(file).length > 0 ? Inspection.passed() : Inspection.refused("calm.fault.empty");
        });
        Inspectors patient = services.gate(Duration.ofSeconds(10), Duration.ZERO);
        CountDownLatch done = new CountDownLatch(24);
        for (int i = 0; i < 24; i++) {
            new Thread(() -> {
                        patient.inspect(TestFiles.upload("", PHOTO), "/files/0");
                        done.countDown();
                    })
                    .start();
        }
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void a_plugins_stands_its_trial_before_it_is_asked_anything_and_takes_nobodys_address() {
        AttachmentInspector first = file -> Inspection.passed();
        PluginInfo info = new PluginInfo("calm", "a.plugin", "1.0.0", 5);
        services.comeOnTrial(info, first, () -> first);
        assertThat(services.services.isReachable("inspector:calm")).isFalse();
        assertThat(services.services.trial(5)).isEmpty();
        assertThat(subscribers.inspectors()).isEmpty();
        services.services.admit(5, "a.plugin");
        assertThat(services.services.isReachable("inspector:calm")).isTrue();
        assertThat(services.services.health(5).open()).extracting("id").containsExactly("inspector:calm");
        assertThat(subscribers.inspectors()).containsExactly("inspector:calm");

        AttachmentInspector second = file -> Inspection.passed();
        services.comeOnTrial(new PluginInfo("calm", "another.plugin", "1.0.0", 6), second, () -> second);
        assertThat(services.services.trial(6))
                .hasValueSatisfying(why -> assertThat(why).contains("a.plugin"));
        AttachmentInspector broken = file -> Inspection.passed();
        services.comeOnTrial(new PluginInfo("bad", "bad.plugin", "1.0.0", 7), broken, () -> {
            throw new IllegalStateException("no licence");
        });
        assertThat(services.services.trial(7))
                .hasValueSatisfying(why -> assertThat(why).contains("no licence"));
        services.comeOnTrial(
                new PluginInfo("B/A D", "bad.plugin", "1.0.0", 8), file -> Inspection.passed(), () -> first);
        assertThat(services.services.trial(8)).isPresent();
    }

    private void want(Wanted wanted) {
        tx.run(() -> {
            Change change = new Change("staff:6", Instant.EPOCH);
            PluginRegister register = new PluginRegister(tx);
            register.know("test.calm", change);
            register.want("test.calm", wanted, null, change);
        });
    }

    private List<Path> kept() {
        try {
            return files.stored("").stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Upload file) {
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
