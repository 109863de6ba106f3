// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.faults;

import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All rows that a move can write, as they stood at one moment. */
public final class Snapshot {
    /** In the order in which their rows can be inserted. */
    private static final List<String> TABLES = List.of(
            "person",
            "person_index",
            "verified_identity",
            "case_file",
            "field_report",
            "case_event",
            "case_word",
            "assignment",
            "case_sight",
            "case_link",
            "reminder",
            "sanction",
            "violation",
            "hotline_record",
            "hotline_event",
            "hotline_word",
            "time_limit",
            "idempotency",
            "request_key",
            "delivery",
            "case_search",
            "attachment",
            "attachment_hint",
            "derivative",
            "content_removal",
            "reporter_session",
            "audit_entry");
    /** It counts tries on purpose, also those that come to nothing. */
    private static final String TRIES = "rate_limit";

    /** Drawn by chance or from a sequence, and what is computed of such: another time it is another. */
    private static final Set<String> CHANCE = Set.of(
            "id",
            "seq",
            "case_id",
            "lead_of",
            "attachment_id",
            "person_id",
            "sanction_id",
            "salt",
            "hash",
            "last_hash",
            "public_id",
            "person");

    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

    private Snapshot() {}

    public static Snapshot of(Connection connection) throws SQLException {
        Snapshot snapshot = new Snapshot();
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                snapshot.rows.put(table, read(statement, table));
            }
        }
        return snapshot;
    }

    private static List<Map<String, Object>> read(Statement statement, String table) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT * FROM " + table + " ORDER BY 1")) {
            while (found.next()) {
                Map<String, Object> row = new TreeMap<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    Object value = found.getObject(i);
                    row.put(
                            found.getMetaData().getColumnLabel(i).toLowerCase(java.util.Locale.ROOT),
                            value instanceof Clob clob ? clob.getSubString(1, (int) clob.length()) : value);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Lets the same be tried as often as a test likes. */
    public static void forgetTries(Connection connection) throws SQLException {
        forget(connection, TRIES);
    }

    /** Forgets the keys of what was done before, which are swept now or later. */
    public static void forgetKeys(Connection connection) throws SQLException {
        forget(connection, "request_key");
    }

    private static void forget(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM " + table);
        }
    }

    /** Makes the tables what they were. */
    public void putBack(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String> backwards = new ArrayList<>(TABLES);
            Collections.reverse(backwards);
            for (String table : backwards) {
                statement.executeUpdate("DELETE FROM " + table);
            }
            for (String table : TABLES) {
                for (Map<String, Object> row : rows.get(table)) {
                    insert(connection, table, row);
                }
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void insert(Connection connection, String table, Map<String, Object> row) throws SQLException {
        String sql = "INSERT INTO " + table + " (" + String.join(", ", row.keySet()) + ") VALUES ("
                + String.join(", ", Collections.nCopies(row.size(), "?")) + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int i = 1;
            for (Object value : row.values()) {
                insert.setObject(i++, value);
            }
            insert.executeUpdate();
        }
    }

    /** Whether every value of every row is the same. */
    public boolean same(Snapshot other) {
        return rows.equals(other.rows);
    }

    /** In which rows this differs from another, but for numbers from sequences and what chance has drawn. */
    public List<String> unlike(Snapshot other) {
        List<String> all = new ArrayList<>();
        for (String table : TABLES) {
            if (rows.get(table).equals(other.rows.get(table))) {
                continue;
            }
            List<String> mine = meaning(table);
            List<String> others = other.meaning(table);
            List<String> more = new ArrayList<>(mine);
            others.forEach(more::remove);
            mine.forEach(others::remove);
            more.forEach(row -> all.add("+ " + table + row));
            others.forEach(row -> all.add("- " + table + row));
        }
        return all;
    }

    private List<String> meaning(String table) {
        return rows.get(table).stream()
                .map(row -> meaning(table, row))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String meaning(String table, Map<String, Object> row) {
        Map<String, Object> kept = new TreeMap<>(row);
        kept.keySet().removeAll(CHANCE);
        if (table.equals("person")) {
            kept.values().removeIf(String.class::isInstance); // sealed anew each time
        }
        return kept.toString()
                .replaceAll("[0-9a-f]{64}", "#")
                .replaceAll("[0-9a-f]{32}", "#")
                .replaceAll("\"id\":\"[\\w-]{22}\"", "#")
                .replaceAll("ST(KC)?-2023-\\d{7}", "number")
                .replaceAll("st ?2023 ?\\d{7}", "number");
    }
}
