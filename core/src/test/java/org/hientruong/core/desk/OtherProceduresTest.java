// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.procedure.Step;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.province.EditedPack;
import org.hientruong.core.province.Province;
import org.hientruong.core.province.ProvinceLoader;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Limits, steps, citations and roles are data: another pack, or another version, needs no other code. */
class OtherProceduresTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.Empty.class)
    @Covers(Clause.D7)
    void a_new_version_holds_from_its_day_and_what_was_filed_before_ends_by_the_old_one(TestDatabase db)
            throws IOException {
        EditedPack pack = new EditedPack()
                .edit("province.yaml", text -> text.replace("[procedure.yaml]", "[procedure.yaml, procedure-2.yaml]"));
        pack.add("procedure-2.yaml", quicker(pack.text("procedure.yaml")));
        try (DeskFixture desks = new DeskFixture(ProvinceLoader.load(pack), db, folder, "2023-06-08T08:00")) {
            CaseNumber old = dispatched(desks);
            desks.at("2023-06-09T08:00");
            CaseNumber young = dispatched(desks);
            assertThat(lastMoment(desks, old)).isEqualTo("hết ngày 16/06/2023");
            assertThat(lastMoment(desks, young)).isEqualTo("hết ngày 14/06/2023");

            desks.at("2023-06-14T16:00");
            desks.move(desks.handler, old, new Acknowledge());
            desks.move(desks.handler, old, new SubmitResolution("Đã dọn.", null, null, null));
            desks.at("2023-06-15T08:00");
            assertThat(desks.desk
                            .view(desks.officer, young, DeskFixture.VI)
                            .summary()
                            .overdue())
                    .isTrue();
            CaseView approved = desks.move(desks.approver, old, new Approve(null));
            assertThat(approved.summary().overdue()).isFalse();
            assertThat(desks.rules.procedures())
                    .extracting(text -> text.procedure().version())
                    .containsExactly("draft-2023-03", "second");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.Empty.class)
    @Covers({Clause.D7, Clause.P2_0})
    void another_province_has_other_limits_steps_citations_and_roles(TestDatabase db) throws IOException {
        Province province = ProvinceLoader.load(anotherProvince());
        try (DeskFixture desks = new DeskFixture(province, db, folder, "2023-06-08T08:00")) {
            Caller receiver = desks.caller("staff:21", "vanthu", "RECEIVER", "TTDH");
            Caller coordinator = desks.caller("staff:22", "dieuphoi", "COORDINATOR", "TTDH");
            CaseNumber number = normalised(desks, receiver);
            Dispatch order = Dispatch.to(new AgencyCode("PGT"), null);
            assertThat(desks.desk.view(receiver, number, DeskFixture.VI).moves())
                    .extracting(CaseView.Move::name)
                    .doesNotContain("dispatch");
            CaseView before = desks.desk.view(coordinator, number, DeskFixture.VI);
            assertThat(before.moves())
                    .filteredOn(move -> move.name().equals("dispatch"))
                    .singleElement()
                    .satisfies(move -> assertThat(move.article()).contains("mục 13"));
            assertThat(limit(before, "K01").lastMoment()).isEqualTo("10:00 ngày 08/06/2023");
            assertThat(catchThrowableOfType(Problem.class, () -> desks.move(receiver, number, order))
                            .kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            desks.move(coordinator, number, order);
            assertThat(limit(desks.desk.view(coordinator, number, DeskFixture.VI), "K07")
                            .lastMoment())
                    .isEqualTo("hết ngày 13/06/2023");
            List<Step> steps = desks.rules.procedures().get(0).procedure().steps();
            assertThat(steps.get(1).label()).isEqualTo("Khâu 2");
            assertThat(steps.get(1).times().get(0).printed()).isEqualTo("03 ngày");
        }
    }

    private static EditedPack anotherProvince() throws IOException {
        EditedPack pack = new EditedPack();
        for (String file : List.of("province.yaml", "agencies.yaml", "mandates.yaml")) {
            pack.edit(file, text -> text.replace("TTGSDH", "TTDH").replace("SGTVT", "PGT"));
        }
        pack.edit("citations.yaml", text -> text.replace("Điều ", "mục "));
        pack.edit(
                "procedure.yaml",
                text -> quicker(text)
                        .replace("allowance: 4 office hours", "allowance: 2 office hours")
                        .replace("label: Bước", "label: Khâu"));
        return pack.edit("roles.yaml", text -> text.replace("  - code: HOTLINE_OPERATOR\n", """
                          - code: RECEIVER
                            name: province-soctrang.role.intake-officer
                            at: CENTRE
                            permissions: [INTAKE, READ_ALL_CASES, READ_REPORTER]
                          - code: COORDINATOR
                            name: province-soctrang.role.centre-supervisor
                            at: CENTRE
                            permissions: [DISPATCH, PUBLISH, READ_ALL_CASES]
                          - code: HOTLINE_OPERATOR
                        """));
    }

    /** The procedure as a later decision might have it: three working days for the agency, approval included. */
    private static String quicker(String procedure) {
        return procedure
                .replace("version: draft-2023-03", "version: second")
                .replace("validFrom: 2023-01-01", "validFrom: 2023-06-09")
                .replace("allowance: 5 working days", "allowance: 3 working days")
                .replace("allowance: 6 working days", "allowance: 3 working days")
                .replace("05 ngày", "03 ngày");
    }

    private static CaseNumber dispatched(DeskFixture desks) {
        CaseNumber number = normalised(desks, desks.officer);
        desks.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, null));
        return number;
    }

    private static CaseNumber normalised(DeskFixture desks, Caller receiver) {
        CaseNumber number = desks.file("Rác thải tồn đọng bên đường").caseNumber();
        desks.move(receiver, number, new Claim());
        desks.move(receiver, number, DeskFixture.accept());
        desks.move(receiver, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(receiver, number, new Normalise("Rác thải tồn đọng bên đường."));
        return number;
    }

    private static String lastMoment(DeskFixture desks, CaseNumber number) {
        return limit(desks.desk.view(desks.officer, number, DeskFixture.VI), "K07")
                .lastMoment();
    }

    private static CaseView.Limit limit(CaseView view, String clock) {
        return view.limits().stream()
                .filter(limit -> limit.clock().equals(clock))
                .findFirst()
                .orElseThrow();
    }
}
