// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.AdministrativeUnit.Level;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.OfficeHolder;
import org.hientruong.core.domain.agency.reorganisation.FileCheck;
import org.hientruong.core.domain.agency.reorganisation.Plan;
import org.hientruong.core.domain.agency.reorganisation.Planner;
import org.hientruong.core.domain.agency.reorganisation.Reorganisation.Heir;
import org.hientruong.core.domain.agency.reorganisation.Reorganisation.Way;
import org.hientruong.core.domain.agency.reorganisation.ReorganisationFile;
import org.hientruong.core.domain.agency.reorganisation.Structure;
import org.hientruong.core.province.yaml.YamlFault;
import org.hientruong.core.regulation.Covers;
import org.junit.jupiter.api.Test;

/** The files of 2025 against the structure of 2023: what ends, what begins, who succeeds whom. */
class ReorganisationPlanTest {
    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final Province PROVINCE = TestProvince.soctrang();
    private static final Structure OF_2023 = new Structure(
            PROVINCE.seed().units(),
            PROVINCE.seed().agencies(),
            PROVINCE.seed().offices(),
            PROVINCE.seed().mandates());

    @Test
    @Covers(Clause.D1_1A)
    void the_109_communes_of_2023_become_43_that_use_a_code_of_a_predecessor_again() {
        Plan plan = plan("2025-07-01");
        assertThat(codes(plan.ended(), Level.COMMUNE)).hasSize(109);
        assertThat(codes(plan.ended(), Level.DISTRICT)).hasSize(11);
        Set<UnitCode> made = codes(plan.made(), Level.COMMUNE);
        assertThat(made).hasSize(43).isSubsetOf(codes(plan.ended(), Level.COMMUNE));
        assertThat(plan.made().units().stream()
                        .filter(unit -> !name(unit.code()).equals(unit.name())))
                .as("under another name")
                .hasSize(25);
        assertThat(plan.units())
                .hasSize(109)
                .allSatisfy(link -> assertThat(made).contains(link.to()));
        assertThat(plan.units().stream().map(Plan.UnitLink::from).distinct()).hasSize(109);
    }

    @Test
    @Covers(Clause.D1_1A)
    void committees_are_succeeded_with_their_communes_and_those_of_districts_by_the_place() {
        Plan plan = plan("2025-07-01");
        assertThat(heir(plan, "UBND-31498")).isEqualTo(new Heir(Way.WHOLE, new AgencyCode("UBND-31507")));
        assertThat(heir(plan, "UBND-31507")).isEqualTo(new Heir(Way.WHOLE, new AgencyCode("UBND-31507")));
        assertThat(heir(plan, "UBND-941").way()).isEqualTo(Way.BY_PLACE);
        assertThat(plan.agencies()).hasSize(109 + 11);
        assertThat(agency(plan, "UBND-31507").name()).isEqualTo("UBND phường Sóc Trăng");
        assertThat(agency(plan, "UBND-31507").parent()).isEqualTo(new AgencyCode("UBND"));
    }

    @Test
    @Covers({Clause.D1_1A, Clause.D3_5})
    void mandates_go_to_the_successors_in_what_has_become_of_their_areas() {
        Plan plan = plan("2025-07-01");
        assertThat(plan.made().mandates())
                .filteredOn(one -> one.category().value().equals("HTGT"))
                .as("districts' committees had it each in its district")
                .hasSize(43)
                .allSatisfy(one -> assertThat(one.agency().value())
                        .isEqualTo("UBND-" + one.area().value()));
        assertThat(plan.ended().mandates()).noneMatch(one -> one.area().value().equals("94"));
    }

    @Test
    @Covers({Clause.D1_1A, Clause.D22_5A})
    void departments_merge_with_their_offices_and_what_stood_under_them() {
        Plan plan = plan("2025-03-01");
        assertThat(heir(plan, "SGTVT")).isEqualTo(new Heir(Way.WHOLE, new AgencyCode("SXD")));
        assertThat(heir(plan, "SXD")).isEqualTo(new Heir(Way.WHOLE, new AgencyCode("SXD")));
        assertThat(plan.made().offices())
                .filteredOn(one -> one.office() == OfficeHolder.Office.OVERSIGHT_OFFICE)
                .extracting(OfficeHolder::agency)
                .containsExactly(new AgencyCode("SKHCN"));
        assertThat(agency(plan, "TTCNS").parent()).isEqualTo(new AgencyCode("SKHCN"));
        assertThat(plan.agencies()).noneMatch(link -> link.from().value().equals("TTCNS"));
        assertThat(plan.made().mandates().stream()
                        .map(one -> one.category() + " " + one.agency() + ' ' + one.area())
                        .toList())
                .doesNotHaveDuplicates()
                .contains("HTGT SXD 94", "HTDT SXD 94");
    }

