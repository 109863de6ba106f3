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
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.PublicQuery;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.HistoryLaws;
import org.hientruong.core.domain.Seed;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
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
    private static final int SEQUENCES = 40;
    private static final int TRIES = 24;
    private static final int ROAD = 9;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void over_random_moves_the_stored_rows_are_the_replayed_history(TestDatabase db) {
        int sequences = Seed.sequences(SEQUENCES);
        System.out.println("random moves against the store, " + db + ": " + Seed.told(sequences));
        Set<EventType> happened = EnumSet.noneOf(EventType.class);
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            for (int i = 0; i < sequences; i++) {
                try {
                    sequence(db, desks, Seed.of(i)).forEach(event -> happened.add(event.type()));
                } catch (AssertionError | Exception e) {
                    throw new AssertionError(Seed.told(i), e);
                }
            }
        }
        if (sequences >= SEQUENCES) {
            assertThat(happened).as("much of what can happen did").hasSizeGreaterThan(18);
        }
    }

    private static List<CaseEvent> sequence(TestDatabase db, DeskFixture desks, Random chance) throws SQLException {
        Receipt receipt = desks.file("Rác thải tồn đọng bên đường");
        CaseNumber number = receipt.caseNumber();
        walk(desks, number, chance.nextInt(ROAD + 1));
        int tries = 4 + chance.nextInt(TRIES);
        for (int t = 0; t < tries; t++) {
            desks.clock.forward(Duration.ofMinutes(chance.nextInt(chance.nextInt(8) == 0 ? 6000 : 400)));
            attempt(desks, number, chance);
            if (chance.nextInt(4) == 0) {
                says(desks, receipt, chance);
            }
            if (chance.nextInt(8) == 0) {
                desks.missed.sweep();
            }
            if (chance.nextInt(3) == 0) {
                compare(db, desks, number);
            }
        }
        compare(db, desks, number);
        assertThat(desks.log.verifyChain(number)).isTrue();
        List<CaseEvent> events = desks.cases.find(number).orElseThrow().events();
        HistoryLaws.kept(events);
        return events;
    }

    /** So many steps of the straight road, so that chance also begins where it seldom comes by itself. */
    private static void walk(DeskFixture desks, CaseNumber number, int steps) {
        List<CaseMove> atCentre = List.of(
                new Claim(),
                DeskFixture.accept(),
                new Classify(new CategoryCode("HTGT.MD")),
                new Normalise("Rác thải tồn đọng bên đường."),
                Dispatch.to(DeskFixture.TRANSPORT, null));
        List<CaseMove> atAgency = List.of(new Acknowledge(), new SubmitResolution("Đã dọn.", null, null, null));
        int before = atCentre.size() + atAgency.size();
        for (CaseMove move : atCentre.subList(0, Math.min(steps, atCentre.size()))) {
            desks.move(desks.officer, number, move);
        }
        for (CaseMove move : atAgency.subList(0, Math.min(atAgency.size(), Math.max(0, steps - atCentre.size())))) {
            desks.move(desks.handler, number, move);
        }
        if (steps > before) {
            desks.move(desks.approver, number, new Approve(null));
        }
        if (steps > before + 1) {
            desks.move(desks.officer, number, Publish.whole("Rác thải", null, "Đã dọn.", List.of()));
        }
    }

    /** The reporter has a word, also where nobody asks. */
    private static void says(DeskFixture desks, Receipt receipt, Random chance) {
        ReporterToken reporter = desks.portal.reporters().open(receipt.receiptNumber(), null);
        desks.portal.reporters().verify(reporter, "0912345678", null);
        Conversation conversation = desks.portal.conversation(reporter);
        try {
            if (chance.nextBoolean()) {
                conversation.reply("Dọn ở đâu?", DeskFixture.key());
            } else {
                conversation.rate(SatisfactionRating.DISSATISFIED, chance.nextBoolean() ? "Còn rác" : null);
            }
        } catch (Problem refused) {
            assertThat(refused.kind().status()).isLessThan(500);
        }
    }

    private static void attempt(DeskFixture desks, CaseNumber number, Random chance) {
        List<Caller> callers = List.of(
                desks.officer,
                desks.handler,
                desks.approver,
                desks.health,
                desks.healthLeader,
                desks.builder,
                desks.supervisor,
                desks.committee);
        List<CaseMove> moves = new ArrayList<>(RandomMoves.of(desks, number, chance));
        Collections.shuffle(moves, chance);
        CaseMove move = moves.get(0);
        Caller caller = callers.get(chance.nextInt(callers.size()));
        if (chance.nextInt(4) > 0) { // mostly what leads on
            Instant now = desks.clock.instant();
            CaseFile file =
                    CaseFile.replay(desks.cases.find(number).orElseThrow().events());
            CaseFile at = file.expired(now, desks.rules.of(file)).file();
            for (CaseMove one : moves) {
                for (Caller who : callers) {
                    boolean lawful = Refusals.actor(who, one.rule(), at)
                            .filter(by -> one.decide(at, desks.rules.of(at), now, by) instanceof Happened)
                            .isPresent();
                    if (lawful) {
                        move = one;
                        caller = who;
                    }
                }
            }
        }
        try {
            desks.move(caller, number, move);
        } catch (Problem refused) {
            assertThat(refused.kind().status()).isLessThan(500);
        }
    }

    private static void compare(TestDatabase db, DeskFixture desks, CaseNumber number) throws SQLException {
        StoredCase stored = desks.cases.find(number).orElseThrow();
        CaseFile file = CaseFile.replay(stored.events());
        CaseProjection expected = Projections.of(file);
        CaseLine line = desks.lists.find(number).orElseThrow();
        assertThat(line.stage()).isEqualTo(expected.stage());
        assertThat(line.atRest()).isEqualTo(expected.atRest());
        assertThat(line.publicCase()).isEqualTo(file.inPublic());
        traceless(db, desks, stored.id(), file);
        assertThat(line.version()).isEqualTo(file.version());
        assertThat(line.category()).isEqualTo(expected.category());
        assertThat(line.holder()).isEqualTo(expected.holder());
        assertThat(line.lead()).isEqualTo(expected.lead());
        assertThat(line.next()).isEqualTo(expected.next());
        assertThat(line.overdueFrom()).isEqualTo(expected.overdueFrom());
        assertThat(line.overdueAt(desks.clock.instant())).isEqualTo(file.overdue(desks.clock.instant()));
        assertThat(facts(db, stored.id()))
                .containsExactly(
                        expected.waits().notice(),
                        expected.waits().settlement(),
                        expected.waits().moderation(),
                        expected.waits().clarification());
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

    /** Of what is confidential the public finds nothing, wherever it looks, and of a stub nobody a word. */
    private static void traceless(TestDatabase db, DeskFixture desks, long caseId, CaseFile file) throws SQLException {
        PublicQuery itself = new PublicQuery(file.number().value(), null, null, null, null, 10);
        assertThat(desks.portal.published().find(file.number(), DeskFixture.VI).isPresent())
                .isEqualTo(file.inPublic());
        assertThat(desks.portal.published().page(itself, DeskFixture.VI).items())
                .hasSize(file.inPublic() ? 1 : 0);
        if (file.confidentiality().kept()) {
            assertThat(texts(db, "SELECT public_words FROM case_search WHERE case_id = ?", caseId))
                    .containsExactly("");
            assertThat(texts(db, "SELECT agency FROM case_sight WHERE case_id = ?", caseId))
                    .allMatch(agency -> file.hasShare(new AgencyCode(agency)));
        }
        if (file.withheld()) {
            assertThat(texts(db, "SELECT body FROM case_word WHERE case_id = ?", caseId))
                    .isEmpty();
            assertThat(texts(db, "SELECT original_text FROM field_report WHERE case_id = ?", caseId))
                    .containsExactly("");
            assertThat(texts(db, "SELECT excerpt FROM case_file WHERE id = ?", caseId))
                    .containsExactly("");
        }
    }

    private static List<String> texts(TestDatabase db, String select, long caseId) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = db.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setLong(1, caseId);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    texts.add(found.getString(1));
                }
            }
        }
        return texts;
    }

    private static List<Boolean> facts(TestDatabase db, long caseId) {
        try (Connection connection = db.source().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT notice_waits, disputed, moderation_waits,"
                                + " clarification_waits FROM case_file WHERE id = ?")) {
            statement.setLong(1, caseId);
            try (ResultSet found = statement.executeQuery()) {
                assertThat(found.next()).isTrue();
                return List.of(found.getBoolean(1), found.getBoolean(2), found.getBoolean(3), found.getBoolean(4));
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
