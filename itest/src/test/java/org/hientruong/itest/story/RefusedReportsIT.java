// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.SentFile;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A report that cannot be taken is refused at its field, and leaves nothing behind. */
class RefusedReportsIT {
    private final Installation installation = Installations.shared(Database.DERBY);
    private final Team team = Team.of(installation);

    static Stream<Arguments> refused() {
        SentFile good = Pictures.photo(11, 640, 480);
        return Stream.of(
                Arguments.of("an over-long text", Map.of("text", "a".repeat(10_001)), List.of(good), 422, "text"),
                Arguments.of("no text", Map.of("text", ""), List.of(good), 422, "text"),
                Arguments.of("a wrong citizen number", Map.of("citizenId", "12345"), List.of(), 422, "citizenId"),
                Arguments.of("a wrong phone number", Map.of("phone", "12"), List.of(), 422, "phone"),
                Arguments.of("no attestation", Map.of("attestation", ""), List.of(), 422, "attestation"),
                Arguments.of(
                        "60,000 × 60,000 pixels",
                        Map.of(),
                        List.of(Pictures.declaredPng(60_000, 60_000)),
                        422,
                        "files"),
                Arguments.of("a program named .jpg", Map.of(), List.of(good, Pictures.program()), 415, "files"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedAtItsField(String what, Map<String, String> wrong, List<SentFile> files, int status, String field)
            throws IOException {
        Map<String, String> answers = new HashMap<>(Words.report());
        answers.putAll(wrong);
        if ("".equals(answers.get("attestation"))) {
            answers.remove("attestation");
        }
        int cases = cases();
        List<Path> stored = stored();
        Reply reply = new Citizen(installation).submit(answers, files);
        reply.expect(status);
        assertThat(reply.page().select(".faults a[href]").eachAttr("href")).contains("#" + field);
        assertThat(reply.page().getElementById(field + "-fault")).isNotNull();
        assertThat(cases()).isEqualTo(cases);
        assertThat(stored()).isEqualTo(stored);
    }

    private int cases() {
        return team.officer()
                .http()
                .get("/api/v1/cases?queue=all&limit=1&total=true")
                .expect(200)
                .json()
                .path("total")
                .asInt(-1);
    }

    private List<Path> stored() throws IOException {
        Path folder = installation.data().resolve("files");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
