// SPDX-License-Identifier: Apache-2.0
package org.hientruong.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.SentFile;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;

/** Runs the benchmarks on both databases and prints one table. */
public final class Bench {
    private static final int CASES = Integer.getInteger("bench.cases", 100_000);
    private static final int FILINGS = Integer.getInteger("bench.filings", 300);
    private static final int BATCH = 1000;

    private final Database database;
    private final Installation installation;
    private final List<String> lines = new ArrayList<>();
    private final SentFile photo = Pictures.photo(1, 1600, 1200);

    private Bench(Database database) {
        this.database = database;
        this.installation = Installation.fresh("bench", database);
    }

    /** Takes no arguments. */
    public static void main(String[] arguments) throws Exception {
        String only = System.getProperty("bench.only", "all");
        List<String> lines = new ArrayList<>();
        if (Set.of("all", "filing").contains(only)) {
            lines.addAll(filing());
        }
        if (Set.of("all", "open-cases").contains(only)) {
            lines.addAll(OpenCases.measured());
        }
        if (Set.of("all", "swaps").contains(only)) {
            lines.addAll(Swaps.measured());
        }
        String table = String.join("\n", lines) + "\n";
        System.out.print(table);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("bench.md"), table);
        System.exit(0); // the database server's threads would keep the JVM
    }

    private static List<String> filing() throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add("| what | CPU ms | p50 ms | p99 ms | plain CPU ms | plain p50 | plain p99 | × CPU | × p50 | × p99 |");
        lines.add("|---|---|---|---|---|---|---|---|---|---|");
        List<String> others = new ArrayList<>();
        for (Database database : Database.values()) {
            Bench bench = new Bench(database);
            try {
                others.addAll(bench.run());
                lines.addAll(bench.lines);
            } finally {
                bench.installation.close();
            }
        }
        lines.add("");
        lines.addAll(others);
        lines.add("");
        return lines;
    }

    private List<String> run() throws Exception {
        List<String> others = new ArrayList<>();
        Duration first = installation.start();
        long fresh = Processes.residentMegabytes(installation);
        Duration again = installation.restart();
        others.add("%s: first start %d ms, %d MB; restart %d ms, %d MB"
                .formatted(
                        database,
                        first.toMillis(),
                        fresh,
                        again.toMillis(),
                        Processes.residentMegabytes(installation)));
        Team team = Team.of(installation);
        String number =
                new Citizen(installation).file(Words.report(), List.of(photo)).caseNumber();
        Figures filing = filings();
        others.add("%s: %d MB after the filings".formatted(database, Processes.residentMegabytes(installation)));
        installation.stop();
        Figures plainFiling;
        Figures plainPage;
        try (Connection connection = Stopped.connection(installation)) {
            CaseRows rows = CaseRows.of(connection, number);
            Baseline baseline = new Baseline(connection, rows, Files.createTempDirectory("bench"), photo.content());
            seed(connection, rows);
            baseline.goOnAfter(CASES);
            plainFiling = Figures.of(FILINGS, Processes.own(), baseline::file);
            plainPage = Figures.of(FILINGS, Processes.own(), baseline::readFirstPage);
            others.add("%s: one filing is %d rows".formatted(database, rows.size()));
        }
        Stopped.release(installation);
        installation.start();
        Http officer = team.officer().http();
        Figures page = Figures.of(
                FILINGS,
                Processes.of(installation),
                i -> officer.get("/api/v1/cases?queue=all&limit=50").expect(200));
        lines.add(filing.line(database + ": one durable filing with a photo", plainFiling));
        lines.add(page.line(database + ": first page of " + CASES + " cases", plainPage));
        return others;
    }

    private Figures filings() throws Exception {
        Filings filings = Filings.into(installation);
        return Figures.of(FILINGS, Processes.of(installation), filings::file);
    }

    private static void seed(Connection connection, CaseRows rows) throws SQLException {
        for (int done = 0; done < CASES; done += BATCH) {
            rows.insertCopies(connection, done + 1L, Math.min(BATCH, CASES - done));
        }
    }
}
