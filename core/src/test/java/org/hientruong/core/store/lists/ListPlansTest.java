// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.lists;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hientruong.api.intake.Page;
import org.hientruong.core.scenario.FreshDatabase;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.OpenDatabase;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Each list reads through its index, and of the rows not many more than it shows, on its first page and later. */
class ListPlansTest {
    private static final int ROWS = 6_000;
    private static final int OPEN = ROWS / 10;
    private static final int OFFICERS = 50;
    private static final int PAGE = 20;
    private static final Instant NOW = Instant.parse("2032-01-01T00:00:00Z");

    @TempDir
    Path folder;

    /**
     * A list and the index that its rows come from.
     *
     * @param most entries of the index that one page may cost
     */
    private record Plan(CaseFilter filter, CaseOrder order, String index, int most) {
        Plan(CaseFilter filter, CaseOrder order, String index) {
            this(filter, order, index, 2 * PAGE);
        }
    }

    private static final List<Plan> PLANS = List.of(
            new Plan(CaseFilter.ALL, CaseOrder.NEWEST, "case_file_filed_at_ix"),
            new Plan(CaseFilter.ALL, CaseOrder.DUE, "case_file_due_at_ix"),
            new Plan(CaseFilter.ALL.stages(List.of("accepted")), CaseOrder.NEWEST, "case_file_stage_ix"),
            new Plan(CaseFilter.ALL.stages(List.of("accepted")), CaseOrder.DUE, "case_file_stage_due_at_ix"),
            new Plan(
                    CaseFilter.ALL.work(new CaseFilter.Work.Fact(CaseFilter.Waiting.NOTICE)),
                    CaseOrder.DUE,
                    "case_file_notice_waits_ix"),
            new Plan(
                    CaseFilter.ALL.work(new CaseFilter.Work.Fact(CaseFilter.Waiting.SETTLEMENT)),
                    CaseOrder.DUE,
                    "case_file_disputed_ix"),
            new Plan(
                    CaseFilter.ALL.work(new CaseFilter.Work.Fact(CaseFilter.Waiting.LATE_REPLY)),
                    CaseOrder.NEWEST,
                    "case_file_late_reply_ix"),
            new Plan(
                    CaseFilter.ALL.work(new CaseFilter.Work.Fact(CaseFilter.Waiting.UNTOLD)),
                    CaseOrder.NEWEST,
                    "case_file_untold_ix"),
            new Plan(
                    CaseFilter.ALL.work(new CaseFilter.Work.Fact(CaseFilter.Waiting.MODERATION)),
                    CaseOrder.DUE,
                    "case_file_moderation_waits_ix"),
            new Plan(
                    CaseFilter.ALL.work(new CaseFilter.Work.Fact(CaseFilter.Waiting.CLARIFICATION)),
                    CaseOrder.DUE,
                    "case_file_clarification_waits_ix"),
            // the last of what is overdue, or what one officer has in hand, may be read as a whole and put in order
            // then
            new Plan(CaseFilter.ALL.onlyOpen().overdueAt(NOW), CaseOrder.DUE, "case_file_due_at_ix", OPEN),
            new Plan(
                    CaseFilter.ALL
                            .stages(List.of("filed", "awaiting-supplement"))
                            .holder("staff:10"),
                    CaseOrder.DUE,
                    "case_file_holder_ix",
                    ROWS / OFFICERS + 1));

    @Test
    void derby_reads_each_list_through_its_index() throws SQLException {
        try (FreshDatabase fresh = new FreshDatabase(folder)) {
            each(fresh.database(), ListPlansTest::visitedByDerby);
        }
    }

    @Test
    void postgresql_reads_each_list_through_its_index() throws SQLException {
        TestDatabase shared = TestDatabases.all().get(1);
        PGSimpleDataSource empty = new PGSimpleDataSource();
        try (Connection connection = shared.source().getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(shared.product()).isEqualTo("PostgreSQL");
            statement.execute("CREATE DATABASE plans");
            empty.setUrl(connection.getMetaData().getURL());
            empty.setUser(connection.getMetaData().getUserName());
            empty.setDatabaseName("plans");
        }
        HikariConfig config = new HikariConfig();
        config.setDataSource(empty);
        try (HikariDataSource pool = new HikariDataSource(config);
                OpenDatabase open = OpenDatabase.over(pool)) {
            each(new TestDatabase("fresh PostgreSQL", pool, open.tx()), ListPlansTest::visitedByPostgres);
        }
    }

    private interface Looking {
        /** How many entries of the index are visited by what is run, and by nothing else; -1 when it is not read. */
        int visited(Connection connection, String index, Runnable run) throws SQLException;
    }

