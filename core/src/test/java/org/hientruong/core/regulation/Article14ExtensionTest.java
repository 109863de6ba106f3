// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.HANDLER;
import static org.hientruong.core.regulation.Play.OFFICER;
import static org.hientruong.core.regulation.Play.TOWN;
import static org.hientruong.core.regulation.Play.TOWN_APPROVER;
import static org.hientruong.core.regulation.Play.TOWN_HANDLER;
import static org.hientruong.core.regulation.Sample.at;
import static org.hientruong.core.regulation.Sample.endOf;

import java.time.LocalDate;
import java.util.List;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.MoveCatalogue;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.handling.extension.Extend;
import org.hientruong.core.domain.handling.extension.NotifyExtension;
import org.hientruong.core.domain.handling.extension.NotifyExtension.Reason;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.TimeLimit.State;
import org.junit.jupiter.api.Test;

/** An agency extends its time by a notice with a committed date (khoản 3 Điều 14). Six days end on Tuesday 13/06/2023. */
class Article14ExtensionTest {
    private static final OfficialDocument NOTICE =
            new OfficialDocument("45/SGTVT-QLHT", LocalDate.of(2023, 6, 12), "Giám đốc");

    @Test
    @Covers(Clause.D14_3A)
    void a_notice_names_document_reason_and_date() {
        assertThat(new NotifyExtension(null, null, null, null).faults())
                .extracting(fault -> fault.pointer())
                .containsExactly("/document", "/committedBy", "/reason");
        assertThat(new NotifyExtension(new OfficialDocument(" ", null, null), day("2999-01-01"), Reason.COMPLEX, null)
                        .faults())
                .extracting(fault -> fault.pointer())
                .containsExactly("/document/number", "/document/date", "/committedBy");
        assertThat(until("2023-06-20").faults()).isEmpty();
    }

    @Test
    @Covers(Clause.D14_3A)
    void the_committed_date_lies_after_today() {
        assertThat(handling()
                        .refused(until("2023-06-12"), "2023-06-12T09:00", HANDLER)
                        .clause())
                .isEqualTo(Clause.D14_3A);
        Play play = handling().move(until("2023-06-13"), "2023-06-12T23:59:59.999", HANDLER);
        assertThat(play.file.lead().orElseThrow().waiting()).hasValueSatisfying(notice -> {
            assertThat(notice.committedBy()).isEqualTo(day("2023-06-13"));
            assertThat(notice.document()).isEqualTo("45/SGTVT-QLHT");
            assertThat(notice.reason()).isEqualTo(Reason.NEEDS_CHECKING);
        });
    }

    @Test
    @Covers(Clause.D14_3A)
    void it_is_filed_while_the_agency_handles_or_its_leader_decides_and_by_its_own_staff() {
        Play dispatched = Play.filed("2023-06-05T08:00").dispatched("2023-06-05T14:00");
        assertThat(dispatched
                        .refused(until("2023-06-20"), "2023-06-06T08:00", HANDLER)
                        .kind())
                .isEqualTo(Refusal.Kind.WRONG_STAGE);
        assertThat(handling()
                        .refused(until("2023-06-20"), "2023-06-06T10:00", TOWN_HANDLER)
                        .clause())
                .isEqualTo(Clause.D9_3A);
        Play submitted = handling().submitted("2023-06-12T08:00");
        assertThat(submitted.decide(until("2023-06-20"), "2023-06-12T09:00", HANDLER))
                .isNotInstanceOf(Refusal.class);
    }

    @Test
    @Covers(Clause.D14_3A)
    void a_notice_alone_moves_no_limit() {
        Play play = handling().move(until("2023-06-20"), "2023-06-12T09:00", HANDLER);
        assertThat(play.limit(ClockId.K07).dueAt()).isEqualTo(endOf("2023-06-13"));
        assertThat(play.file.limits().last(ClockId.K12)).isEmpty();
        assertThat(play.file.overdue(at("2023-06-14T00:00"))).isTrue();
    }

