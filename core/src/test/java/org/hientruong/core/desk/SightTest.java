// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.core.desk.view.CaseSummary;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.dispatch.Direct;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.dispatch.Recall;
import org.hientruong.core.domain.dispatch.Refer;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.intake.verification.AttemptContact;
import org.hientruong.core.domain.intake.verification.ContactMethod;
import org.hientruong.core.domain.person.StatedBy;
import org.hientruong.core.domain.publication.RequestConfidentiality;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Who sees what of which case (requirements, "Who sees what"; đoạn 2 khoản 4 Điều 13). */
class SightTest {
    private static final AgencyCode BUILDING = new AgencyCode("SXD");
    private static final AgencyCode HEALTH = new AgencyCode("SYT");
    /** What the citizen wrote; the Centre's wording leaves the name and the first word out. */
    private static final String TOLD = "Kinhoach thay tôi là Trần Thị Bưởi báo ổ gà trước chợ";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.D13_4B)
    void a_watcher_reads_the_case_and_its_timeline_without_a_move_or_personal_data(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = ready(desks);
            assertThatThrownBy(() -> desks.desk.view(desks.builder, number, DeskFixture.VI))
                    .isInstanceOf(Problem.class);
            long before = count(desks, desks.builder, "watched");
            desks.move(
                    desks.officer,
                    number,
                    new Dispatch(DeskFixture.TRANSPORT, List.of(), List.of(BUILDING), "Kính chuyển"));
            assertThat(count(desks, desks.builder, "watched")).isEqualTo(before + 1);
            assertThat(queue(desks, desks.builder, "watched", null)).contains(number.value());
            assertThat(queue(desks, desks.builder, "all", null)).contains(number.value());
            assertThat(queue(desks, desks.builder, "received", null)).doesNotContain(number.value());
            assertThat(queue(desks, desks.stranger, "watched", null)).doesNotContain(number.value());
            CaseView seen = desks.desk.view(desks.builder, number, DeskFixture.VI);
            assertThat(seen.moves()).isEmpty();
            assertThat(seen.normalised()).isEqualTo("Ổ gà trước chợ.");
            assertThat(seen.course().watchers()).extracting(one -> one.code()).containsExactly("SXD");
            assertThat(seen.course().slips())
                    .as("the slip is the lead's and the Centre's")
                    .isEmpty();
            assertThat(seen.assignments().get(0).note()).isEqualTo("Kính chuyển");
            assertNameless(desks, desks.builder, number);
            assertThat(history(desks, desks.builder, number))
                    .contains("Sở Giao thông vận tải. Theo dõi: Sở Xây dựng")
                    .contains("Mặt đường hư hỏng, ổ gà");
            assertThatThrownBy(() -> desks.move(desks.builder, number, new Acknowledge()))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
            assertThat(desks.audited(number)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.D13_4B)
    void who_only_watches_finds_a_case_by_what_was_released_and_not_by_the_citizens_words(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = ready(desks);
            desks.move(desks.officer, number, new Dispatch(DeskFixture.TRANSPORT, List.of(), List.of(BUILDING), null));
            assertThat(queue(desks, desks.handler, "all", "kinhoach")).contains(number.value());
            assertThat(queue(desks, desks.officer, "all", "kinhoach")).contains(number.value());
            assertThat(queue(desks, desks.builder, "all", "kinhoach")).doesNotContain(number.value());
            assertThat(queue(desks, desks.builder, "watched", "kinhoach")).doesNotContain(number.value());
            assertThat(queue(desks, desks.oversight, "all", "kinhoach")).doesNotContain(number.value());
            for (Caller one : List.of(desks.builder, desks.handler, desks.oversight)) {
                assertThat(queue(desks, one, "all", number.value())).contains(number.value());
            }
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void offices_that_oversee_read_every_case_without_personal_data(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file(TOLD).caseNumber();
            desks.move(desks.officer, number, new AttemptContact(ContactMethod.PHONE, true, "Bà Bưởi hẹn gọi lại"));
            for (Caller office : List.of(
                    desks.oversight,
                    desks.committee,
                    office(desks, "COMMITTEE_OFFICE", "VPUB"),
                    office(desks, "HOME_AFFAIRS", "SNV"),
                    office(desks, "COMMITTEE_CHAIR", "UBND"))) {
                assertNameless(desks, office, number);
                assertThat(line(desks, office, number).excerpt()).isEmpty();
            }
            assertThat(line(desks, desks.officer, number).excerpt()).contains("Kinhoach");
            desks.move(desks.officer, number, DeskFixture.accept());
            desks.move(desks.officer, number, new Normalise("Ổ gà trước chợ."));
            assertThat(line(desks, desks.oversight, number).excerpt()).isEqualTo("Ổ gà trước chợ.");
            assertThat(desks.desk.view(desks.oversight, number, DeskFixture.VI).normalised())
                    .isEqualTo("Ổ gà trước chợ.");
            assertNameless(desks, desks.oversight, number);
            CaseView centre = desks.desk.view(desks.officer, number, DeskFixture.VI);
            assertThat(centre.reporter().name()).as("masked").isNotNull().doesNotContain("Bưởi");
            assertThat(centre.original().text()).isEqualTo(TOLD);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void hints_to_screens_name_a_case_to_those_only_who_see_it(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = ready(desks);
            desks.move(desks.officer, number, new Dispatch(DeskFixture.TRANSPORT, List.of(), List.of(BUILDING), null));
            List<Feed.Hint> heard = new CopyOnWriteArrayList<>();
            try (AutoCloseable subscription = desks.feed.subscribe(heard::add)) {
                desks.move(desks.handler, number, new Acknowledge());
                desks.move(desks.officer, number, new RequestConfidentiality(StatedBy.PHONE, "Xin giữ kín"));
                assertThat(subscription).isNotNull();
            }
            assertThat(heard).extracting(Feed.Hint::number).containsExactly(number, number);
            for (Caller one : List.of(desks.officer, desks.handler)) {
                assertThat(heard).allMatch(hint -> desks.sight.sees(one, hint.file()));
            }
            assertThat(desks.sight.sees(desks.builder, heard.get(0).file()))
                    .as("it watches")
                    .isTrue();
            assertThat(desks.sight.sees(desks.builder, heard.get(1).file()))
                    .as("khoản 7 Điều 26")
                    .isFalse();
            assertThat(heard).noneMatch(hint -> desks.sight.sees(desks.stranger, hint.file()));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_superior_body_sees_the_cases_of_those_below_it_and_they_not_its_own(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Caller superior = office(desks, "HANDLER", "VPUB");
            Caller below = office(desks, "HANDLER", "TTPVHCC");
            CaseNumber subordinates = ready(desks);
            desks.move(desks.officer, subordinates, Dispatch.to(new AgencyCode("TTPVHCC"), "Theo phân công"));
            CaseNumber superiors = ready(desks);
            desks.move(desks.officer, superiors, Dispatch.to(new AgencyCode("VPUB"), "Theo phân công"));
            assertThat(queue(desks, superior, "all", null)).contains(subordinates.value(), superiors.value());
            assertThat(queue(desks, below, "all", null))
                    .contains(subordinates.value())
                    .doesNotContain(superiors.value());
            assertThat(desks.desk
                            .view(superior, subordinates, DeskFixture.VI)
                            .reporter()
                            .name())
                    .isNotNull();
            assertThatThrownBy(() -> desks.desk.view(below, superiors, DeskFixture.VI))
                    .isInstanceOf(Problem.class);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D21_1, Clause.D21_2})
    void the_agency_to_which_a_case_was_referred_reads_it(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = ready(desks);
            desks.move(desks.officer, number, new Refer(Refer.Kind.SUGGESTION, HEALTH, null, "Góp ý về vỉa hè"));
            assertThat(queue(desks, desks.health, "referred", null)).contains(number.value());
            assertThat(queue(desks, desks.builder, "referred", null)).doesNotContain(number.value());
            CaseView seen = desks.desk.view(desks.health, number, DeskFixture.VI);
            assertThat(seen.course().referral().ground()).isEqualTo("Góp ý về vỉa hè");
            assertThat(seen.course().referral().receiver()).isEqualTo("Sở Y tế");
            assertThat(seen.moves()).isEmpty();
            assertNameless(desks, desks.health, number);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.D22_5A)
    void what_was_directed_is_shown_before_dispatch_and_another_choice_reported(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = ready(desks);
            desks.move(desks.oversight, number, new Direct(HEALTH, "Giao Sở Y tế xử lý"));
            assertThat(desks.desk
                            .view(desks.officer, number, DeskFixture.VI)
                            .course()
                            .directions())
                    .singleElement()
                    .satisfies(direction -> {
                        assertThat(direction.agency().code()).isEqualTo("SYT");
                        assertThat(direction.text()).isEqualTo("Giao Sở Y tế xử lý");
                        assertThat(direction.by()).isEqualTo("Sở Thông tin và Truyền thông");
                    });
            assertThat(queue(desks, desks.oversight, "directed-otherwise", null))
                    .doesNotContain(number.value());
            desks.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, "Đường do Sở GTVT quản lý"));
            assertThat(queue(desks, desks.oversight, "directed-otherwise", null))
                    .contains(number.value());
            assertThat(desks.desk
                            .view(desks.oversight, number, DeskFixture.VI)
                            .course()
                            .otherwise())
                    .isTrue();
            assertThat(desks.queues.queues(desks.officer, DeskFixture.VI))
                    .noneMatch(queue -> queue.id().equals("directed-otherwise"));
            desks.move(desks.supervisor, number, new Recall("Theo chỉ đạo"));
            desks.move(desks.officer, number, Dispatch.to(HEALTH, null));
            assertThat(queue(desks, desks.oversight, "directed-otherwise", null))
                    .doesNotContain(number.value());
        }
    }

    /** Nothing that the reporter is or said. */
    private static void assertNameless(DeskFixture desks, Caller caller, CaseNumber number) {
        CaseView seen = desks.desk.view(caller, number, DeskFixture.VI);
        CaseView.Reporter reporter = seen.reporter();
        assertThat(List.of(reporter.kind())).containsExactly("PERSON");
        assertThat(reporter.name()).isNull();
        assertThat(reporter.address()).isNull();
        assertThat(reporter.citizenId()).isNull();
        assertThat(reporter.phone()).isNull();
        assertThat(reporter.email()).isNull();
        assertThat(seen.original().text()).isEmpty();
        assertThat(seen.original().place().detail()).isNull();
        assertThat(seen.toString() + desks.history.events(caller, number, DeskFixture.VI))
                .doesNotContain("Bưởi", "Kinhoach", "Lê Hồng Phong", "0912");
    }

    private static Caller office(DeskFixture desks, String role, String agency) {
        return desks.caller("staff:90", "coquan", role, agency);
    }

    private static CaseNumber ready(DeskFixture desks) {
        CaseNumber number = desks.file(TOLD).caseNumber();
        desks.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise("Ổ gà trước chợ."));
        return number;
    }

    private static CaseSummary line(DeskFixture desks, Caller caller, CaseNumber number) {
        CaseQuery query =
                new CaseQuery(null, null, null, null, null, number.value(), false, null, null, null, 100, null, false);
        return desks.queues.page(caller, query, DeskFixture.VI).items().get(0);
    }

    private static List<String> queue(DeskFixture desks, Caller caller, String queue, String words) {
        CaseQuery query =
                new CaseQuery(queue, null, null, null, null, words, false, null, null, null, 100, null, false);
        return desks.queues.page(caller, query, DeskFixture.VI).items().stream()
                .map(CaseSummary::number)
                .toList();
    }

    private static String history(DeskFixture desks, Caller caller, CaseNumber number) {
        return desks.history.events(caller, number, DeskFixture.VI).stream()
                .map(event -> event.detail())
                .toList()
                .toString();
    }

    private static long count(DeskFixture desks, Caller caller, String queue) {
        return desks.queues.queues(caller, DeskFixture.VI).stream()
                .filter(one -> one.id().equals(queue))
                .findFirst()
                .orElseThrow()
                .count();
    }
}