    private static void each(TestDatabase db, Looking looking) throws SQLException {
        fill(db);
        CaseLists lists = new CaseLists(db.tx());
        for (Plan plan : PLANS) {
            String cursor = null;
            for (int page = 0; page < 5; page++) {
                String from = cursor;
                int visited = db.tx().call(() -> {
                    Connection connection = db.tx().em().unwrap(Connection.class);
                    try {
                        return looking.visited(connection, plan.index(), () -> page(lists, plan, from));
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
                assertThat(visited)
                        .as("%s: %s, page %d", db.product(), plan, page)
                        .isBetween(1, plan.most());
                cursor = page(lists, plan, from).next();
            }
        }
    }

    private static Page<CaseLine> page(CaseLists lists, Plan plan, @Nullable String cursor) {
        return lists.page(plan.filter(), plan.order(), cursor, PAGE);
    }

    private static int visitedByDerby(Connection connection, String index, Runnable run) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(1)");
            run.run();
            try (ResultSet told = statement.executeQuery("VALUES SYSCS_UTIL.SYSCS_GET_RUNTIMESTATISTICS()")) {
                told.next();
                Matcher scan = Pattern.compile("(?s)Index Scan ResultSet for CASE_FILE using index "
                                + index.toUpperCase(Locale.ROOT) + " .*?Number of rows visited=(\\d+)")
                        .matcher(told.getString(1));
                return scan.find() ? Integer.parseInt(scan.group(1)) : -1;
            } finally {
                statement.execute("CALL SYSCS_UTIL.SYSCS_SET_RUNTIMESTATISTICS(0)");
            }
        }
    }

    private static int visitedByPostgres(Connection connection, String index, Runnable run) throws SQLException {
        String entries = "SELECT pg_stat_get_xact_numscans(oid), pg_stat_get_xact_tuples_returned(oid)"
                + " FROM pg_class WHERE relname = '" + index + "'";
        try (Statement statement = connection.createStatement()) {
            int[] before;
            int[] after;
            do { // now and then the server hands its counters over and begins anew
                before = numbers(statement.executeQuery(entries));
                run.run();
                after = numbers(statement.executeQuery(entries));
            } while (after[0] < before[0] || after[1] < before[1]);
            return after[0] == before[0] ? -1 : after[1] - before[1];
        }
    }

    private static int[] numbers(ResultSet told) throws SQLException {
        told.next();
        return new int[] {told.getInt(1), told.getInt(2)};
    }

    /** Most cases are published; of the others each falls due at an hour of its own. */
    private static void fill(TestDatabase db) throws SQLException {
        String insert =
                "INSERT INTO case_file (id, number, version, stage, at_rest, public_case, channel, holder, filed_at,"
                        + " excerpt, limit_due_at, limit_paused, overdue_from, due_at, last_event, last_hash, late_reply,"
                        + " notice_waits, disputed, untold, moderation_waits, clarification_waits)"
                        + " VALUES (?, ?, 1, ?, ?, ?, 'portal', ?, ?, '', ?, ?, ?, ?, 1, '', ?, ?, ?, ?, ?, ?)";
        try (Connection connection = db.source().getConnection();
                PreparedStatement row = connection.prepareStatement(insert)) {
            for (int i = 1; i <= ROWS; i++) {
                String stage = List.of("filed", "accepted", "handling").get(i % 3);
                boolean open = i % 10 == 0;
                Timestamp due = open ? at(NOW.minusSeconds(3_600L * (i - OPEN))) : null;
                set(row, i, "ST-2032-" + String.format(Locale.ROOT, "%07d", i), open ? stage : "published", !open);
                row.setBoolean(5, true);
                row.setString(6, "staff:" + i % OFFICERS);
                row.setTimestamp(7, at(NOW.minusSeconds(60L * i)));
                row.setTimestamp(8, due);
                row.setBoolean(9, false);
                row.setTimestamp(10, due);
                row.setTimestamp(11, due == null ? Timestamp.valueOf(Instants.NEVER) : due);
                row.setBoolean(12, i % 200 == 0);
                row.setBoolean(13, i % 200 == 0);
                row.setBoolean(14, i % 200 == 0);
                row.setBoolean(15, i % 200 == 0);
                row.setBoolean(16, i % 200 == 1);
                row.setBoolean(17, i % 200 == 1);
                row.addBatch();
            }
            row.executeBatch();
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        db.product().contains("Derby")
                                ? "CALL SYSCS_UTIL.SYSCS_UPDATE_STATISTICS('APP', 'CASE_FILE', NULL)"
                                : "VACUUM ANALYZE case_file");
            }
        }
    }

    private static void set(PreparedStatement row, int id, String number, String stage, boolean atRest)
            throws SQLException {
        row.setLong(1, id);
        row.setString(2, number);
        row.setString(3, stage);
        row.setBoolean(4, atRest);
    }

    private static Timestamp at(Instant instant) {
        return Timestamp.valueOf(Instants.utc(instant));
    }
}
