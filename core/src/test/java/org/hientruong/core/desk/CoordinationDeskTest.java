// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.desk.view.EventView;
import org.hientruong.core.desk.view.ShareView;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.dispatch.Direct;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.Dispute;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.handling.SendBack;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.handling.extension.Extend;
import org.hientruong.core.domain.handling.extension.NotifyExtension;
import org.hientruong.core.domain.handling.extension.NotifyExtension.Reason;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** What each agency, the Centre and the public see of a case on which several work (khoản 2, 3 Điều 14, khoản 7 Điều 3). */
class CoordinationDeskTest {
    private static final AgencyCode HEALTH = new AgencyCode("SYT");
    private static final AgencyCode BUILDING = new AgencyCode("SXD");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_coordinating_resolution_is_read_by_others_once_its_leader_has_approved_it(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = forwarded(desks);
            desks.move(desks.health, number, new Acknowledge());
            desks.move(desks.health, number, new SubmitResolution("Bản nháp chưa đạt", null, "Người ký", null));
            desks.move(desks.healthLeader, number, new SendBack("Ghi rõ số liệu"));
            desks.move(desks.health, number, new SubmitResolution("Đã kiểm tra nước", null, null, null));

            assertThat(share(desks, desks.health, number, 2).resolution().text())
                    .isEqualTo("Đã kiểm tra nước");
            for (Caller other : List.of(desks.handler, desks.officer, desks.builder, desks.supervisor)) {
                assertThat(share(desks, other, number, 2).resolution()).isNull();
                assertThat(words(desks, other, number))
                        .doesNotContain("Đã kiểm tra nước", "Bản nháp", "số liệu", "Người ký");
            }
            assertThat(words(desks, desks.health, number)).contains("Đã kiểm tra nước", "Bản nháp", "số liệu");

            desks.move(desks.healthLeader, number, new Approve(null));
            for (Caller other : List.of(desks.handler, desks.officer)) {
                assertThat(share(desks, other, number, 2).resolution().text()).isEqualTo("Đã kiểm tra nước");
                assertThat(words(desks, other, number))
                        .contains("Đã kiểm tra nước")
                        .doesNotContain("Bản nháp", "số liệu");
            }
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_share_says_whose_it_is_what_was_asked_and_what_came_of_it(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = forwarded(desks);
            desks.at("2023-06-08T09:00");
            desks.move(desks.builder, number, new ReturnWrongAuthority("Không thuộc thẩm quyền", HEALTH, false));
            CaseView seen = desks.desk.view(desks.handler, number, DeskFixture.VI);
            ShareView lead = seen.assignments().get(0);
            assertThat(lead.own()).isTrue();
            assertThat(lead.under()).isNull();
            assertThat(lead.proposed()).extracting(named -> named.code()).containsExactly("SYT", "SXD");
            ShareView returned = seen.assignments().get(2);
            assertThat(returned.own()).isFalse();
            assertThat(returned.kind()).isEqualTo("COORDINATING");
            assertThat(returned.under().code()).isEqualTo("SGTVT");
            assertThat(returned.note()).isEqualTo("Kính đề nghị kiểm tra");
            assertThat(returned.returned().rightAgency().code()).isEqualTo("SYT");
            assertThat(returned.returned().late()).isTrue();
            assertThat(seen.limits())
                    .filteredOn(limit -> limit.clock().equals("K10"))
                    .allMatch(CaseView.Limit::window)
                    .extracting(limit -> limit.agency().code() + " " + limit.assignment() + " " + limit.overdue())
                    .containsExactly("SYT 2 false", "SXD 3 false");
            assertThat(seen.limits().get(0).agency().code())
                    .as("K01 is the Centre's")
                    .isEqualTo("TTGSDH");
            assertThat(history(desks, desks.handler, number, "assignment.returned")
                            .detail())
                    .contains("Sở Y tế")
                    .contains("muộn");
            assertThat(history(desks, desks.handler, number, "coordination.ordered")
                            .detail())
                    .contains("Sở Y tế")
                    .contains("Sở Xây dựng");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void an_agencys_queues_hold_its_own_share_also_when_it_coordinates(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = forwarded(desks);
            assertThat(queue(desks, desks.handler, "handling")).contains(number.value());
            assertThat(queue(desks, desks.handler, "received")).doesNotContain(number.value());
            assertThat(queue(desks, desks.health, "received")).contains(number.value());
            assertThat(queue(desks, desks.health, "handling")).doesNotContain(number.value());
            long before = count(desks, desks.health, "handling");
            desks.move(desks.health, number, new Acknowledge());
            assertThat(count(desks, desks.health, "handling")).isEqualTo(before + 1);
            assertThat(queue(desks, desks.health, "received")).doesNotContain(number.value());
            desks.move(desks.health, number, new SubmitResolution("Đã kiểm tra", null, null, null));
            assertThat(queue(desks, desks.healthLeader, "to-approve")).contains(number.value());
            assertThat(queue(desks, desks.approver, "to-approve")).doesNotContain(number.value());
            desks.move(desks.healthLeader, number, new Approve(null));
            assertThat(queue(desks, desks.healthLeader, "to-approve")).doesNotContain(number.value());
            desks.move(desks.builder, number, new ReturnWrongAuthority("Không", null, true));
            assertThat(queue(desks, desks.builder, "received")).doesNotContain(number.value());
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_centre_finds_the_notices_that_it_has_to_record_and_the_mark_is_withdrawn(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = forwarded(desks);
            desks.at("2023-06-13T16:00");
            desks.move(desks.handler, number, notice());
            assertThat(queue(desks, desks.officer, "extensions-to-record")).contains(number.value());
            desks.at("2023-06-14T09:00");
            desks.missed.sweep();
            assertThat(desks.desk
                            .view(desks.officer, number, DeskFixture.VI)
                            .summary()
                            .overdue())
                    .isTrue();
            CaseView recorded = desks.move(desks.officer, number, new Extend(1, LocalDate.of(2023, 6, 20)));
            assertThat(recorded.summary().overdue()).isFalse();
            assertThat(queue(desks, desks.officer, "extensions-to-record")).doesNotContain(number.value());
            assertThat(recorded.assignments().get(0).extensions())
                    .singleElement()
                    .satisfies(extension -> {
                        assertThat(extension.explanation()).isEqualTo("Cần khảo sát lại");
                        assertThat(extension.signer()).isEqualTo("Giám đốc");
                        assertThat(extension.reasonName()).isEqualTo("Cần kiểm tra, xác minh");
                        assertThat(extension.recordedBy()).isEqualTo(desks.officer.displayName());
                        assertThat(extension.notifiedAt()).isEqualTo(desks.local("2023-06-13T16:00"));
                        assertThat(extension.recordedAt()).isEqualTo(desks.local("2023-06-14T09:00"));
                    });
            EventView line = history(desks, desks.officer, number, "extension.recorded");
            assertThat(line.detail())
                    .contains("từ hết ngày 13/06/2023 đến hết ngày 20/06/2023")
                    .contains("Rút dấu trễ hạn");
            assertThat(line.occurredAt()).isEqualTo(desks.local("2023-06-13T16:00"));
            assertThat(line.recordedAt()).isEqualTo(desks.local("2023-06-14T09:00"));
            assertThat(desks.history.events(desks.officer, number, DeskFixture.VI))
                    .filteredOn(EventView::late)
                    .extracting(EventView::detail)
                    .contains("Tổng thời gian xử lý của cơ quan: Sở Giao thông vận tải");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void everybody_sees_who_was_asked_who_answered_and_an_extension_with_both_dates(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = forwarded(desks);
            desks.move(desks.health, number, new Acknowledge());
            desks.move(desks.health, number, new SubmitResolution("Đã kiểm tra nước", null, null, null));
            desks.move(desks.healthLeader, number, new Approve(null));
            desks.at("2023-06-13T16:00");
            desks.move(desks.handler, number, notice());
            desks.move(desks.officer, number, new Extend(1, LocalDate.of(2023, 6, 20)));
            List<PublicCase.Step> steps = desks.portal
                    .published()
                    .find(number, DeskFixture.VI)
                    .orElseThrow()
                    .timeline();
            assertThat(steps)
                    .extracting(step -> step.key().substring("core.event.".length()) + " | " + step.agency() + " | "
                            + step.lastMoment() + " | " + (step.at() != null))
                    .containsSubsequence(
                            "coordination-ordered | Sở Giao thông vận tải | hết ngày 06/06/2023 | true",
                            "resolution-approved | Sở Y tế | hết ngày 09/06/2023 | true",
                            "extension-notified | Sở Giao thông vận tải | null | true",
                            "extension-recorded | Trung tâm GSĐH tỉnh Sóc Trăng | null | true",
                            "resolution-approved | Sở Xây dựng | hết ngày 09/06/2023 | false",
                            "resolution-approved | Sở Giao thông vận tải | hết ngày 20/06/2023 | false");
            assertThat(steps)
                    .filteredOn(PublicCase.Step::late)
                    .as("a silent COORDINATING agency is late by itself, the case is not (A-39)")
                    .singleElement()
                    .matches(step -> step.agency().equals("Sở Xây dựng") && !step.legal());
            assertThat(steps.toString()).doesNotContain("nước", "khảo sát");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void disputes_are_listed_for_those_who_direct_until_the_committee_has(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = forwarded(desks);
            Dispute opposed = new Dispute(
                    Dispute.Kind.DISAGREEMENT,
                    List.of(
                            new Dispute.Position(DeskFixture.TRANSPORT, "Y tế xử lý"),
                            new Dispute.Position(HEALTH, "Giao thông xử lý")),
                    null);
            desks.move(desks.health, number, opposed);
            assertThat(queue(desks, desks.supervisor, "disputed")).contains(number.value());
            assertThat(queue(desks, desks.committee, "disputed")).contains(number.value());
            assertThat(desks.queues.queues(desks.officer, DeskFixture.VI))
                    .noneMatch(queue -> queue.id().equals("disputed"));
            CaseView settled = desks.move(desks.committee, number, new Direct(null, "Giao thông chủ trì"));
            assertThat(settled.disputes()).singleElement().satisfies(dispute -> {
                assertThat(dispute.positions())
                        .extracting(one -> one.agency().code() + ": " + one.text())
                        .containsExactly("SGTVT: Y tế xử lý", "SYT: Giao thông xử lý");
                assertThat(dispute.direction().text()).isEqualTo("Giao thông chủ trì");
            });
            assertThat(queue(desks, desks.supervisor, "disputed")).doesNotContain(number.value());
        }
    }

    private static NotifyExtension notice() {
        return new NotifyExtension(
                new OfficialDocument("45/SGTVT-QLHT", LocalDate.of(2023, 6, 13), "Giám đốc"),
                LocalDate.of(2023, 6, 20),
                Reason.NEEDS_CHECKING,
                "Cần khảo sát lại");
    }

    /** Dispatched on Monday afternoon with two proposals, forwarded on Tuesday. */
    private static CaseNumber forwarded(DeskFixture desks) {
        CaseNumber number = desks.file("Ổ gà và nước đọng trước chợ").caseNumber();
        desks.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise("Ổ gà và nước đọng trước chợ."));
        desks.at("2023-06-05T13:59");
        desks.move(
                desks.officer,
                number,
                new Dispatch(DeskFixture.TRANSPORT, List.of(HEALTH, BUILDING), List.of(), "Kính chuyển"));
        desks.at("2023-06-06T16:00");
        desks.move(desks.handler, number, new Forward(List.of(HEALTH, BUILDING), "Kính đề nghị kiểm tra"));
        return number;
    }

    private static ShareView share(DeskFixture desks, Caller caller, CaseNumber number, int share) {
        return desks.desk.view(caller, number, DeskFixture.VI).assignments().get(share - 1);
    }

    private static String words(DeskFixture desks, Caller caller, CaseNumber number) {
        return desks.history.events(caller, number, DeskFixture.VI).stream()
                .map(event -> event.words().toString())
                .toList()
                .toString();
    }

    private static EventView history(DeskFixture desks, Caller caller, CaseNumber number, String type) {
        return desks.history.events(caller, number, DeskFixture.VI).stream()
                .filter(event -> event.type().equals(type))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static List<String> queue(DeskFixture desks, Caller caller, String queue) {
        CaseQuery query = new CaseQuery(queue, null, null, null, null, null, false, null, null, null, 100, null, false);
        return desks.queues.page(caller, query, DeskFixture.VI).items().stream()
                .map(line -> line.number())
                .toList();
    }

    private static long count(DeskFixture desks, Caller caller, String queue) {
        return desks.queues.queues(caller, DeskFixture.VI).stream()
                .filter(one -> one.id().equals(queue))
                .findFirst()
                .orElseThrow()
                .count();
    }
}
