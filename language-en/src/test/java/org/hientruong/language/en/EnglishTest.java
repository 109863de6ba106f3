// SPDX-License-Identifier: Apache-2.0
package org.hientruong.language.en;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pack knows what the modules beside it say in Vietnamese: all of it, nothing else, in English. */
class EnglishTest {
    private static final Path MESSAGES = Path.of("src/main/resources/HIENTRUONG-INF/messages");
    private static final Pattern VIETNAMESE = Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯ\\u1EA0-\\u1EF9]");
    /** Names that are the same in each language. */
    private static final Set<String> NAMES = Set.of("console.app.name");

    private static final Map<String, String> VIETNAMESE_TEXTS = new TreeMap<>();
    private static final Map<String, String> ENGLISH = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            for (Path module : modules.sorted().toList()) {
                Path file = module.resolve(MESSAGES).resolve("vi.properties");
                if (Files.exists(file)) {
                    VIETNAMESE_TEXTS.putAll(load(file));
                }
            }
        }
        ENGLISH.putAll(load(MESSAGES.resolve("en.properties")));
        assertThat(VIETNAMESE_TEXTS.keySet().stream().map(key -> key.substring(0, key.indexOf('.'))))
                .contains("core", "console", "portal");
    }

    @Test
    void noKeyIsMissingOrLeftOver() {
        assertThat(ENGLISH.keySet()).containsExactlyElementsOf(VIETNAMESE_TEXTS.keySet());
    }

    @Test
    void eachTextHasTheArgumentsOfItsOriginal() {
        for (Map.Entry<String, String> english : ENGLISH.entrySet()) {
            String original = VIETNAMESE_TEXTS.getOrDefault(english.getKey(), "");
            assertThat(arguments(english.getValue())).as(english.getKey()).isEqualTo(arguments(original));
        }
    }

    @Test
    void noVietnameseIsRepeated() {
        List<String> vietnamese = ENGLISH.entrySet().stream()
                .filter(text -> !NAMES.contains(text.getKey()))
                .filter(text -> VIETNAMESE.matcher(text.getValue()).find())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(vietnamese).isEmpty();
    }

    @Test
    void noApostropheStartsAQuotation() {
        assertThat(ENGLISH.values()).noneMatch(text -> text.contains("'"));
    }

    /** What core puts in; a pattern that ICU cannot read fails here. */
    private static Set<String> arguments(String pattern) {
        return new MessageFormat(pattern, ULocale.ROOT).getArgumentNames();
    }

    private static Map<String, String> load(Path file) throws IOException {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            read.load(in);
        }
        return read.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, read::getProperty));
    }
}
