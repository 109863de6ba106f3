// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.AdministrativeUnit.Level;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.DataStatus;
import org.hientruong.core.domain.procedure.Step;
import org.hientruong.core.regulation.Covers;
import org.junit.jupiter.api.Test;

class SoctrangPackTest {
    private final Province province = TestProvince.soctrang();
    private final CatalogueSeed seed = province.seed();
    private final ProcedureText procedure = province.procedureOn(LocalDate.of(2023, 6, 5));

    @Test
    void the_structure_of_2023_has_11_districts_and_109_communes() {
        assertThat(units(Level.DISTRICT)).hasSize(11);
        assertThat(units(Level.COMMUNE)).hasSize(109);
        assertThat(seed.units()).extracting(AdministrativeUnit::name).noneMatch(name -> name.contains("  "));
    }

    @Test
    void every_committee_of_a_district_and_commune_is_an_agency() {
        assertThat(seed.agencies())
                .filteredOn(agency -> agency.level() == Level.DISTRICT)
                .hasSize(11);
        assertThat(seed.agencies())
                .filteredOn(agency -> agency.level() == Level.COMMUNE)
                .hasSize(109);
        Agency ward = agency("UBND-31498");
        assertThat(ward.name()).isEqualTo("UBND phường 5, thành phố Sóc Trăng");
        assertThat(ward.parent()).isEqualTo(new AgencyCode("UBND-941"));
        assertThat(agency("UBND-941").name()).isEqualTo("UBND thành phố Sóc Trăng");
        assertThat(seed.agencies()).extracting(Agency::name).doesNotHaveDuplicates();
    }

    @Test
    void departments_enterprises_and_suppliers_are_39_and_kept_apart() {
        Set<String> own = Set.of("PROVINCIAL_COMMITTEE", "MONITORING_CENTRE");
        List<Agency> bodies = seed.agencies().stream()
                .filter(agency -> agency.level() == Level.PROVINCE && !own.contains(agency.kind()))
                .toList();
        assertThat(bodies).hasSize(39);
        assertThat(agency("DLST").kind()).isEqualTo("PUBLIC_UTILITY_SUPPLIER");
        assertThat(agency("VNPT").kind()).isEqualTo("ENTERPRISE");
        assertThat(agency("TTGSDH").handles()).isFalse();
    }

    @Test
    void a_mandate_of_committees_stands_for_each_of_them_in_its_own_area() {
        assertThat(seed.mandates())
                .filteredOn(mandate -> mandate.category().value().equals("MT"))
                .hasSize(110)
                .anySatisfy(mandate -> {
                    assertThat(mandate.agency().value()).isEqualTo("UBND-31498");
                    assertThat(mandate.area().value()).isEqualTo("31498");
                });
    }

    @Test
    @Covers(Clause.P2_0)
    void phu_luc_2_is_printed_word_for_word_out_of_the_procedure() throws IOException {
        List<String> printed = new ArrayList<>();
        ProcedureText.Appendix appendix = procedure.appendix();
        printed.addAll(List.of(appendix.number(), appendix.title(), appendix.attached()));
        for (int variant = 1; variant <= 2; variant++) {
            printed.addAll(List.of("", appendix.cases().get(variant - 1)));
            for (Step step : procedure.procedure().steps()) {
                if (step.variant() == variant) {
                    String times = step.times().stream().map(Step.Time::printed).collect(Collectors.joining(" | "));
                    printed.addAll(List.of("", step.label() + " | " + step.performer() + " | " + times, step.title()));
                    printed.addAll(step.lines());
                }
            }
        }
        try (InputStream prescribed = SoctrangPackTest.class.getResourceAsStream("/forms/phu-luc-2.txt")) {
            assertThat(String.join("\n", printed) + "\n")
                    .isEqualTo(new String(prescribed.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void the_clocks_of_both_cases_have_their_allowances() {
        assertThat(procedure.procedure().limits().values().stream()
                        .sorted(java.util.Comparator.comparing(rule -> rule.clock()))
                        .map(rule -> rule.clock() + " "
                                + (rule.allowance() == null
                                        ? "by notice"
                                        : rule.allowance().text())))
                .containsExactly(
                        "K01 4 office hours",
                        "K02 4 office hours",
                        "K03 48 clock hours",
                        "K04 1 working day",
                        "K05 5 working days",
                        "K06 1 working day",
                        "K07 6 working days",
                        "K08 1 working day",
                        "K09 3 working days",
                        "K10 1 working day",
                        "K11 2 working days",
                        "K12 by notice",
                        "K13 1 working day",
                        "K14 60 clock seconds",
                        "K15 4 clock hours",
                        "K16 1 calendar month",
                        "K17 1 calendar month",
                        "K21 6 working days");
        assertThat(procedure.terms()).extracting(ProcedureText.Terms::clock).hasSize(18);
    }

    @Test
    void every_clause_of_the_code_and_of_the_rules_is_cited() {
        assertThat(province.citations().of(Clause.D14_3C))
                .isEqualTo("khoản 5 Điều 14; gạch đầu dòng 1 khoản 2 Điều 17");
        assertThat(province.citations().of(Clause.R_REDACT)).isEqualTo("quy định của hệ thống");
        assertThat(province.quotation("khoản 2 Điều 13"))
                .hasValueSatisfying(quotation -> assertThat(quotation.text())
                        .endsWith("ý kiến chỉ đạo thực hiện của UBND tỉnh đến các cơ quan, đơn vị."));
    }

    @Test
    void a_day_that_waits_for_a_law_is_marked_and_does_not_count() {
        CatalogueSeed.Day day = seed.days().stream()
                .filter(entry -> entry.day().date().equals(LocalDate.of(2026, 11, 24)))
                .findFirst()
                .orElseThrow();
        assertThat(day.status()).isEqualTo(DataStatus.PENDING_LAW);
        assertThat(day.status().counts()).isFalse();
        assertThat(day.day().document()).contains("80-NQ/TW");
    }

    @Test
    void handlers_and_approvers_are_two_roles_and_no_role_of_an_agency_may_publish() {
        assertThat(province.roles().values().stream()
                        .filter(role -> role.at() == Role.At.AGENCY)
                        .flatMap(role -> role.permissions().stream())
                        .collect(Collectors.toSet()))
                .extracting(Enum::name)
                .contains("HANDLE", "APPROVE")
                .doesNotContain("PUBLISH", "DISPATCH", "INTAKE");
        assertThat(province.role("HANDLER").orElseThrow().permissions())
                .extracting(Enum::name)
                .doesNotContain("APPROVE");
    }

    private List<AdministrativeUnit> units(Level level) {
        return seed.units().stream().filter(unit -> unit.level() == level).toList();
    }

    private Agency agency(String code) {
        return seed.agencies().stream()
                .filter(agency -> agency.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