    @Test
    @Covers(Clause.D1_1A)
    void a_code_is_used_again_only_by_a_successor_of_its_bearer() {
        ReorganisationFile stolen = edited("from: [31498, 31501, 31504, 31507]", "from: [31498, 31501, 31504]");
        assertThat(FileCheck.faults(stolen, OF_2023))
                .extracting(fault -> fault.key() + fault.facts())
                .containsExactlyInAnyOrder(
                        "core.fault.reorganisation-code-of-another{code=31507}",
                        "core.fault.reorganisation-code-of-another{code=UBND-31507}");
        ReorganisationFile merged = file("2025-03-01", content("2025-03-01").replace("[SXD, SGTVT]", "[SGTVT]"));
        assertThat(FileCheck.faults(merged, OF_2023))
                .extracting(fault -> fault.key() + fault.facts())
                .containsExactly("core.fault.reorganisation-code-of-another{code=SXD}");
    }

    @Test
    @Covers(Clause.D1_1A)
    void nothing_is_succeeded_twice_and_nothing_is_left_over() {
        assertThat(FileCheck.faults(edited("from: [31510, ", "from: [31498, 31510, "), OF_2023))
                .extracting(Fault::key)
                .contains("core.fault.reorganisation-twice");
        assertThat(FileCheck.faults(edited("byPlace: [UBND-941, ", "byPlace: ["), OF_2023))
                .extracting(fault -> fault.key() + fault.facts())
                .containsExactly("core.fault.reorganisation-left-over{code=UBND-941}");
        assertThat(FileCheck.faults(edited(", 31522]", "]"), OF_2023))
                .extracting(fault -> fault.key() + fault.facts())
                .containsExactly("core.fault.reorganisation-left-over{code=31522}");
        assertThat(FileCheck.faults(edited("from: [31510, ", "from: [99999, 31510, "), OF_2023))
                .extracting(Fault::key)
                .contains("core.fault.reorganisation-unknown");
    }

    @Test
    void a_fault_of_the_file_is_told_with_its_line() {
        assertThatThrownBy(() -> edited("effective: 2025-07-01", "effective: 2025-07-32"))
                .isInstanceOf(YamlFault.class)
                .hasMessageContaining("2025-07-01.yaml:8");
        assertThatThrownBy(() -> edited("ended: ", "endet: "))
                .isInstanceOf(YamlFault.class)
                .hasMessageContaining("unknown key \"endet\"");
    }

    private static Plan plan(String day) {
        ReorganisationFile file = file(day, content(day));
        assertThat(FileCheck.faults(file, OF_2023)).isEmpty();
        return Planner.of(file, OF_2023, DAY);
    }

    private static ReorganisationFile edited(String from, String to) {
        String content = content("2025-07-01");
        assertThat(content).contains(from);
        return file("2025-07-01", content.replace(from, to));
    }

    private static ReorganisationFile file(String day, String content) {
        return new ReorganisationReader(PROVINCE.seed().kinds().keySet()).read(day + ".yaml", content);
    }

    private static String content(String day) {
        try (var in = PROVINCE.pack().open("reorganisations/" + day + ".yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<UnitCode> codes(Structure some, Level level) {
        return some.units().stream()
                .filter(unit -> unit.level() == level)
                .map(AdministrativeUnit::code)
                .collect(Collectors.toSet());
    }

    private static String name(UnitCode code) {
        return OF_2023.units().stream()
                .filter(unit -> unit.code().equals(code))
                .map(AdministrativeUnit::name)
                .findFirst()
                .orElseThrow();
    }

    private static Heir heir(Plan plan, String agency) {
        List<Heir> heirs = plan.agencies().stream()
                .filter(link -> link.from().value().equals(agency))
                .map(Plan.AgencyLink::heir)
                .toList();
        assertThat(heirs).hasSize(1);
        return Objects.requireNonNull(heirs.get(0));
    }

    private static Agency agency(Plan plan, String code) {
        return plan.made().agencies().stream()
                .filter(one -> one.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
