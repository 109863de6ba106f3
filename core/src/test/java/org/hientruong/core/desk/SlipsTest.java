// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.core.desk.course.CourseView;
import org.hientruong.core.desk.course.SlipSheet;
import org.hientruong.core.desk.course.Slips;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.dispatch.Recall;
import org.hientruong.core.domain.dispatch.Refer;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** The slip that goes with a transfer: what it says, who may have it, and that it can be checked (khoản 1, 2 Điều 13). */
class SlipsTest {
    private static final AgencyCode HEALTH = new AgencyCode("SYT");
    private static final AgencyCode BUILDING = new AgencyCode("SXD");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D13_1B, Clause.D13_2})
    void a_dispatch_yields_a_slip_with_the_quoted_clause_its_data_and_a_hash(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = dispatched(desks);
            CourseView.Slip listed = slip(desks, desks.handler, number);
            assertThat(listed.article()).isEqualTo("khoản 2 Điều 13");
            assertThat(listed.quotation())
                    .isEqualTo("Phản ánh được Trung tâm GSĐH tỉnh chuyển đến cơ quan xử lý được xem là ý kiến chỉ đạo"
                            + " thực hiện của UBND tỉnh đến các cơ quan, đơn vị.");
            SlipSheet sheet = desks.slips.sheet(desks.handler, number, listed.event(), DeskFixture.VI);
            assertThat(sheet.receiver()).isEqualTo("Sở Giao thông vận tải");
            assertThat(sheet.slip().at()).isEqualTo(desks.local("2023-06-05T13:59"));
            assertThat(sheet.category()).isEqualTo("Mặt đường hư hỏng, ổ gà");
            assertThat(sheet.text()).isEqualTo("Ổ gà trước chợ.");
            assertThat(sheet.place()).startsWith("Trước số 15 đường Lê Hồng Phong, ");
            assertThat(sheet.returnBy()).isEqualTo("hết ngày 06/06/2023");
            assertThat(sheet.dueBy()).isEqualTo("hết ngày 13/06/2023");
            assertThat(sheet.proposed()).containsExactly("Sở Y tế");
            assertThat(sheet.watchers()).containsExactly("Sở Xây dựng");
            assertThat(sheet.note()).isEqualTo("Kính chuyển");
            assertThat(sheet.seal().hash()).matches("[0-9a-f]{64}");
            assertThat(sheet.seal().intact()).isTrue();
            Slips.Check good = check(
                    desks,
                    desks.officer,
                    number,
                    listed.event(),
                    spaced(sheet.seal().hash()));
            assertThat(good.matches()).isTrue();
            assertThat(good.intact()).isTrue();
            assertThat(check(desks, desks.officer, number, listed.event(), "0".repeat(64))
                            .matches())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.D13_1B)
    void a_slip_whose_record_was_touched_is_found_out(TestDatabase db) throws SQLException {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = dispatched(desks);
            int event = slip(desks, desks.officer, number).event();
            String hash = check(desks, desks.officer, number, event, null).hash();
            long id = desks.cases.find(number).orElseThrow().id();
            change(db, "UPDATE case_word SET body = 'Kính chuyển gấp' WHERE name = 'note' AND case_id = ?", id);
            Slips.Check touched = check(desks, desks.officer, number, event, hash);
            assertThat(touched.intact()).isFalse();
            assertThat(desks.slips
                            .sheet(desks.officer, number, event, DeskFixture.VI)
                            .seal()
                            .intact())
                    .isFalse();
            assertThat(desks.history.check(desks.auditor).broken()).contains(number.value());
            change(db, "UPDATE case_word SET body = 'Kính chuyển' WHERE name = 'note' AND case_id = ?", id);
            assertThat(check(desks, desks.officer, number, event, hash).intact())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.D13_2)
    void the_slip_is_for_the_lead_and_the_centre_alone(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = dispatched(desks);
            int event = slip(desks, desks.handler, number).event();
            for (Caller other : List.of(desks.builder, desks.health, desks.oversight, desks.administrator)) {
                assertThatThrownBy(() -> desks.slips.sheet(other, number, event, DeskFixture.VI))
                        .isInstanceOf(Problem.class);
                assertThatThrownBy(() -> check(desks, other, number, event, null))
                        .isInstanceOf(Problem.class);
            }
            for (int other : List.of(0, event - 1, event + 1)) {
                assertThatThrownBy(() -> desks.slips.sheet(desks.officer, number, other, DeskFixture.VI))
                        .isInstanceOf(Problem.class);
            }
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.D13_1B)
    void the_first_slip_says_what_was_so_then_also_after_a_second_dispatch(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = dispatched(desks);
            desks.move(desks.supervisor, number, new Recall("Nhầm cơ quan"));
            desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.DH")));
            desks.move(desks.officer, number, new Normalise("Đèn hỏng trước chợ."));
            desks.at("2023-06-06T08:00");
            desks.move(desks.officer, number, Dispatch.to(HEALTH, "Chuyển lại"));
            List<CourseView.Slip> slips = desks.desk
                    .view(desks.officer, number, DeskFixture.VI)
                    .course()
                    .slips();
            assertThat(slips).extracting(CourseView.Slip::receiver).containsExactly("Sở Giao thông vận tải", "Sở Y tế");
            SlipSheet first =
                    desks.slips.sheet(desks.officer, number, slips.get(0).event(), DeskFixture.VI);
            assertThat(first.text()).isEqualTo("Ổ gà trước chợ.");
            assertThat(first.category()).isEqualTo("Mặt đường hư hỏng, ổ gà");
            SlipSheet second =
                    desks.slips.sheet(desks.officer, number, slips.get(1).event(), DeskFixture.VI);
            assertThat(second.text()).isEqualTo("Đèn hỏng trước chợ.");
            assertThat(second.dueBy()).isEqualTo("hết ngày 14/06/2023");
            assertThat(second.seal().hash()).isNotEqualTo(first.seal().hash());
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D21_1, Clause.D13_1B})
    void a_referral_has_a_slip_that_quotes_its_own_clause_and_sets_no_time(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = ready(desks);
            desks.move(
                    desks.officer,
                    number,
                    new Refer(Refer.Kind.FOLLOW_UP, null, "Đội CSGT thành phố", "Đã quá thời điểm xảy ra"));
            CourseView.Slip listed = slip(desks, desks.officer, number);
            assertThat(listed.article()).isEqualTo("khoản 1 Điều 21");
            SlipSheet sheet = desks.slips.sheet(desks.officer, number, listed.event(), DeskFixture.VI);
            assertThat(sheet.receiver()).isEqualTo("Đội CSGT thành phố");
            assertThat(sheet.note()).isEqualTo("Đã quá thời điểm xảy ra");
            assertThat(sheet.dueBy()).isNull();
            assertThat(sheet.place()).as("no words of the citizen").doesNotContain("Lê Hồng Phong");
        }
    }

    private static Slips.Check check(DeskFixture desks, Caller caller, CaseNumber number, int event, String hash) {
        return desks.slips.check(caller, number, event, hash);
    }

    /** As it stands on paper, and typed in capitals. */
    private static String spaced(String hash) {
        return hash.replaceAll("(.{8})", "$1 ").toUpperCase(Locale.ROOT);
    }

    private static CourseView.Slip slip(DeskFixture desks, Caller caller, CaseNumber number) {
        return desks.desk.view(caller, number, DeskFixture.VI).course().slips().get(0);
    }

    private static CaseNumber ready(DeskFixture desks) {
        CaseNumber number = desks.file("Ổ gà trước chợ").caseNumber();
        desks.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise("Ổ gà trước chợ."));
        return number;
    }

    private static CaseNumber dispatched(DeskFixture desks) {
        CaseNumber number = ready(desks);
        desks.at("2023-06-05T13:59");
        desks.move(
                desks.officer,
                number,
                new Dispatch(DeskFixture.TRANSPORT, List.of(HEALTH), List.of(BUILDING), "Kính chuyển"));
        return number;
    }

    private static void change(TestDatabase db, String sql, long caseId) throws SQLException {
        try (Connection connection = db.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, caseId);
            assertThat(statement.executeUpdate()).isEqualTo(1);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
        }
    }
}
