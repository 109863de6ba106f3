// SPDX-License-Identifier: Apache-2.0
package org.hientruong.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What time, or a changed calendar, writes into a case, by plain SQL: the case's rows are read, its new events inserted, its
 * limits and its line updated.
 */
final class PlainWork {
    private static final List<String> READ = List.of(
            "select * from case_file where id = ?",
            "select * from case_event where case_id = ? order by number",
            "select * from assignment where case_id = ?",
            "select * from time_limit where case_id = ?");

    private final Connection connection;
    private final int events;
    private final int casesInACommit;
    private final List<Long> cases = new ArrayList<>();
    private int next;
    private long lastSeq;

    /**
     * The work on the copied cases.
     *
     * @param events how many events a case gets
     * @param casesInACommit how many cases are one transaction
     */
    PlainWork(Connection connection, int events, int casesInACommit) throws SQLException {
        this.connection = connection;
        this.events = events;
        this.casesInACommit = casesInACommit;
        try (PreparedStatement query =
                        connection.prepareStatement("select id from case_file where number like 'BN-%' order by id");
                ResultSet result = query.executeQuery()) {
            while (result.next()) {
                cases.add(result.getLong(1));
            }
        }
        try (PreparedStatement query = connection.prepareStatement("select max(seq) from case_event");
                ResultSet result = query.executeQuery()) {
            result.next();
            lastSeq = result.getLong(1);
        }
    }

    /** One commit. */
    void commit(int number) throws SQLException {
        for (int i = 0; i < casesInACommit; i++) {
            one(cases.get(next++ % cases.size()));
        }
        connection.commit();
    }

    private void one(long caseId) throws SQLException {
        int cells = 0;
        for (String sql : READ) {
            cells += read(sql, caseId);
        }
        for (int i = 1; i <= events; i++) {
            update(
                    "insert into case_event (seq, case_id, number, type, occurred_at, recorded_at, actor, hat, payload,"
                            + " payload_schema, hash) select c.id - c.id + ?, e.case_id, c.last_event + " + i
                            + ", e.type, e.occurred_at, e.recorded_at, e.actor, e.hat, e.payload, e.payload_schema,"
                            + " e.hash from case_event e join case_file c on c.id = e.case_id"
                            + " where e.case_id = ? and e.number = 1",
                    ++lastSeq,
                    caseId);
        }
        update("update time_limit set due_at = started_at, sweep_at = null where case_id = ?", caseId);
        update(
                "update case_file set last_event = last_event + " + events
                        + ", version = version + 1, limit_due_at = filed_at, overdue_from = filed_at where id = ?",
                caseId);
        if (cells == 0) {
            throw new IllegalStateException("no rows of case " + caseId);
        }
    }

    private int read(String sql, long caseId) throws SQLException {
        int cells = 0;
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, caseId);
            try (ResultSet result = query.executeQuery()) {
                ResultSetMetaData meta = result.getMetaData();
                while (result.next()) {
                    for (int i = 1; i <= meta.getColumnCount(); i++) {
                        cells += result.getString(i) == null ? 0 : 1;
                    }
                }
            }
        }
        return cells;
    }

    /** Always the same text, so that no database has to compile it anew. */
    private void update(String sql, long... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setLong(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
