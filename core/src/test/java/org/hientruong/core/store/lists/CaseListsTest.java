// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.Page;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.cases.StoreFixture;
import org.hientruong.core.store.cases.StoreFixture.Sample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class CaseListsTest {
    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void pages_over_cases_of_one_instant_show_each_once_newest_first(TestDatabase db) {
        StoreFixture store = new StoreFixture(db);
        List<CaseNumber> filed = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            filed.add(0, store.file(Sample.at("2031-01-01T00:00:00Z").category("TIES")));
        }
        CaseFilter filter = CaseFilter.ALL.about(new CategoryCode("TIES"), null, null);
        assertThat(paged(store, filter, CaseOrder.NEWEST, 3)).isEqualTo(filed);
        assertThat(store.lists.count(filter)).isEqualTo(7);
        assertThat(store.lists.countByStage(filter)).containsExactly(java.util.Map.entry("filed", 7L));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void pages_by_due_dates_show_each_once_the_most_urgent_first(TestDatabase db) {
        StoreFixture store = new StoreFixture(db);
        Sample sample = Sample.at("2031-04-01T00:00:00Z").category("DUE");
        CaseNumber without = store.file(sample);
        CaseNumber later = store.file(sample.due("2031-04-03T00:00:00Z"));
        CaseNumber tie = store.file(sample.due("2031-04-02T00:00:00Z"));
        CaseNumber tieToo = store.file(sample.due("2031-04-02T00:00:00Z"));
        CaseNumber earlierFiled =
                store.file(Sample.at("2031-03-31T00:00:00Z").category("DUE").due("2031-04-02T00:00:00Z"));
        CaseNumber overdue = store.file(sample.due("2031-03-01T00:00:00Z"));
        CaseNumber withoutToo = store.file(sample);
        CaseFilter filter = CaseFilter.ALL.about(new CategoryCode("DUE"), null, null);
        for (int size = 1; size < 4; size++) {
            assertThat(paged(store, filter, CaseOrder.DUE, size))
                    .as("pages of %d", size)
                    .containsExactly(overdue, earlierFiled, tie, tieToo, later, without, withoutToo);
        }
        assertThat(store.lists.page(filter, CaseOrder.DUE, null, 10).items())
                .extracting(CaseLine::dueAt)
                .last()
                .isEqualTo(Instants.instant(Instants.NEVER));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_cursor_of_another_order_is_unreadable(TestDatabase db) {
        StoreFixture store = new StoreFixture(db);
        for (int i = 0; i < 3; i++) {
            store.file(Sample.at("2031-05-01T00:00:00Z").category("ORDERS"));
        }
        CaseFilter filter = CaseFilter.ALL.about(new CategoryCode("ORDERS"), null, null);
        for (CaseOrder order : CaseOrder.values()) {
            CaseOrder other = order == CaseOrder.DUE ? CaseOrder.NEWEST : CaseOrder.DUE;
            String cursor = store.lists.page(filter, order, null, 1).next();
            assertThat(cursor).isNotNull();
            assertThatThrownBy(() -> store.lists.page(filter, other, cursor, 1))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNREADABLE));
        }
    }

    private static List<CaseNumber> paged(StoreFixture store, CaseFilter filter, CaseOrder order, int size) {
        List<CaseNumber> shown = new ArrayList<>();
        String cursor = null;
        do {
            Page<CaseLine> page = store.lists.page(filter, order, cursor, size);
            page.items().forEach(line -> shown.add(line.number()));
            cursor = page.next();
        } while (cursor != null);
        return shown;
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void each_word_must_begin_a_word_whatever_its_diacritics(TestDatabase db) {
        StoreFixture store = new StoreFixture(db);
        CaseNumber pothole = store.file(Sample.at("2031-02-01T00:00:00Z")
                .category("SEARCH.A")
                .text("Ổ gà lớn trên ĐƯỜNG Lê Hồng Phong, số 15A"));
        CaseNumber flood = store.file(Sample.at("2031-02-01T00:00:01Z")
                .category("SEARCH.B")
                .text("Ngập nước ở hẻm 93 đường Trần Phú; gọi 0912 345 678"));

        assertThat(find(store, "ổ gà")).containsExactly(pothole);
        assertThat(find(store, "O GA")).containsExactly(pothole);
        assertThat(find(store, "duong")).containsExactly(flood, pothole);
        assertThat(find(store, "đường hong ph")).containsExactly(pothole);
        assertThat(find(store, "ong")).as("a word's middle").isEmpty();
        assertThat(find(store, "gà trần")).as("every word").isEmpty();
        assertThat(find(store, "15a")).containsExactly(pothole);
        assertThat(find(store, "93 ngap")).containsExactly(flood);
        assertThat(find(store, pothole.value())).containsExactly(pothole);
        assertThat(find(store, "0912345678")).as("personal data").isEmpty();
        assertThat(find(store, "0912")).as("personal data").isEmpty();
        assertThat(find(store, "g% _a' & | ! :* (")).as("signs are no syntax").isEmpty();
        assertThat(find(store, "&|!:*")).as("no word at all").contains(pothole, flood);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void an_agency_sees_cases_assigned_to_it(TestDatabase db) {
        StoreFixture store = new StoreFixture(db);
        CaseNumber mine =
                store.file(Sample.at("2031-03-01T00:00:00Z").category("SEEN").lead("SGTVT"));
        store.file(Sample.at("2031-03-01T00:00:00Z").category("SEEN").lead("SXD"));
        store.file(Sample.at("2031-03-01T00:00:00Z").category("SEEN"));
        CaseFilter seen = CaseFilter.ALL
                .about(new CategoryCode("SEEN"), null, null)
                .eyes(of(new AgencyCode("SGTVT"), new AgencyCode("NONE")));
        assertThat(store.lists.page(seen, null, 10).items())
                .extracting(CaseLine::number)
                .containsExactly(mine);
        assertThat(store.lists.page(seen.eyes(of()), null, 10).items()).isEmpty();
    }

    private static CaseFilter.Eyes of(AgencyCode... agencies) {
        return new CaseFilter.Eyes(List.of(agencies), false, false);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_cursor_of_ones_own_making_is_unreadable(TestDatabase db) {
        StoreFixture store = new StoreFixture(db);
        for (String cursor : List.of("x", "", "MTIz", "%%%", forged(Long.MAX_VALUE), forged(-1), forged(1L << 50))) {
            assertThatThrownBy(() -> store.lists.page(CaseFilter.ALL, cursor, 10))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.UNREADABLE));
        }
    }

    private static String forged(long millis) {
        byte[] place = (millis + "/ST-2023-0000001").getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place);
    }

    private static List<CaseNumber> find(StoreFixture store, String words) {
        CaseFilter filter = CaseFilter.ALL.about(new CategoryCode("SEARCH"), null, words);
        return store.lists.page(filter, null, 100).items().stream()
                .map(CaseLine::number)
                .toList();
    }
}
