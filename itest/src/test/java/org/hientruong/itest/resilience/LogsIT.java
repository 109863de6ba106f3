// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads, after all other tests, what all their installations have written. */
class LogsIT {
    private static final Pattern COMPLAINT = Pattern.compile("\\| (WARN |ERROR) \\|");
    private static final Pattern RECEIPT = Pattern.compile("\\b\\d{4} \\d{4} \\d{4}\\b");

    /** What is said although all is well, and in which installations. */
    private record Expected(String installations, String words) {}

    private static final List<Expected> EXPECTED = List.of(
            // CXF, for about a tenth of a second while a plugin's address comes or goes (adr/0002)
            new Expected("", "Can't find the request for http://127.0.0.1:"),
            // FaultyPluginIT: what it is about
            new Expected("shared_", " is quarantined: "),
            // AgencyConnectorIT, CalledPluginsIT: a connector whose line is down, a listener that throws first
            new Expected("shared_", " not delivered: agency-sample failed"),
            new Expected("called_", " not brought to listener:warehouse: "),
            // the tests' own bundle is tried before the services that it needs are there, and again afterwards
            new Expected("", "/test-bundles/clock-"),
            // a machine that was killed -9 and has much else to do
            new Expected("crash_", "| database not reachable, next try in 2 s"),
            // refuses to start, and says so in more words than ours
            new Expected("heard_", ""));

    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void read() throws IOException {
        Path installations = Built.target().resolve("installations");
        try (Stream<Path> files = Files.walk(installations)) {
            for (Path file : files.filter(LogsIT::isLog).toList()) {
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> installations.relativize(file).getName(0) + ": " + line)
                        .forEach(lines::add);
            }
        }
        assertThat(lines.size()).isGreaterThan(200);
    }

    @Test
    void noPersonalDataStandInAnyLog() {
        assertThat(matching(line -> Words.personalData().stream().anyMatch(line::contains)))
                .isEmpty();
        assertThat(matching(line -> line.contains(Team.password()))).isEmpty();
        assertThat(matching(line -> RECEIPT.matcher(line).find())).isEmpty();
    }

    @Test
    void noServletWasSkipped() {
        assertThat(matching(line -> line.contains("Skipped registration"))).isEmpty();
    }

    @Test
    void nothingUnexpectedWasComplainedOf() {
        assertThat(matching(LogsIT::unexpected)).isEmpty();
    }

    private List<String> matching(Predicate<String> question) {
        return lines.stream().filter(question).limit(50).toList();
    }

    private static boolean unexpected(String line) {
        return COMPLAINT.matcher(line).find()
                && EXPECTED.stream()
                        .noneMatch(one -> line.startsWith(one.installations()) && line.contains(one.words()));
    }

    private static boolean isLog(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && (name.endsWith(".log") || name.startsWith("karaf.log"))
                && !file.toString().contains("/derby/");
    }
}