    @Test
    @Covers(Clause.D14_3B)
    void the_centre_records_exactly_the_date_of_the_notice() {
        Play play = handling().move(until("2023-06-20"), "2023-06-12T09:00", HANDLER);
        assertThat(play.refused(record("2023-06-21"), "2023-06-12T10:00", OFFICER)
                        .clause())
                .isEqualTo(Clause.D14_3B);
        play.move(record("2023-06-20"), "2023-06-12T10:00", OFFICER);
        TimeLimit extended = play.limit(ClockId.K12);
        assertThat(extended.startedAt()).as("from the filing").isEqualTo(at("2023-06-12T09:00"));
        assertThat(extended.dueAt()).isEqualTo(endOf("2023-06-20"));
        assertThat(play.limit(ClockId.K07).state()).isEqualTo(State.CANCELLED);
        assertThat(play.limit(ClockId.K07).stoppedAt()).isEqualTo(at("2023-06-12T09:00"));
        assertThat(play.limit(ClockId.K05).state()).as("a part of it").isEqualTo(State.CANCELLED);
        assertThat(play.last().occurredAt()).isEqualTo(at("2023-06-12T09:00"));
        assertThat(play.last().recordedAt()).isEqualTo(at("2023-06-12T10:00"));
        assertThat(play.last().payload())
                .containsEntry("from", endOf("2023-06-13").toString())
                .containsEntry("late", false)
                .containsEntry("withdrawn", false);
        assertThat(play.file.lead().orElseThrow().extensions())
                .singleElement()
                .satisfies(notice -> assertThat(notice.entry().by()).isEqualTo(OFFICER.id()));
    }

    @Test
    @Covers(Clause.D14_3B)
    void nothing_is_recorded_that_nobody_gave_notice_of() {
        assertThat(handling()
                        .refused(record("2023-06-20"), "2023-06-12T10:00", OFFICER)
                        .clause())
                .isEqualTo(Clause.D14_3B);
        Play twice = handling().move(until("2023-06-20"), "2023-06-12T09:00", HANDLER);
        twice.move(record("2023-06-20"), "2023-06-12T10:00", OFFICER);
        assertThat(twice.refused(record("2023-06-20"), "2023-06-12T10:01", OFFICER)
                        .clause())
                .isEqualTo(Clause.D14_3B);
        assertThat(new Extend(1, null).faults()).isNotEmpty();
    }

    @Test
    @Covers({Clause.D14_3B, Clause.D14_5})
    void filed_in_time_and_recorded_after_expiry_the_automatic_mark_is_withdrawn_and_stays_in_the_history() {
        Play play = handling().move(until("2023-06-20"), "2023-06-13T16:00", HANDLER);
        play.sweep("2023-06-14T00:00");
        assertThat(play.file.overdue(at("2023-06-14T09:00"))).isTrue();
        play.move(record("2023-06-20"), "2023-06-14T09:30", OFFICER);
        assertThat(play.file.overdue(at("2023-06-14T09:30"))).isFalse();
        assertThat(play.last().payload()).containsEntry("withdrawn", true).containsEntry("late", false);
        assertThat(play.events)
                .filteredOn(event -> event.type().id().equals("time-limit.missed")
                        && event.payload().get("clock").equals("K07"))
                .hasSize(1);
        assertThat(play.file.overdue(at("2023-06-20T23:59:59.999"))).isFalse();
        assertThat(play.file.overdue(at("2023-06-21T00:00"))).isTrue();
    }

    @Test
    @Covers({Clause.D14_3B, Clause.D14_5})
    void filed_after_expiry_the_case_stays_overdue() {
        Play play = handling().move(until("2023-06-20"), "2023-06-14T00:00", HANDLER);
        play.move(record("2023-06-20"), "2023-06-14T09:30", OFFICER);
        assertThat(play.limit(ClockId.K07).state()).isEqualTo(State.STOPPED);
        assertThat(play.limit(ClockId.K07).lateAt(at("2023-06-14T09:30"))).isTrue();
        assertThat(play.last().payload()).containsEntry("late", true).containsEntry("withdrawn", false);
        assertThat(play.file.overdue(at("2023-06-19T00:00"))).isTrue();
        play.submitted("2023-06-16T08:00").approved("2023-06-16T09:00");
        assertThat(play.file.overdue(at("2023-06-16T09:00"))).isTrue();
    }

