// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.aftermath.FollowUp;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.handling.AssignmentStage;
import org.hientruong.core.domain.intake.EligibilityChecklist;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.DayKind;
import org.hientruong.core.regulation.Play;
import org.junit.jupiter.api.Test;

/** Whatever the domain says by key, the Vietnamese messages say in words. */
class MessageKeysTest {
    private static final Pattern KEY = Pattern.compile("\"(core[.](?:refusal|fault|reckoning)[.][a-z-]+)\"");
    private static final Pattern WHY =
            Pattern.compile("line\\([^\"\\n]*\"([a-z-]+)\"|\\? \"([a-z-]+)\" : \"([a-z-]+)\"");
    private final Properties messages = messages();

    @Test
    void every_name_has_its_words() {
        assertThat(missing("core.stage.", Stage.values(), Stage::id)).isEmpty();
        assertThat(missing("core.assignment-stage.", AssignmentStage.values(), AssignmentStage::id))
                .isEmpty();
        assertThat(missing("core.checklist.", EligibilityChecklist.values(), EligibilityChecklist::id))
                .isEmpty();
        assertThat(missing("core.day-kind.", DayKind.values(), DayKind::id)).isEmpty();
        assertThat(missing(
                        "core.clock.", ClockId.values(), clock -> clock.name().toLowerCase(Locale.ROOT)))
                .isEmpty();
        assertThat(missing("core.event.", EventType.values(), type -> type.id().replace('.', '-')))
                .isEmpty();
        assertThat(missing("core.aftermath-act.", Moderate.Act.values(), MessageKeysTest::kebab))
                .isEmpty();
        assertThat(missing("core.aftermath-ground.", Moderate.Ground.values(), MessageKeysTest::kebab))
                .isEmpty();
        assertThat(missing("core.aftermath-kind.", FollowUp.Kind.values(), MessageKeysTest::kebab))
                .isEmpty();
        List<MoveCatalogue.Offer> offers = MoveCatalogue.of(Play.filed("2023-06-05T08:00").file, Play.OFFICER);
        assertThat(missing("core.move.", offers.toArray(MoveCatalogue.Offer[]::new), MoveCatalogue.Offer::name))
                .isEmpty();
    }

    private static String kebab(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Test
    void every_key_in_the_domains_sources_has_its_words() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/hientruong/core/domain"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(source);
                KEY.matcher(text).results().forEach(found -> keys.add(found.group(1)));
                if (source.toString().contains("reckoning")) {
                    WHY.matcher(text)
                            .results()
                            .forEach(found -> Stream.of(found.group(1), found.group(2), found.group(3))
                                    .filter(why -> why != null)
                                    .forEach(why -> keys.add("core.reckoning." + why)));
                }
            }
        }
        assertThat(keys)
                .contains("core.refusal.held", "core.fault.phone-wrong", "core.reckoning.rolled")
                .hasSizeGreaterThan(40);
        assertThat(keys).allSatisfy(key -> assertThat(messages).containsKey(key));
    }

    @Test
    void what_is_wrong_in_a_report_is_said_with_its_article() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String source : List.of("domain/intake/FilingCheck.java", "desk/intake/FilingDesk.java")) {
            String text = Files.readString(Path.of("src/main/java/org/hientruong/core", source));
            KEY.matcher(text).results().forEach(found -> keys.add(found.group(1)));
        }
        keys.remove("core.fault.key-of-another-report"); // no article asks for a key
        assertThat(keys)
                .hasSizeGreaterThan(20)
                .allSatisfy(key -> assertThat(messages.getProperty(key)).contains("({article})"));
    }

    @Test
    void a_refusal_says_which_stage_and_which_item() {
        assertThat(text("core.refusal.wrong-stage", Map.of("stage", "awaiting_approval")))
                .contains(messages.getProperty("core.stage.awaiting-approval"));
        for (EligibilityChecklist item : EligibilityChecklist.values()) {
            String key = item.mandatory() ? "core.refusal.item-open" : "core.refusal.item-needs-note";
            assertThat(text(key, Map.of("item", item.id().replace('-', '_'))))
                    .contains(messages.getProperty("core.checklist." + item.id()));
        }
    }

    private String text(String key, Map<String, Object> facts) {
        return new MessageFormat(messages.getProperty(key), ULocale.forLocale(Locale.forLanguageTag("vi")))
                .format(facts);
    }

    private <T> Set<String> missing(String prefix, T[] values, Function<T, String> id) {
        return Arrays.stream(values)
                .map(value -> prefix + id.apply(value))
                .filter(key -> !messages.containsKey(key))
                .collect(Collectors.toSet());
    }

    private static Properties messages() {
        Properties messages = new Properties();
        try (Reader reader = new InputStreamReader(
                MessageKeysTest.class.getResourceAsStream("/HIENTRUONG-INF/messages/vi.properties"),
                StandardCharsets.UTF_8)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return messages;
    }
}
