// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.OfficeHolder;
import org.hientruong.core.domain.time.CalendarDay;
import org.hientruong.core.domain.time.DayKind;
import org.hientruong.core.province.TestProvince;
import org.hientruong.core.store.Settings;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.catalogue.DatedCatalogue.AgencyPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class CataloguesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);
    private static final CategoryCode POTHOLE = new CategoryCode("HTGT.MD");
    private static final UnitCode WARD_5 = new UnitCode("31498");

    private static Catalogues catalogues(TestDatabase db) {
        return new Catalogues(db.tx(), new Settings(db.tx()), TestProvince.soctrang(), CLOCK);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_rows_give_back_what_the_pack_says(TestDatabase db) {
        Catalogues catalogues = catalogues(db);
        DatedCatalogue today = catalogues.today();
        assertThat(today.units())
                .containsExactlyInAnyOrderElementsOf(
                        TestProvince.soctrang().seed().units());
        assertThat(today.categories())
                .containsExactlyElementsOf(TestProvince.soctrang().seed().categories());
        assertThat(today.office(OfficeHolder.Office.CENTRE))
                .hasValueSatisfying(centre -> assertThat(centre.name()).isEqualTo("Trung tâm GSĐH tỉnh Sóc Trăng"));
        for (Agency agency : TestProvince.soctrang().seed().agencies()) {
            assertThat(today.agency(agency.code())).contains(agency);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_second_start_writes_nothing_more(TestDatabase db) {
        int before = catalogues(db).today().units().size();
        assertThat(catalogues(db).today().units()).hasSize(before).hasSize(121);
        long rows = db.tx()
                .read(() -> db.tx()
                        .em()
                        .createQuery("select count(r) from MandateRow r", Long.class)
                        .getSingleResult());
        assertThat(rows).isEqualTo(TestProvince.soctrang().seed().mandates().size());
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_pothole_in_ward_5_goes_to_the_department_or_the_district_with_the_reason(TestDatabase db) {
        List<Suggestion> found = catalogues(db).today().suggestions(POTHOLE, WARD_5);
        assertThat(found)
                .extracting(suggestion -> suggestion.agency().code().value())
                .containsExactly("SGTVT", "UBND-941");
        assertThat(found.get(1).key()).isEqualTo("core.suggestion.mandate");
        assertThat(found.get(1).facts())
                .isEqualTo(
                        Map.of("category", "Hạ tầng giao thông", "area", "Thành phố Sóc Trăng", "from", "01/01/2023"));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_mandate_holds_in_its_own_area_only(TestDatabase db) {
        DatedCatalogue today = catalogues(db).today();
        CategoryCode rubbish = new CategoryCode("MT.RAC");
        assertThat(today.mandated(new AgencyCode("UBND-31498"), rubbish, WARD_5))
                .isTrue();
        assertThat(today.mandated(new AgencyCode("UBND-31501"), rubbish, WARD_5))
                .isFalse();
        assertThat(today.suggestions(rubbish, null))
                .extracting(suggestion -> suggestion.agency().code().value())
                .containsExactly("STNMT");
        assertThat(today.suggestions(new CategoryCode("KHAC.KHAC"), WARD_5)).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void communes_stand_by_district_and_number(TestDatabase db) {
        DatedCatalogue today = catalogues(db).today();
        assertThat(today.communes().subList(0, 10))
                .extracting(commune -> commune.commune().name())
                .containsExactly(
                        "Phường 1",
                        "Phường 2",
                        "Phường 3",
                        "Phường 4",
                        "Phường 5",
                        "Phường 6",
                        "Phường 7",
                        "Phường 8",
                        "Phường 9",
                        "Phường 10");
        assertThat(today.communeName(WARD_5)).isEqualTo("Phường 5, Thành phố Sóc Trăng");
        assertThat(today.communes()).hasSize(109);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void agencies_are_found_by_beginnings_of_words_without_diacritics_page_by_page(TestDatabase db) {
        DatedCatalogue today = catalogues(db).today();
        assertThat(today.agencies("giao thong", 10, null).items())
                .extracting(Agency::name)
                .containsExactly("Sở Giao thông vận tải");
        assertThat(today.agencies("điện lực", 10, null).items())
                .extracting(Agency::name)
                .containsExactly("Công ty Điện lực Sóc Trăng");
        assertThat(today.agencies("hong", 10, null).items()).isEmpty();
        AgencyPage first = today.agencies("ubnd phuong", 7, null);
        AgencyPage second = today.agencies("ubnd phuong", 7, first.next());
        assertThat(first.items()).hasSize(7);
        assertThat(second.items()).isNotEmpty().doesNotContainAnyElementsOf(first.items());
        assertThat(today.agencies("trung tam gsdh", 10, null).items()).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void superiors_reach_over_levels(TestDatabase db) {
        DatedCatalogue today = catalogues(db).today();
        AgencyCode ward = new AgencyCode("UBND-31498");
        assertThat(today.subordinate(ward, new AgencyCode("UBND-941"))).isTrue();
        assertThat(today.subordinate(ward, new AgencyCode("UBND"))).isTrue();
        assertThat(today.subordinate(ward, new AgencyCode("UBND-942"))).isFalse();
        assertThat(today.subordinate(new AgencyCode("CAT"), new AgencyCode("UBND")))
                .isFalse();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void nothing_is_valid_before_its_first_day_but_names_stay_readable(TestDatabase db) {
        DatedCatalogue before = catalogues(db).on(LocalDate.of(2022, 12, 31));
        assertThat(before.categories()).isEmpty();
        assertThat(before.agency(new AgencyCode("SGTVT"))).isEmpty();
        assertThat(before.agencyName(new AgencyCode("SGTVT"))).isEqualTo("Sở Giao thông vận tải");
        assertThat(before.agencyName(new AgencyCode("XYZ"))).isEqualTo("XYZ");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_calendar_has_a_version_and_leaves_out_days_that_wait_for_a_law(TestDatabase db) {
        Catalogues catalogues = catalogues(db);
        assertThat(catalogues.calendar().version()).isEqualTo("1");
        assertThat(catalogues.calendar("1")).contains(catalogues.calendar());
        assertThat(catalogues.calendar("2")).isEmpty();
        assertThat(catalogues.calendar().kind(LocalDate.of(2025, 4, 26))).isEqualTo(DayKind.MAKEUP_WORKDAY);
        assertThat(catalogues.calendar().kind(LocalDate.of(2026, 2, 18))).isEqualTo(DayKind.HOLIDAY);
        assertThat(catalogues.calendar().kind(LocalDate.of(2026, 11, 24))).isEqualTo(DayKind.WORKING);
        assertThat(catalogues.calendarInForce().days(2026))
                .extracting(day -> day.day())
                .extracting(CalendarDay::date)
                .isSorted()
                .contains(LocalDate.of(2026, 11, 24));
        assertThat(catalogues.calendarInForce().shifts()).hasSize(10);
        assertThat(catalogues.calendar().zone()).isEqualTo(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_rows_are_the_truth_once_they_are_there(TestDatabase db) {
        catalogues(db);
        AgencyCode code = new AgencyCode("MOBIFONE");
        String before = catalogues(db).today().agencyName(code);
        rename(db, code, "MobiFone");
        try {
            assertThat(catalogues(db).today().agencyName(code)).isEqualTo("MobiFone");
        } finally {
            rename(db, code, before);
        }
    }

    private static void rename(TestDatabase db, AgencyCode code, String name) {
        db.tx()
                .run(() -> db.tx()
                        .em()
                        .createQuery("update AgencyRow r set r.name = :name where r.code = :code")
                        .setParameter("name", name)
                        .setParameter("code", code.value())
                        .executeUpdate());
    }
}
