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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** PostgreSQL answers COPY for every table within one repeatable-read transaction, which blocks nobody. */
final class PostgresCopy implements DatabaseCopy {
    private static final String FOLDER = "postgres/";
    private static final String TABLES = "tables.txt";
    private static final String SEQUENCES = "sequences.txt";
    private static final String CHANGES = "changes.txt";
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
                lines(sink, CHANGES, changes(connection));
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        }
    }

    /** Which changes a copy knows; one that does not say was made by version 0.1. */
    static Predicate<String> changes(Path folder) throws IOException {
        Path list = folder.resolve(CHANGES);
        return Files.exists(list) ? Set.copyOf(Files.readAllLines(list))::contains : id -> id.startsWith("0.1-");
    }

    /** Puts a copy into a database of the same schema, which holds no rows but those of its migrations. */
    static void read(DataSource source, Path folder) throws IOException, SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
                List<String> tables = Files.readAllLines(folder.resolve(TABLES));
                refuseOtherSchema(connection, tables);
                try (Statement statement = connection.createStatement()) {
                    // the rows that migrations put in come again with the copy
                    statement.execute("truncate " + String.join(", ", tables));
                }
                for (String table : tables) {
                    try (InputStream in = Files.newInputStream(folder.resolve(table + ".copy"))) {
                        copy.copyIn("copy " + table + " from stdin", in);
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

    private static List<String> changes(Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id from databasechangelog order by orderexecuted")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private static void lines(Sink sink, String name, List<String> lines) throws IOException {
        try (OutputStream part = sink.part(FOLDER + name)) {
            part.write((String.join("\n", lines) + '\n').getBytes(StandardCharsets.UTF_8));
        }
    }
}
