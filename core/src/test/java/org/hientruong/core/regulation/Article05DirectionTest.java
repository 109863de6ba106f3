// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.HANDLER;
import static org.hientruong.core.regulation.Play.OFFICER;
import static org.hientruong.core.regulation.Play.OVERSIGHT;
import static org.hientruong.core.regulation.Play.ROADS;
import static org.hientruong.core.regulation.Play.SUPERVISOR;
import static org.hientruong.core.regulation.Play.TOWN;
import static org.hientruong.core.regulation.Play.UNMANDATED;
import static org.hientruong.core.regulation.Sample.at;

import java.time.LocalDate;
import java.util.List;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.dispatch.Designate;
import org.hientruong.core.domain.dispatch.Direct;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.dispatch.Recall;
import org.hientruong.core.domain.dispatch.Refer;
import org.hientruong.core.domain.dispatch.RequestDirection;
import org.hientruong.core.domain.dispatch.TransferSlip;
import org.hientruong.core.domain.handling.AssignmentStage;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.TimeLimit.State;
import org.junit.jupiter.api.Test;

/** To whom a case goes when the Centre alone does not say: Điều 5, khoản 3 và 5 Điều 3, Điều 13, Điều 21, khoản 5 Điều 22. */
class Article05DirectionTest {
    private static final OfficialDocument DECISION =
            new OfficialDocument("123/UBND-VX", LocalDate.of(2023, 6, 7), "Chủ tịch");
    private static final Designate TO_TOWN = new Designate(TOWN, List.of(), DECISION);

    @Test
    @Covers(Clause.D5_1)
    void when_no_agency_can_be_told_the_committee_is_asked_and_the_centres_clocks_stop() {
        Play play = asked();
        assertThat(play.file.stage()).isEqualTo(Stage.AWAITING_DIRECTION);
        assertThat(play.file.limits().running()).isEmpty();
        assertThat(play.limit(ClockId.K01).state()).isEqualTo(State.STOPPED);
        assertThat(play.limit(ClockId.K02).state()).isEqualTo(State.STOPPED);
    }