    @Test
    @Covers({Clause.D14_3B, Clause.D14_5})
    void an_agency_that_is_done_before_the_centre_records_its_notice_is_not_late() {
        Play play = handling().move(until("2023-06-20"), "2023-06-13T16:00", HANDLER);
        play.submitted("2023-06-14T08:00").approved("2023-06-14T09:00");
        assertThat(play.file.overdue(at("2023-06-14T09:00"))).isTrue();
        play.move(record("2023-06-20"), "2023-06-14T10:00", OFFICER);
        assertThat(play.file.stage()).isEqualTo(Stage.APPROVED);
        assertThat(play.file.overdue(at("2023-06-30T00:00"))).isFalse();
        assertThat(play.limit(ClockId.K12).state()).isEqualTo(State.STOPPED);
        assertThat(play.limit(ClockId.K12).stoppedAt()).isEqualTo(at("2023-06-14T09:00"));
        assertThat(play.limit(ClockId.K07).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    @Covers(Clause.D14_3C)
    void still_without_a_resolution_on_the_day_after_it_is_overdue() {
        Play play = extended("2023-06-20");
        play.sweep("2023-06-20T23:59:59.999");
        assertThat(play.last().type().id()).isNotEqualTo("time-limit.missed");
        play.sweep("2023-06-21T00:00");
        assertThat(play.last().occurredAt()).isEqualTo(endOf("2023-06-20"));
        assertThat(play.last().payload()).containsEntry("clock", "K12").containsEntry("legal", true);
        assertThat(play.file.overdue(at("2023-06-21T00:00"))).isTrue();
    }

    @Test
    @Covers(Clause.D14_3B)
    void a_committed_date_on_a_day_off_ends_with_the_next_working_day() {
        assertThat(extended("2023-06-17").limit(ClockId.K12).dueAt()).isEqualTo(endOf("2023-06-19"));
        assertThat(extended("2023-06-16").limit(ClockId.K12).dueAt()).isEqualTo(endOf("2023-06-16"));
    }

    @Test
    @Covers({Clause.D14_3A, Clause.D14_3B})
    void a_second_extension_counts_from_the_first_and_both_are_kept() {
        Play play = extended("2023-06-20")
                .move(until("2023-07-31"), "2023-06-20T10:00", HANDLER)
                .move(record("2023-07-31"), "2023-06-21T08:00", OFFICER);
        assertThat(play.last().payload())
                .containsEntry("from", endOf("2023-06-20").toString())
                .containsEntry("withdrawn", true);
        assertThat(play.limit(ClockId.K12).dueAt()).isEqualTo(endOf("2023-07-31"));
        assertThat(play.file.overdue(at("2023-06-21T08:00"))).isFalse();
        assertThat(play.file.lead().orElseThrow().extensions())
                .extracting(notice -> notice.committedBy())
                .containsExactly(day("2023-06-20"), day("2023-07-31"));
    }

    @Test
    @Covers(Clause.D14_3B)
    void notices_that_wait_are_recorded_oldest_first() {
        Play play = handling()
                .move(until("2023-06-20"), "2023-06-12T09:00", HANDLER)
                .move(until("2023-06-30"), "2023-06-12T15:00", HANDLER);
        assertThat(play.refused(record("2023-06-30"), "2023-06-13T08:00", OFFICER)
                        .clause())
                .isEqualTo(Clause.D14_3B);
        play.move(record("2023-06-20"), "2023-06-13T08:00", OFFICER)
                .move(record("2023-06-30"), "2023-06-13T08:01", OFFICER);
        assertThat(play.file.limits().running())
                .filteredOn(limit -> limit.clock() == ClockId.K12)
                .singleElement()
                .satisfies(limit -> assertThat(limit.dueAt()).isEqualTo(endOf("2023-06-30")));
        assertThat(MoveCatalogue.offer(Extend.RULE, play.file, OFFICER).allowed())
                .isFalse();
    }

    @Test
    @Covers({Clause.D14_3B, Clause.D14_2S2})
    void a_coordinating_notice_extends_its_own_three_days_only_and_never_makes_the_case_overdue() {
        Play play = forwarded();
        play.move(until("2023-06-12"), "2023-06-09T16:00", TOWN_HANDLER)
                .move(new Extend(2, day("2023-06-12")), "2023-06-09T16:30", OFFICER);
        assertThat(play.limit(ClockId.K09, 2).state()).isEqualTo(State.CANCELLED);
        assertThat(play.limit(ClockId.K12, 2).dueAt()).isEqualTo(endOf("2023-06-12"));
        assertThat(play.limit(ClockId.K07).dueAt())
                .as("the LEAD's moves by its own notice")
                .isEqualTo(endOf("2023-06-13"));
        play.sweep("2023-06-13T08:00");
        assertThat(play.limit(ClockId.K12, 2).missed()).isTrue();
        assertThat(play.file.overdue(at("2023-06-13T08:00"))).isFalse();
    }

    @Test
    @Covers({Clause.D14_3B, Clause.D14_2S3})
    void the_leads_last_days_wait_for_what_a_coordinating_agency_committed_to() {
        Play play = forwarded().move(until("2023-06-12"), "2023-06-09T16:00", TOWN_HANDLER);
        play.sweep("2023-06-12T08:00");
        assertThat(play.limit(ClockId.K11).startedAt()).isEqualTo(at("2023-06-09T23:59:59.999"));
        play.move(new Extend(2, day("2023-06-12")), "2023-06-12T08:30", OFFICER);
        assertThat(play.limit(ClockId.K11).state()).as("it was no silence").isEqualTo(State.CANCELLED);
        play.sweep("2023-06-13T08:00");
        assertThat(play.limit(ClockId.K11).startedAt()).isEqualTo(at("2023-06-12T23:59:59.999"));
    }

    @Test
    @Covers({Clause.D14_3B, Clause.D14_2S3})
    void a_lead_that_committed_to_a_date_is_held_to_it_and_not_to_two_days_from_the_last_resolution() {
        Play play = forwarded().move(until("2023-06-30"), "2023-06-08T16:00", HANDLER);
        play.move(record("2023-06-30"), "2023-06-08T16:30", OFFICER);
        play.move(new SubmitResolution("Đã kiểm tra.", null, null, null), "2023-06-09T09:00", TOWN_HANDLER)
                .move(new Approve(null), "2023-06-09T10:00", TOWN_APPROVER);
        assertThat(play.file.limits().last(ClockId.K11)).isEmpty();
        assertThat(play.limit(ClockId.K12).dueAt()).isEqualTo(endOf("2023-06-30"));
    }

    @Test
    @Covers({Clause.D14_3B, Clause.D14_1B})
    void a_notice_of_a_share_that_was_given_back_is_recorded_no_more() {
        Play play = handling()
                .move(until("2023-06-20"), "2023-06-06T10:00", HANDLER)
                .move(new ReturnWrongAuthority("Không đúng", TOWN, false), "2023-06-06T11:00", HANDLER);
        assertThat(play.refused(record("2023-06-20"), "2023-06-06T12:00", OFFICER)
                        .kind())
                .isEqualTo(Refusal.Kind.WRONG_STAGE);
    }

    private static NotifyExtension until(String date) {
        return new NotifyExtension(NOTICE, day(date), Reason.NEEDS_CHECKING, "Cần khảo sát lại nền đường");
    }

    private static Extend record(String date) {
        return new Extend(1, day(date));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    private static Play handling() {
        return Play.filed("2023-06-05T08:00").dispatched("2023-06-05T14:00").handling("2023-06-06T08:00");
    }

    private static Play extended(String date) {
        return handling()
                .move(until(date), "2023-06-12T09:00", HANDLER)
                .move(record(date), "2023-06-12T10:00", OFFICER);
    }

    /** To one agency, which has taken it up. */
    private static Play forwarded() {
        return handling()
                .move(new Forward(List.of(TOWN), null), "2023-06-06T16:00", HANDLER)
                .move(new Acknowledge(), "2023-06-07T08:00", TOWN_HANDLER);
    }
}
