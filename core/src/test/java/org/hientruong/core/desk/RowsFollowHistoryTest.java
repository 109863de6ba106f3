// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.Dispute;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.handling.SendBack;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.handling.extension.Extend;
import org.hientruong.core.domain.handling.extension.NotifyExtension;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.intake.Release;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.cases.CaseProjection;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.lists.CaseLine;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Whatever people try, the rows are what the replayed history says. */
class RowsFollowHistoryTest {
    private static final int CASES = 4;
    private static final int TRIES = 200;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void over_random_moves_the_stored_rows_are_the_replayed_history(TestDatabase db) throws SQLException {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Random chance = new Random(20230605);
            int stages = 0;
            Set<String> happened = new HashSet<>();
            for (int i = 0; i < CASES; i++) {
                CaseNumber number = desks.file("Rác thải tồn đọng bên đường").caseNumber();
                for (int t = 0; t < TRIES; t++) {
                    desks.clock.forward(Duration.ofMinutes(chance.nextInt(600)));
                    attempt(desks, number, chance);
                    if (chance.nextInt(10) == 0) {
                        desks.missed.sweep();
                    }
                    compare(db, desks, number);
                }
                assertThat(desks.log.verifyChain(number)).isTrue();
                desks.cases
                        .find(number)
                        .orElseThrow()
                        .events()
                        .forEach(event -> happened.add(event.type().id()));
                stages += desks.cases.find(number).orElseThrow().version();
            }
            assertThat(happened).contains("extension.recorded", "case.disputed", "coordination.ordered");
            assertThat(stages).as("something happened at all").isGreaterThan(CASES * 8);
        }
    }

    private static void attempt(DeskFixture desks, CaseNumber number, Random chance) {
        List<Caller> callers = List.of(
                desks.officer, desks.handler, desks.approver, desks.health, desks.healthLeader, desks.supervisor);
        List<Supplier<CaseMove>> moves = List.of(
                Claim::new,
                Release::new,
                DeskFixture::accept,
                () -> new Classify(new CategoryCode(chance.nextBoolean() ? "HTGT.MD" : "HTGT.DH")),
                () -> new Normalise("Rác thải tồn đọng bên đường."),
                () -> Dispatch.to(DeskFixture.TRANSPORT, null),
                Acknowledge::new,
                () -> new ReturnWrongAuthority("Không thuộc thẩm quyền", new AgencyCode("SYT"), false),
                () -> new SubmitResolution("Đã dọn.", null, null, null),
                () -> new SendBack("Nêu rõ ngày"),
                () -> new Forward(List.of(new AgencyCode("SYT")), null),
                () -> new NotifyExtension(
                        new OfficialDocument("45/VB", LocalDate.of(2023, 6, 12), null),
                        DeskFixture.day(desks).plusDays(3),
                        NotifyExtension.Reason.COMPLEX,
                        null),
                () -> extend(desks, number),
                () -> new Dispute(
                        Dispute.Kind.UNRESOLVED,
                        List.of(new Dispute.Position(DeskFixture.TRANSPORT, "Chưa triệt để")),
                        null),
                () -> new Approve(null),
                () -> new Publish("Rác thải", null, "Đã dọn.", List.of()));
        CaseMove move = moves.get(chance.nextInt(moves.size())).get();
        Caller anybody = callers.get(chance.nextInt(callers.size()));
        List<Caller> may =
                callers.stream().filter(caller -> caller.may(move.permission())).toList();
        Caller entitled = may.isEmpty() ? anybody : may.get(chance.nextInt(may.size()));
        try {
            desks.move(chance.nextInt(5) == 0 ? anybody : entitled, number, move);
        } catch (Problem refused) {
            assertThat(refused.kind().status()).isLessThan(500);
        }
    }

    /** What a right-minded officer would record. */
    private static Extend extend(DeskFixture desks, CaseNumber number) {
        CaseFile file = CaseFile.replay(desks.cases.find(number).orElseThrow().events());
        return file.assignments().all().stream()
                .flatMap(share ->
                        share.waiting().stream().map(notice -> new Extend(share.number(), notice.committedBy())))
                .findFirst()
                .orElse(new Extend(1, LocalDate.of(2023, 7, 1)));
    }

    private static void compare(TestDatabase db, DeskFixture desks, CaseNumber number) throws SQLException {
        StoredCase stored = desks.cases.find(number).orElseThrow();
        CaseFile file = CaseFile.replay(stored.events());
        CaseProjection expected = Projections.of(file);
        CaseLine line = desks.lists.find(number).orElseThrow();
        assertThat(line.stage()).isEqualTo(expected.stage());
        assertThat(line.atRest()).isEqualTo(expected.atRest());
        assertThat(line.version()).isEqualTo(file.version());
        assertThat(line.category()).isEqualTo(expected.category());
        assertThat(line.holder()).isEqualTo(expected.holder());
        assertThat(line.lead()).isEqualTo(expected.lead());
        assertThat(line.next()).isEqualTo(expected.next());
        assertThat(line.overdueFrom()).isEqualTo(expected.overdueFrom());
        assertThat(line.overdueAt(desks.clock.instant())).isEqualTo(file.overdue(desks.clock.instant()));
        assertThat(facts(db, stored.id()))
                .containsExactly(expected.waits().notice(), expected.waits().settlement());
        assertThat(rows(db, "SELECT agency, stage, received_at, lead_of FROM assignment", stored.id()))
                .isEqualTo(expected.assignments().stream()
                        .map(one -> List.of(
                                one.agency().value(),
                                one.stage(),
                                one.receivedAt().toString(),
                                one.leads() ? Long.toString(stored.id()) : "null"))
                        .toList());
        assertThat(rows(
                        db,
                        "SELECT clock, state, due_at, stopped_at, sweep_at, calendar_version FROM time_limit",
                        stored.id()))
                .isEqualTo(expected.limits().stream()
                        .map(one -> List.of(
                                one.clock(),
                                one.state(),
                                String.valueOf(one.dueAt()),
                                String.valueOf(one.stoppedAt()),
                                String.valueOf(one.sweepAt()),
                                String.valueOf(one.calendar())))
                        .toList());
    }

    private static List<Boolean> facts(TestDatabase db, long caseId) {
        try (Connection connection = db.source().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT notice_waits, disputed FROM case_file WHERE id = ?")) {
            statement.setLong(1, caseId);
            try (ResultSet found = statement.executeQuery()) {
                assertThat(found.next()).isTrue();
                return List.of(found.getBoolean(1), found.getBoolean(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<List<String>> rows(TestDatabase db, String select, long caseId) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = db.source().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(select + " WHERE case_id = ? ORDER BY ordinal")) {
            statement.setLong(1, caseId);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.add(text(found.getObject(i)));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private static String text(Object value) {
        if (value instanceof Timestamp time) {
            Instant instant = time.toInstant();
            return instant.toString();
        }
        return String.valueOf(value);
    }
}
