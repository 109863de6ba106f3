// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hientruong.api.intake.Attestation;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.intake.FilingCheck;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.province.Province;
import org.hientruong.core.province.TestProvince;
import org.hientruong.core.scenario.Story;
import org.hientruong.core.store.Settings;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.catalogue.Catalogues;
import org.junit.jupiter.api.Test;

class DemoWeaverTest {
    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
    private final Province province = TestProvince.soctrang();
    private final DemoBook book = DemoReader.read(province.pack());
    private final List<Story> stories = woven();

    private List<Story> woven() {
        TestDatabases.TestDatabase db = TestDatabases.all().get(0);
        Catalogues catalogues =
                new Catalogues(db.tx(), new Settings(db.tx()), province, Clock.fixed(NOW, ZoneOffset.UTC));
        return new DemoWeaver(book, catalogues.today(), catalogues.calendar(), NOW).weave();
    }

    @Test
    void some_200_cases_lie_in_the_last_90_days_and_none_in_the_future() {
        assertThat(stories).hasSizeBetween(200, 220);
        assertThat(stories).allSatisfy(story -> {
            assertThat(story.filedAt()).isBetween(NOW.minus(Duration.ofDays(92)), NOW);
            Instant before = story.filedAt();
            for (Story.Act act : story.acts()) {
                assertThat(act.at()).isBetween(before, NOW);
                before = act.at();
            }
        });
        assertThat(stories.stream().filter(story -> story.filedAt().isAfter(NOW.minus(Duration.ofDays(3)))))
                .hasSizeGreaterThan(10);
    }

    @Test
    void every_report_may_be_filed() {
        for (Story story : stories) {
            ReportDraft draft = story.draft();
            ReportDraft attested = new ReportDraft(
                    draft.reporter(),
                    draft.text(),
                    draft.category(),
                    draft.occurredAt(),
                    draft.place(),
                    List.of(),
                    new Attestation(province.attestation().version()),
                    draft.language(),
                    null);
            assertThat(FilingCheck.faults(
                            attested,
                            story.filedAt(),
                            province.procedureOn(LocalDate.of(2023, 6, 5))
                                    .procedure()
                                    .readings(),
                            province.citations()))
                    .isEmpty();
        }
    }

    @Test
    void no_gap_of_a_template_is_left_open() {
        assertThat(stories).allSatisfy(story -> {
            assertThat(story.draft().text() + story.draft().place().detail())
                    .doesNotContain("{")
                    .doesNotContain("~");
            moves(story).forEach(move -> assertThat(move.faults()).isEmpty());
            moves(story)
                    .filter(Normalise.class::isInstance)
                    .forEach(move -> assertThat(((Normalise) move).text()).doesNotContain("{"));
        });
    }

    @Test
    void what_is_published_names_no_house() {
        List<Publish> published = stories.stream()
                .flatMap(DemoWeaverTest::moves)
                .filter(Publish.class::isInstance)
                .map(Publish.class::cast)
                .toList();
        assertThat(published)
                .hasSizeGreaterThan(100)
                .allSatisfy(move ->
                        assertThat(move.text() + ' ' + move.place()).doesNotContainPattern("(số|hẻm|khoảng) [0-9]"));
    }

    @Test
    void texts_and_places_differ_and_photos_are_usual() {
        Set<String> texts = stories.stream().map(story -> story.draft().text()).collect(Collectors.toSet());
        assertThat(texts).hasSizeGreaterThan(stories.size() * 9 / 10);
        assertThat(stories.stream().filter(story -> !story.draft().files().isEmpty()))
                .hasSizeBetween(stories.size() / 2, stories.size());
    }

    @Test
    void every_account_that_acts_exists_and_numbers_of_persons_are_their_own() {
        Set<String> accounts =
                book.staff().stream().map(DemoBook.Member::account).collect(Collectors.toSet());
        Set<String> phones = new HashSet<>();
        for (Story story : stories) {
            assertThat(phones.add(story.draft().reporter().phone())).isTrue();
            for (Story.Act act : story.acts()) {
                if (act instanceof Story.StaffAct staff) {
                    assertThat(accounts).contains(staff.account());
                }
            }
        }
    }

    @Test
    void the_same_instant_gives_the_same_stories() {
        assertThat(woven().stream().map(story -> story.draft().text()))
                .containsExactlyElementsOf(
                        stories.stream().map(story -> story.draft().text()).toList());
    }

    private static java.util.stream.Stream<CaseMove> moves(Story story) {
        return story.acts().stream()
                .filter(Story.StaffAct.class::isInstance)
                .map(act -> ((Story.StaffAct) act).move().with(List::of));
    }
}
