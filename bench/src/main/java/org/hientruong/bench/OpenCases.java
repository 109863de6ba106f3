// SPDX-License-Identifier: Apache-2.0
package org.hientruong.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;

/**
 * Many cases that an agency handles: recomputing their limits after a change of the calendar, writing down that they have
 * run out, finding what is overdue; and what a filing takes meanwhile. Each beside the same rows by plain SQL.
 */
final class OpenCases {
    private static final int CASES = Integer.getInteger("bench.cases", 100_000);
    private static final int FILINGS = Integer.getInteger("bench.filings", 300);
    private static final int BATCH = 1000;
    private static final int SAMPLE = 200;
    /** A page of the recomputation; a case of the sweep. */
    private static final int PAGE = 50;

    private final Installation installation;
    private final List<String> lines = new ArrayList<>();

    /** What a case took: milliseconds on the clock and of CPU. */
    private record Took(double wall, double cpu) {}

    private OpenCases(Database database) {
        this.installation = Installation.fresh("opencases", database);
    }

    static List<String> measured() throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add("| " + CASES + " open cases | ms a case | CPU ms a case | plain ms | plain CPU ms | × | × CPU |");
        lines.add("|---|---|---|---|---|---|---|");
        List<String> others = new ArrayList<>();
        for (Database database : Database.values()) {
            OpenCases open = new OpenCases(database);
            try {
                others.addAll(open.run());
                lines.addAll(open.lines);
            } finally {
                open.installation.close();
            }
        }
        lines.add("");
        lines.addAll(others);
        return lines;
    }

    private List<String> run() throws Exception {
        installation.addTestBundle(Built.jar("itest/plugins/clock"));
        installation.start();
        Team team = Team.of(installation);
        String number =
                new Citizen(installation).file(Words.report(), List.of()).caseNumber();
        new Passage(team, number).accepted().dispatched();
        installation.stop();
        seed(number);
        installation.start();
        Http administrator = team.administrator().http();
        Took recomputed = recomputed(administrator, dayWithin(administrator));
        Filings filings = Filings.into(installation);
        Figures calm = Figures.of(FILINGS, Processes.of(installation), filings::file);
        double[] meanwhile = new double[FILINGS];
        Took swept = swept(filings, meanwhile);
        Http officer = team.officer().http();
        Figures found = Figures.of(
                SAMPLE,
                Processes.of(installation),
                i -> officer.get("/api/v1/cases?queue=overdue&limit=50").expect(200));
        installation.stop();
        plain(recomputed, swept, found);
        Arrays.sort(meanwhile);
        return List.of(String.format(
                Locale.ROOT,
                "%s: a filing takes %.2f ms at the median and %.2f at the 99th percentile in calm, %.2f and %.2f while"
                        + " the sweep runs (× %.1f, × %.1f)",
                installation.database(),
                calm.p50(),
                calm.p99(),
                at(meanwhile, 0.5),
                at(meanwhile, 0.99),
                at(meanwhile, 0.5) / calm.p50(),
                at(meanwhile, 0.99) / calm.p99()));
    }

    private void seed(String number) throws Exception {
        try (Connection connection = Stopped.connection(installation)) {
            CaseRows rows = CaseRows.of(connection, number);
            for (int done = 0; done < CASES; done += BATCH) {
                rows.insertCopies(connection, done + 1L, Math.min(BATCH, CASES - done));
            }
        }
        Stopped.release(installation);
    }

    /** A working day through which all limits of the agency run. */
    private static LocalDate dayWithin(Http http) {
        JsonNode told = http.get("/api/v1/time-limits/preview?allowance=4%20working%20days&from=" + Instant.now())
                .expect(200)
                .json();
        JsonNode lines = told.path("lines");
        return LocalDate.parse(lines.get(lines.size() - 1).path("date").asText());
    }

    private Took recomputed(Http administrator, LocalDate day) throws Exception {
        Map<String, Object> change = Map.of(
                "document", Map.of("number", "1/QĐ", "date", "2023-01-01", "issuer", "UBND"),
                "days", List.of(Map.of("date", day.toString(), "kind", "holiday", "name", "Nghỉ")));
        double cpu = Processes.of(installation).millis();
        long start = System.nanoTime();
        Reply made = administrator
                .with("If-Match", "\"1\"")
                .post("/api/v1/calendar/changes", change)
                .expect(202);
        String path = "/api/v1/calendar/changes/" + made.json().path("version").asInt();
        Awaitility.await()
                .atMost(Duration.ofHours(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> !administrator
                        .get(path)
                        .expect(200)
                        .json()
                        .path("state")
                        .asText()
                        .equals("recomputing"));
        Took took = took(start, cpu);
        int moved = administrator.get(path).expect(200).json().path("moved").asInt();
        if (moved < CASES) {
            throw new IllegalStateException("only " + moved + " limits have moved");
        }
        return took;
    }

    /** Everything runs out at once; reports come in meanwhile. */
    private Took swept(Filings filings, double[] meanwhile) throws Exception {
        int known = sweeps();
        double cpu = Processes.of(installation).millis();
        long start = System.nanoTime();
        installation.shiftClock(Duration.ofDays(30));
        Thread.sleep(Duration.ofSeconds(6).toMillis()); // by then it has begun
        for (int i = 0; i < meanwhile.length; i++) {
            long before = System.nanoTime();
            filings.file(i);
            meanwhile[i] = (System.nanoTime() - before) / 1e6;
        }
        Awaitility.await()
                .atMost(Duration.ofHours(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> sweeps() > known);
        return took(start, cpu);
    }

    private int sweeps() {
        return (int) installation.logLines().stream()
                .filter(line -> line.contains("missed limits written down"))
                .count();
    }

    private Took took(long start, double cpu) {
        return new Took(
                (System.nanoTime() - start) / 1e6 / CASES,
                (Processes.of(installation).millis() - cpu) / CASES);
    }

    private void plain(Took recomputed, Took swept, Figures found) throws Exception {
        try (Connection connection = Stopped.connection(installation)) {
            Figures pages = Figures.of(SAMPLE / PAGE * 10, Processes.own(), new PlainWork(connection, 1, PAGE)::commit);
            line("recomputation after a change of the calendar", recomputed, per(pages, PAGE));
            Figures singles = Figures.of(SAMPLE * 5, Processes.own(), new PlainWork(connection, 2, 1)::commit);
            line("writing down what has run out (filings come in meanwhile)", swept, per(singles, 1));
            Figures rows = Figures.of(SAMPLE, Processes.own(), i -> firstOverdue(connection));
            line(
                    "first page of what is overdue (a page, not a case)",
                    new Took(found.p50(), found.cpu()),
                    per(rows, 1));
        } finally {
            Stopped.release(installation);
        }
    }

    private static Took per(Figures figures, int cases) {
        return new Took(figures.p50() / cases, figures.cpu() / cases);
    }

    private void line(String name, Took took, Took plain) {
        lines.add(String.format(
                Locale.ROOT,
                "| %s: %s | %.3f | %.3f | %.3f | %.3f | %.1f | %.1f |",
                installation.database(),
                name,
                took.wall(),
                took.cpu(),
                plain.wall(),
                plain.cpu(),
                took.wall() / plain.wall(),
                took.cpu() / plain.cpu()));
    }

    private static void firstOverdue(Connection connection) throws SQLException {
        int cells = 0;
        try (PreparedStatement query = connection.prepareStatement(
                        "select * from case_file where at_rest = false and overdue_from <= current_timestamp"
                                + " order by overdue_from, id fetch first 51 rows only");
                ResultSet result = query.executeQuery()) {
            while (result.next()) {
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells += result.getObject(i) == null ? 0 : 1;
                }
            }
        }
        connection.commit();
        if (cells == 0) {
            throw new IllegalStateException("nothing is overdue");
        }
    }

    private static double at(double[] sorted, double quantile) {
        return sorted[(int) Math.ceil(sorted.length * quantile) - 1];
    }
}
