// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.core.desk.CaseDesk.Keyed;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.intake.Release;
import org.hientruong.core.domain.person.StatedBy;
import org.hientruong.core.domain.publication.RequestConfidentiality;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A move whose answer was lost is asked for again under its key. */
class RepeatedMoveTest {
    private static final String TEXT = "Đèn đường không sáng nhiều đêm";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_same_key_and_body_give_the_same_answer_and_one_event(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file(TEXT).caseNumber();
            IdempotencyKey key = DeskFixture.key();
            CaseView first = desks.desk.move(desks.officer, number, keyed(new Claim(), key), 1);
            assertThat(first.summary().version()).isEqualTo(2);
            assertThat(desks.desk.move(desks.officer, number, keyed(new Claim(), key), 1))
                    .usingRecursiveComparison()
                    .isEqualTo(first);
            assertThat(version(desks, number)).isEqualTo(2);
            assertThat(problem(() -> desks.desk.move(desks.officer, number, new Claim(), 1)))
                    .as("without the key")
                    .isNotNull();

            desks.move(desks.officer, number, DeskFixture.accept());
            CaseView later = desks.desk.move(desks.officer, number, keyed(new Claim(), key), 1);
            assertThat(later.summary().version()).as("as it stands by now").isEqualTo(3);
            assertThat(version(desks, number)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_same_key_with_another_request_is_refused(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file(TEXT).caseNumber();
            CaseNumber other = desks.file(TEXT).caseNumber();
            desks.move(desks.officer, number, new Claim());
            desks.move(desks.officer, number, DeskFixture.accept());
            IdempotencyKey key = DeskFixture.key();
            Normalise move = new Normalise("Đèn đường không sáng.");
            desks.desk.move(desks.officer, number, keyed(move, key), 3);
            for (Runnable another : List.<Runnable>of(
                    () -> desks.desk.move(desks.officer, number, keyed(new Normalise("Đèn hỏng."), key), 4),
                    () -> desks.desk.move(desks.officer, number, keyed(new Release(), key), 4),
                    () -> desks.desk.move(desks.officer, other, keyed(move, key), 1))) {
                Problem refused = problem(another);
                assertThat(refused.kind()).isEqualTo(Problem.Kind.INVALID_INPUT);
                assertThat(refused.faults()).extracting(Fault::pointer).containsExactly("/key");
            }
            assertThat(version(desks, number)).isEqualTo(4);
            assertThat(version(desks, other)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_key_is_its_accounts_own_and_a_refused_move_takes_none(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file(TEXT).caseNumber();
            IdempotencyKey key = DeskFixture.key();
            assertThat(problem(() -> desks.desk.move(desks.officer, number, keyed(new Claim(), key), 7))
                            .kind())
                    .isEqualTo(Problem.Kind.STALE);
            desks.desk.move(desks.officer, number, keyed(new Claim(), key), 1);
            assertThat(problem(() -> desks.desk.move(desks.colleague, number, keyed(new Claim(), key), 1))
                            .kind())
                    .isEqualTo(Problem.Kind.ALREADY_CLAIMED);
            assertThat(version(desks, number)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void of_eight_at_once_one_is_made_and_all_are_answered(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file(TEXT).caseNumber();
            IdempotencyKey key = DeskFixture.key();
            List<Integer> answers = Collections.synchronizedList(new ArrayList<>());
            atOnce(
                    8,
                    one -> answers.add(desks.desk
                            .move(desks.officer, number, keyed(new Claim(), key), 1)
                            .summary()
                            .version()));
            assertThat(answers).hasSize(8).containsOnly(2);
            assertThat(version(desks, number)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void whom_a_move_took_a_confidential_case_from_is_told_that_it_was_made(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file(TEXT).caseNumber();
            desks.move(desks.officer, number, new Claim());
            desks.move(desks.officer, number, DeskFixture.accept());
            desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
            desks.move(desks.officer, number, new Normalise("Đèn đường không sáng."));
            desks.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, "Xử lý sớm"));
            desks.move(desks.officer, number, new RequestConfidentiality(StatedBy.PHONE, "Xin giữ kín"));
            IdempotencyKey key = DeskFixture.key();
            Keyed back = keyed(new ReturnWrongAuthority("Không thuộc thẩm quyền", null, true), key);
            int expected = version(desks, number);
            desks.desk.move(desks.handler, number, back, expected);
            Problem again = problem(() -> desks.desk.move(desks.handler, number, back, expected));
            assertThat(again.key()).isEqualTo("core.problem.made-and-out-of-sight.detail");
            assertThat(version(desks, number)).isEqualTo(expected + 1);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void who_lost_against_another_has_taken_no_key(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file(TEXT).caseNumber();
            List<Caller> both = List.of(desks.officer, desks.colleague);
            List<IdempotencyKey> keys = List.of(DeskFixture.key(), DeskFixture.key());
            List<Integer> refused = Collections.synchronizedList(new ArrayList<>());
            atOnce(2, one -> {
                if (problem(() -> desks.desk.move(both.get(one), number, keyed(new Claim(), keys.get(one)), 1))
                        != null) {
                    refused.add(one);
                }
            });
            assertThat(refused).hasSize(1);
            int loser = refused.get(0);
            assertThat(count(db, both.get(loser), keys.get(loser))).isZero();
            assertThat(count(db, both.get(1 - loser), keys.get(1 - loser))).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void keys_are_swept_away_after_a_day(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file(TEXT).caseNumber();
            IdempotencyKey key = DeskFixture.key();
            desks.desk.move(desks.officer, number, keyed(new Claim(), key), 1);
            desks.clock.forward(Duration.ofHours(23));
            desks.desk.move(desks.officer, number, keyed(new Release(), DeskFixture.key()), 2);
            assertThat(count(db, desks.officer, key)).isEqualTo(1);
            desks.clock.forward(Duration.ofHours(1));
            desks.desk.move(desks.officer, number, keyed(new Claim(), DeskFixture.key()), version(desks, number));
            assertThat(count(db, desks.officer, key)).isZero();
        }
    }

    private interface Turn {
        void take(int number) throws Exception;
    }

    private static void atOnce(int threads, Turn turn) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int number = i;
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                    turn.take(number);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            all.add(thread);
            thread.start();
        }
        for (Thread thread : all) {
            thread.join();
        }
    }

    private static Keyed keyed(CaseMove move, IdempotencyKey key) {
        return new Keyed(move, new RequestKeys.Key(key, move.toString()));
    }

    private static int version(DeskFixture desks, CaseNumber number) {
        return desks.cases.find(number).orElseThrow().version();
    }

    private static Problem problem(Runnable call) {
        try {
            call.run();
            return null;
        } catch (Problem problem) {
            return problem;
        }
    }

    private static int count(TestDatabase db, Caller caller, IdempotencyKey key) throws SQLException {
        try (Connection connection = db.source().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT count(*) FROM request_key WHERE account_key = ?")) {
            statement.setString(1, caller.id() + "/" + key.value());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