    @Test
    @Covers(Clause.D5_2)
    void a_designation_names_agency_and_decision_and_four_hours_run_for_the_dispatch() {
        Play play = asked().move(TO_TOWN, "2023-06-07T15:30", SUPERVISOR);
        assertThat(play.file.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(play.limit(ClockId.K02).dueAt()).isEqualTo(at("2023-06-08T09:30"));
        assertThat(TO_TOWN.permission()).isEqualTo(Permission.DESIGNATE);
        assertThat(new Designate(TOWN, List.of(), null).faults()).isNotEmpty();
        assertThat(new Designate(TOWN, List.of(), new OfficialDocument(" ", null, null)).faults())
                .hasSize(2);
    }

    @Test
    @Covers(Clause.D5_2)
    void the_case_then_goes_to_the_designated_agency_and_to_no_other() {
        Play play = asked().move(TO_TOWN, "2023-06-07T15:30", SUPERVISOR);
        Refusal refusal = play.refused(Dispatch.to(ROADS, "Vì gần hơn"), "2023-06-07T16:00", OFFICER);
        assertThat(refusal.clause()).isEqualTo(Clause.D5_2);
        play.move(Dispatch.to(TOWN, null), "2023-06-07T16:00", OFFICER);
        assertThat(play.file.lead().orElseThrow().agency()).isEqualTo(TOWN);
        assertThat(play.file.course().designated()).isNull();
    }

    @Test
    @Covers(Clause.D3_5)
    void an_agency_without_the_mandate_is_chosen_only_with_a_note() {
        Play play = ready();
        assertThat(play.refused(Dispatch.to(UNMANDATED, null), "2023-06-05T10:00", OFFICER)
                        .clause())
                .isEqualTo(Clause.D3_5);
        assertThat(play.move(Dispatch.to(UNMANDATED, "Theo đề nghị"), "2023-06-05T10:00", OFFICER)
                        .file
                        .stage())
                .isEqualTo(Stage.DISPATCHED);
    }

    @Test
    @Covers(Clause.D22_5A)
    void a_direction_is_followed_or_another_choice_is_explained() {
        Play play = ready().move(new Direct(TOWN, "Giao thành phố xử lý"), "2023-06-05T09:30", OVERSIGHT);
        assertThat(play.refused(Dispatch.to(ROADS, null), "2023-06-05T10:00", OFFICER)
                        .clause())
                .isEqualTo(Clause.D22_5A);
        assertThat(play.decide(Dispatch.to(ROADS, "Đường tỉnh"), "2023-06-05T10:00", OFFICER))
                .isNotInstanceOf(Refusal.class);
        assertThat(play.move(Dispatch.to(TOWN, null), "2023-06-05T10:00", OFFICER)
                        .file
                        .course()
                        .directed())
                .isEqualTo(TOWN);
    }

    @Test
    @Covers(Clause.D22_5A)
    void a_direction_to_an_agency_without_mandate_is_reason_enough() {
        Play play = ready().move(new Direct(UNMANDATED, "Giao Sở Nội vụ"), "2023-06-05T09:30", OVERSIGHT);
        assertThat(play.move(Dispatch.to(UNMANDATED, null), "2023-06-05T10:00", OFFICER)
                        .file
                        .stage())
                .isEqualTo(Stage.DISPATCHED);
    }

    @Test
    @Covers(Clause.D21_1)
    void what_gives_no_basis_for_handling_is_handed_over_and_no_agencys_clock_runs() {
        Refer refer = new Refer(Refer.Kind.FOLLOW_UP, null, "Công an tỉnh", "Trộm cắp đã qua, chưa đủ căn cứ");
        Play play = ready().move(refer, "2023-06-05T10:00", OFFICER);
        assertThat(play.file.stage()).isEqualTo(Stage.REFERRED);
        assertThat(play.file.stage().atRest()).isTrue();
        assertThat(play.file.limits().running()).isEmpty();
        assertThat(play.limit(ClockId.K01).state()).isEqualTo(State.STOPPED);
        assertThat(play.file.limits().last(ClockId.K07)).isEmpty();
        assertThat(play.file.overdue(at("2024-01-01T00:00"))).isFalse();
    }

    @Test
    @Covers(Clause.D21_2)
    void a_suggestion_goes_to_an_agency_of_the_catalogue() {
        Refer nowhere = new Refer(Refer.Kind.SUGGESTION, null, "Ai đó", "Góp ý về chiếu sáng");
        assertThat(ready().refused(nowhere, "2023-06-05T10:00", OFFICER).clause())
                .isEqualTo(Clause.D21_2);
        Play play = ready().move(
                        new Refer(Refer.Kind.SUGGESTION, TOWN, null, "Góp ý về chiếu sáng"),
                        "2023-06-05T10:00",
                        OFFICER);
        assertThat(play.file.course().referral().kind()).isEqualTo(Refer.Kind.SUGGESTION);
        assertThat(play.file.course().referral().agency()).isEqualTo(TOWN);
    }

    @Test
    @Covers({Clause.D21_1, Clause.D3_3B})
    void it_is_classified_and_normalised_before_it_is_handed_over() {
        Refer refer = new Refer(Refer.Kind.FOLLOW_UP, TOWN, null, "Chưa đủ căn cứ");
        Play accepted = Play.filed("2023-06-05T08:00").accepted("2023-06-05T09:00");
        assertThat(accepted.refused(refer, "2023-06-05T10:00", OFFICER).clause())
                .isEqualTo(Clause.D3_3B);
    }

    @Test
    @Covers(Clause.D13_3)
    void the_centre_takes_a_case_back_with_all_who_coordinate() {
        Play play = Play.filed("2023-06-05T08:00")
                .dispatched("2023-06-05T14:00")
                .move(new Forward(List.of(TOWN), null), "2023-06-06T09:00", HANDLER)
                .move(new Recall("Chuyển nhầm cơ quan"), "2023-06-06T15:30", SUPERVISOR);
        assertThat(play.file.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(play.file.assignments().all())
                .extracting(one -> one.stage())
                .containsExactly(AssignmentStage.RECALLED, AssignmentStage.RECALLED);
        assertThat(play.file.limits().running()).extracting(TimeLimit::clock).containsExactly(ClockId.K02);
        assertThat(play.limit(ClockId.K02).dueAt()).isEqualTo(at("2023-06-07T09:30"));
        assertThat(play.limit(ClockId.K07).state()).isEqualTo(State.CANCELLED);
        assertThat(play.file.returns()).as("it is no return of the agency").isZero();
    }

    @Test
    @Covers(Clause.D13_4B)
    void superior_bodies_watch_without_a_share_of_the_case() {
        Play play =
                ready().move(new Dispatch(ROADS, List.of(), List.of(UNMANDATED), null), "2023-06-05T10:00", OFFICER);
        assertThat(play.file.course().watchers()).containsExactly(UNMANDATED);
        assertThat(play.file.assignments().agencies()).containsExactly(ROADS);
    }

    @Test
    @Covers({Clause.D13_2, Clause.D13_1B})
    void each_transfer_is_a_record_of_its_own_that_quotes_its_clause() {
        Play play = ready().move(Dispatch.to(ROADS, null), "2023-06-05T10:00", OFFICER);
        TransferSlip slip = TransferSlip.of(play.last()).orElseThrow();
        assertThat(slip.quoted()).isEqualTo(Clause.D13_2);
        assertThat(slip.agency()).isEqualTo(ROADS);
        assertThat(slip.at()).isEqualTo(at("2023-06-05T10:00"));
        assertThat(slip.assignment()).isEqualTo(1);
        Play suggestion =
                ready().move(new Refer(Refer.Kind.SUGGESTION, TOWN, null, "Góp ý"), "2023-06-05T10:00", OFFICER);
        assertThat(TransferSlip.of(suggestion.last()).orElseThrow().quoted()).isEqualTo(Clause.D21_2);
        assertThat(TransferSlip.of(suggestion.last()).orElseThrow().assignment())
                .isNull();
        assertThat(TransferSlip.of(play.events.get(0))).isEmpty();
    }

    @Test
    @Covers(Clause.D22_5A)
    void another_choice_than_directed_stays_marked_until_it_is_directed_or_dispatched_anew() {
        Play play = ready().move(new Direct(TOWN, "Giao thành phố"), "2023-06-05T09:30", OVERSIGHT);
        assertThat(play.file.course().otherwise()).isFalse();
        play.move(Dispatch.to(ROADS, "Đường tỉnh"), "2023-06-05T10:00", OFFICER);
        assertThat(play.file.course().otherwise()).isTrue();
        play.move(new Direct(ROADS, "Đồng ý"), "2023-06-05T10:30", OVERSIGHT);
        assertThat(play.file.course().otherwise()).isFalse();
        Play designated = asked().move(new Direct(ROADS, "Giao Sở GTVT"), "2023-06-05T11:00", OVERSIGHT)
                .move(TO_TOWN, "2023-06-07T15:30", SUPERVISOR)
                .move(Dispatch.to(TOWN, null), "2023-06-07T16:00", OFFICER);
        assertThat(designated.file.course().otherwise())
                .as("the committee's designation binds all")
                .isFalse();
    }

    private static Play ready() {
        return Play.filed("2023-06-05T08:00").readyToDispatch("2023-06-05T09:00");
    }

    private static Play asked() {
        return ready().move(new RequestDirection("Chưa xác định được cơ quan"), "2023-06-05T10:00", OFFICER);
    }
}
