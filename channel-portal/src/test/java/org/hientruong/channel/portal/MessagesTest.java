// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hientruong.api.intake.SatisfactionRating;
import org.junit.jupiter.api.Test;

/** Each message that a page names exists, and each that exists is named. */
class MessagesTest {
    private static final Path MAIN = Path.of("src/main");
    private static final Pattern IN_TEMPLATE = Pattern.compile("\\{\\{#t}}([^{]+)\\{\\{/t}}");
    private static final Pattern IN_JAVA = Pattern.compile("\"(portal[.](?!css|js)[a-z0-9.-]+)\"");

    @Test
    void templatesAndMessagesAgree() throws IOException {
        Set<String> used = new TreeSet<>(keys(IN_TEMPLATE, "mustache"));
        used.addAll(keys(IN_JAVA, "java"));
        used.removeIf(key -> key.endsWith(".") || key.endsWith("-"));
        for (int status : new int[] {400, 403, 404, 413, 415, 429, 500, 503}) {
            used.add("portal.error.title-" + status);
            used.add("portal.error.sentence-" + status);
        }
        for (SatisfactionRating rating : SatisfactionRating.values()) {
            used.add("portal.rating."
                    + rating.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        }
        Stream.of("none", "asked", "given", "withdrawn").forEach(state -> used.add("portal.consent." + state));
        Stream.of("gui-phan-anh", "tra-cuu", "phan-anh").forEach(path -> used.add("portal.nav." + path));
        used.add("portal.channel.name"); // core's name for the channel of a case

        assertThat(TestTexts.vietnamese().stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void onlyTheFrameTakesMarkupAsItIs() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".mustache")).toList()) {
                String text = Files.readString(file);
                assertThat(text.replace("{{{content}}}", ""))
                        .as(file.toString())
                        .doesNotContain("{{{", "{{&", "style=");
            }
        }
    }

    private static Set<String> keys(Pattern pattern, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith("." + ending))
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map((MatchResult found) -> found.group(1))
                    .collect(Collectors.toSet());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
