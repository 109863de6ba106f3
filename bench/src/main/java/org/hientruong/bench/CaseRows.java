// SPDX-License-Identifier: Apache-2.0
package org.hientruong.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All rows that one filing has written, and copies of them: the same work by plain JDBC. */
final class CaseRows {
    private static final Set<String> IDS =
            Set.of("id", "seq", "case_id", "attachment_id", "person", "person_id", "lead_of");
    private static final Set<String> UNIQUE = Set.of("number", "receipt_hash", "channel_key", "public_id", "slot");

    private record Cell(String column, int type, @Nullable Object value) {}

    private record Row(String table, List<Cell> cells) {}

    private final List<Row> rows = new ArrayList<>();

    private CaseRows() {}

    /** The rows of a case. */
    static CaseRows of(Connection connection, String number) throws SQLException {
        CaseRows all = new CaseRows();
        long id = all.read(connection, "case_file", "number = '" + number + "'", "id");
        long person = personOf(connection, id);
        all.read(connection, "person", "id = " + person, "id");
        all.read(connection, "person_index", "person_id = " + person, "id");
        for (String table : List.of("field_report", "case_search")) {
            all.read(connection, table, "case_id = " + id, "case_id");
        }
        all.read(connection, "case_event", "case_id = " + id, "seq");
        for (String table : List.of("case_word", "assignment", "time_limit", "delivery", "attachment")) {
            all.read(connection, table, "case_id = " + id, "id");
        }
        all.read(connection, "idempotency", "case_id = " + id, "case_id");
        return all;
    }

    int size() {
        return rows.size();
    }

    /** Inserts a copy; the caller commits. Ids are moved out of the way of the sequences. */
    void insertCopy(Connection connection, long copy) throws SQLException {
        for (Row row : rows) {
            try (PreparedStatement insert = connection.prepareStatement(sql(row))) {
                bind(insert, row, copy);
                insert.executeUpdate();
            }
        }
    }

    /** Inserts many copies in batches. */
    void insertCopies(Connection connection, long first, int count) throws SQLException {
        for (Row row : rows) {
            try (PreparedStatement insert = connection.prepareStatement(sql(row))) {
                for (int i = 0; i < count; i++) {
                    bind(insert, row, first + i);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
        connection.commit();
    }

    private static long personOf(Connection connection, long caseId) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select person from field_report where case_id = ?")) {
            query.setLong(1, caseId);
            ResultSet result = query.executeQuery();
            result.next();
            return result.getLong(1);
        }
    }

    private long read(Connection connection, String table, String where, String key) throws SQLException {
        long last = 0;
        try (PreparedStatement query = connection.prepareStatement("select * from " + table + " where " + where);
                ResultSet result = query.executeQuery()) {
            ResultSetMetaData meta = result.getMetaData();
            while (result.next()) {
                List<Cell> cells = new ArrayList<>();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    boolean text = meta.getColumnType(i) == Types.CLOB;
                    String column = meta.getColumnLabel(i).toLowerCase(Locale.ROOT);
                    cells.add(
                            new Cell(column, meta.getColumnType(i), text ? result.getString(i) : result.getObject(i)));
                }
                rows.add(new Row(table, cells));
                last = result.getLong(key);
            }
        }
        return last;
    }

    private static String sql(Row row) {
        String columns = String.join(", ", row.cells.stream().map(Cell::column).toList());
        String places = String.join(", ", row.cells.stream().map(cell -> "?").toList());
        return "insert into " + row.table + " (" + columns + ") values (" + places + ")";
    }

    private static void bind(PreparedStatement insert, Row row, long copy) throws SQLException {
        for (int i = 0; i < row.cells.size(); i++) {
            Cell cell = row.cells.get(i);
            Object value = copied(row, cell, copy);
            if (value == null) {
                insert.setNull(i + 1, cell.type);
            } else {
                insert.setObject(i + 1, value);
            }
        }
    }

    private static @Nullable Object copied(Row row, Cell cell, long copy) {
        if (cell.value instanceof Long id && IDS.contains(cell.column)) {
            return id + copy * 1_000_000L;
        }
        if (cell.value instanceof String text && UNIQUE.contains(cell.column)) {
            String mark = Long.toString(copy, Character.MAX_RADIX);
            return row.table.equals("case_file")
                    ? String.format(Locale.ROOT, "BN-2000-%07d", copy)
                    : text.substring(0, Math.min(text.length(), 10)) + mark;
        }
        return cell.value;
    }
}
