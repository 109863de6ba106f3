// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.copy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** PostgreSQL answers COPY for every table within one repeatable-read transaction, which blocks nobody. */
final class PostgresCopy implements DatabaseCopy {
    private static final String FOLDER = "postgres/";
    private static final String TABLES = "tables.txt";
    private static final String SEQUENCES = "sequences.txt";
    /** Rows that a migration itself puts in, and that say which migrations ran. */
    private static final Set<String> NOT_COPIED = Set.of("databasechangelog", "databasechangeloglock");

    private final DataSource source;

    PostgresCopy(DataSource source) {
        this.source = source;
    }

    @Override
    public String product() {
        return "PostgreSQL";
    }

    @Override
    public void write(Path scratch, Sink sink) throws IOException, SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            try {
                List<String> tables = tablesInOrder(connection);
                CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
                for (String table : tables) {
                    try (OutputStream part = sink.part(FOLDER + table + ".copy")) {
                        copy.copyOut("copy " + table + " to stdout", part);
                    }
                }
                lines(sink, TABLES, tables);
                lines(sink, SEQUENCES, sequences(connection));
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        }
    }

    /** Puts a copy into a database that was just migrated and holds no other rows. */
    static void read(DataSource source, Path folder) throws IOException, SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
                List<String> tables = Files.readAllLines(folder.resolve(TABLES));
                refuseOtherSchema(connection, tables);
                try (Statement statement = connection.createStatement()) {
                    // the rows that migrations put in come again with the copy; a later version's tables are empty yet
                    statement.execute("truncate " + String.join(", ", tables) + " cascade");
                }
                for (String table : tables) {
                    Path part = folder.resolve(table + ".copy");
                    String columns = String.join(", ", columns(connection, table, part));
                    try (InputStream in = Files.newInputStream(part)) {
                        copy.copyIn("copy " + table + " (" + columns + ") from stdin", in);
                    }
                }
                restart(connection, folder);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /**
     * The columns that a copy has. Later migrations add columns behind those that were there, so that an older copy has
     * the first ones, and the others get what a migration would have given them.
     */
    private static List<String> columns(Connection connection, String table, Path part)
            throws IOException, SQLException {
        List<String> columns = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select attname from pg_attribute"
                + " where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped order by attnum")) {
            select.setString(1, table);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        try (BufferedReader in = Files.newBufferedReader(part)) {
            String first = in.readLine();
            // a tab within a value is written as an escape
            long given = first == null
                    ? columns.size()
                    : 1 + first.chars().filter(c -> c == '\t').count();
            if (given > columns.size()) {
                throw new IllegalStateException("this version has fewer columns of " + table
                        + ": restore with the version that made the copy, then update");
            }
            return columns.subList(0, (int) given);
        }
    }

    private static void restart(Connection connection, Path folder) throws IOException, SQLException {
        try (BufferedReader in = Files.newBufferedReader(folder.resolve(SEQUENCES));
                PreparedStatement set = connection.prepareStatement("select setval(cast(? as regclass), ?)")) {
            for (String line : in.lines().filter(line -> !line.isBlank()).toList()) {
                String[] parts = line.split(" ");
                set.setString(1, parts[0]);
                set.setLong(2, Long.parseLong(parts[1]));
                set.execute();
            }
        }
    }

    private static void refuseOtherSchema(Connection connection, List<String> copied) throws SQLException {
        Set<String> missing = new TreeSet<>(copied);
        missing.removeAll(new LinkedHashSet<>(tablesInOrder(connection)));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("this version has no tables " + missing
                    + ": restore with the version that made the copy, then update");
        }
    }

    /** Tables so that each comes after those it refers to. */
    private static List<String> tablesInOrder(Connection connection) throws SQLException {
        Map<String, Set<String>> needs = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "select tablename from pg_tables where schemaname = current_schema() order by tablename")) {
                while (rows.next()) {
                    needs.put(rows.getString(1), new TreeSet<>());
                }
            }
            try (ResultSet rows = statement.executeQuery("select c.relname, f.relname from pg_constraint k"
                    + " join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid"
                    + " where k.contype = 'f' and k.connamespace = current_schema()::regnamespace"
                    + " and k.conrelid <> k.confrelid")) {
                while (rows.next()) {
                    needs.computeIfAbsent(rows.getString(1), table -> new TreeSet<>())
                            .add(rows.getString(2));
                }
            }
        }
        needs.keySet().removeAll(NOT_COPIED);
        List<String> ordered = new ArrayList<>();
        while (ordered.size() < needs.size()) {
            List<String> ready = needs.entrySet().stream()
                    .filter(entry -> !ordered.contains(entry.getKey()) && ordered.containsAll(entry.getValue()))
                    .map(Map.Entry::getKey)
                    .sorted()
                    .collect(Collectors.toList());
            if (ready.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle");
            }
            ordered.addAll(ready);
        }
        return ordered;
    }

    private static List<String> sequences(Connection connection) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select sequencename, last_value from pg_sequences"
                        + " where schemaname = current_schema() and last_value is not null order by 1")) {
            while (rows.next()) {
                lines.add(rows.getString(1) + ' ' + rows.getLong(2));
            }
        }
        return lines;
    }

    private static void lines(Sink sink, String name, List<String> lines) throws IOException {
        try (OutputStream part = sink.part(FOLDER + name)) {
            part.write((String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8));
        }
    }
}
