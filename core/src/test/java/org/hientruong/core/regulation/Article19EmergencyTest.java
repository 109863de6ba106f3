// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.EmergencyPlay.answered;
import static org.hientruong.core.regulation.Sample.at;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.dispatch.ConvertToEmergency;
import org.hientruong.core.domain.dispatch.Refer;
import org.hientruong.core.domain.dispatch.TransferSlip;
import org.hientruong.core.domain.hotline.CallerDetails;
import org.hientruong.core.domain.hotline.CompetentAuthority;
import org.hientruong.core.domain.hotline.EmergencyKind;
import org.hientruong.core.domain.hotline.HotlineBook;
import org.hientruong.core.domain.hotline.emergency.Answer;
import org.hientruong.core.domain.hotline.emergency.CallTransfer.Outcome;
import org.hientruong.core.domain.hotline.emergency.DeclareCompletion;
import org.hientruong.core.domain.hotline.emergency.Describe;
import org.hientruong.core.domain.hotline.emergency.Details;
import org.hientruong.core.domain.hotline.emergency.Emergency;
import org.hientruong.core.domain.hotline.emergency.EmergencyStage;
import org.hientruong.core.domain.hotline.emergency.ReceiveDocument;
import org.hientruong.core.domain.hotline.emergency.Reclassify;
import org.hientruong.core.domain.hotline.emergency.RecordOutcome;
import org.hientruong.core.domain.hotline.emergency.RecordOutcome.Source;
import org.hientruong.core.domain.hotline.emergency.TransferCall;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.province.TestProvince;
import org.junit.jupiter.api.Test;

/** Emergencies (khoản 2 Điều 8, Điều 19): at any hour, at once, by the call alone. */
class Article19EmergencyTest {
    private static final String SUNDAY_NIGHT = "2023-06-11T02:00:00";
    private static final HotlineBook BOOK = TestProvince.soctrang().hotline();

    @Test
    @Covers({Clause.D8_2B, Clause.D19_1})
    void on_sunday_at_two_in_the_morning_no_clock_waits_for_office_hours() {
        EmergencyPlay play = answered(SUNDAY_NIGHT);
        assertThat(play.now.stage()).isEqualTo(EmergencyStage.ANSWERED);
        assertThat(play.limit(ClockId.K14).startedAt()).isEqualTo(at(SUNDAY_NIGHT));
        assertThat(play.limit(ClockId.K14).dueAt()).isEqualTo(at("2023-06-11T02:01:00"));
        play.called("114", Outcome.CONNECTED, "2023-06-11T02:00:42");
        assertThat(play.now.stage()).isEqualTo(EmergencyStage.TRANSFERRED);
        TimeLimit handed = play.limit(ClockId.K14);
        assertThat(Duration.between(handed.startedAt(), handed.stoppedAt())).hasSeconds(42);
        assertThat(handed.lateAt(at("2023-06-11T09:00"))).isFalse();
        play.move(new DeclareCompletion("114", at("2023-06-11T03:30"), "Chỉ huy đội"), "2023-06-11T03:35");
        assertThat(play.limit(ClockId.K15).dueAt()).isEqualTo(at("2023-06-11T07:30"));
    }

    @Test
    @Covers({Clause.D8_2B, Clause.D19_0})
    void nothing_of_the_caller_is_asked_for_first() {
        List<Answer> asLittle = List.of(
                new Answer(null, null, null),
                new Answer(null, null, new CallerDetails(null, "0912345678", null, null)),
                new Answer(null, null, new CallerDetails("Lý Sà Rươl", null, null, null)),
                new Answer(null, new Details("FIRE", null, null, null, null, null), null),
                new Answer(null, new Details(null, null, null, "ជួយផង", "khmer", null), null),
                new Answer(null, new Details(null, null, "gần chợ", null, null, null), null));
        assertThat(asLittle).allSatisfy(answer -> {
            assertThat(answer.faults()).isEmpty();
            assertThat(EmergencyPlay.answered(answer, SUNDAY_NIGHT)
                            .limit(ClockId.K14)
                            .running())
                    .isTrue();
        });
        EmergencyPlay ahead = EmergencyPlay.answered(new Answer(at("2023-06-11T02:05:00"), null, null), SUNDAY_NIGHT);
        assertThat(ahead.now.origin().beganAt()).as("a clock that goes wrong").isEqualTo(at(SUNDAY_NIGHT));
    }

    @Test
    @Covers({Clause.D8_2B, Clause.D19_0})
    void what_is_known_is_filled_in_afterwards_and_what_was_said_before_stays() {
        EmergencyPlay play =
                answered(new Answer(null, new Details(null, null, null, "Có cháy", null, null), null), SUNDAY_NIGHT);
        String before = play.words.get("account");
        play.called("113", Outcome.CONNECTED, "2023-06-11T02:00:30");
        play.move(
                new Describe(
                        new Details("FIRE", new UnitCode("31498"), "Khóm 2", "Cháy nhà, hai người", null, "pbx-77"),
                        new CallerDetails("Trần Văn Ổi", null, null, null)),
                "2023-06-11T02:10:00");
        assertThat(play.now.known().kind()).isEqualTo("FIRE");
        assertThat(play.now.known().commune()).isEqualTo(new UnitCode("31498"));
        assertThat(before).isEqualTo("Có cháy");
        assertThat(play.words).containsEntry("account", "Cháy nhà, hai người");
        assertThat(play.events).extracting(event -> event.type()).contains(EventType.EMERGENCY_DESCRIBED);
        assertThat(new Describe(null, null).faults()).extracting(Fault::pointer).containsExactly("/details");
        play.move(new Describe(new Details(null, null, "Khóm 3", null, null, null), null), "2023-06-11T02:12:00");
        assertThat(play.now.known().kind()).as("what is not said again stays").isEqualTo("FIRE");
    }

    @Test
    @Covers(Clause.D19_0)
    void each_kind_offers_its_numbers_and_disasters_the_112() {
        assertThat(BOOK.kinds())
                .allSatisfy(kind ->
                        assertThat(BOOK.authority(kind.authorities().get(0))).isPresent());
        assertThat(BOOK.kindOrOther("DISASTER").authorities()).startsWith("112");
        assertThat(BOOK.kindOrOther("FIRE").authorities()).startsWith("114");
        assertThat(BOOK.kindOrOther(null))
                .isEqualTo(BOOK.kinds().get(BOOK.kinds().size() - 1));
        assertThat(BOOK.kinds())
                .extracting(EmergencyKind::code)
                .contains("DISASTER", "FIRE", "ACCIDENT", "THEFT", "ROBBERY", "DISORDER");
    }

    @Test
    @Covers(Clause.D19_1)
    void after_an_attempt_that_failed_the_next_number_is_offered_and_the_clock_goes_on() {
        EmergencyPlay play =
                answered(new Answer(null, new Details("FIRE", null, null, null, null, null), null), SUNDAY_NIGHT);
        assertThat(offered(play)).containsExactly("114", "113", "115");
        play.called("114", Outcome.BUSY, "2023-06-11T02:00:15");
        assertThat(offered(play)).containsExactly("113", "115", "114");
        assertThat(play.limit(ClockId.K14).running()).isTrue();
        play.called("113", Outcome.NO_ANSWER, "2023-06-11T02:00:50");
        assertThat(offered(play)).containsExactly("115", "114", "113");
        assertThat(play.sweep("2023-06-11T02:01:10")).isEqualTo(1);
        play.called("114", Outcome.RELAYED, "2023-06-11T02:01:20");
        assertThat(play.now.transfers())
                .extracting(one -> one.outcome().reached())
                .containsExactly(false, false, true);
        assertThat(play.now.transfers()).extracting(one -> one.endedAt()).isSorted();
        assertThat(play.limit(ClockId.K14).lateAt(at("2023-06-12T00:00"))).isTrue();
        assertThat(offered(play))
                .as("another authority may be called beside it")
                .containsExactly("115", "113");
    }

    @Test
    @Covers(Clause.D19_1)
    void an_attempt_lies_between_the_call_and_now() {
        EmergencyPlay play = answered(SUNDAY_NIGHT);
        TransferCall before = new TransferCall("113", Outcome.BUSY, at("2023-06-11T01:59:00"), null);
        assertThat(play.refused(before, "2023-06-11T02:00:10").key()).isEqualTo("core.refusal.hotline-time");
        TransferCall ahead = new TransferCall("113", Outcome.CONNECTED, null, at("2023-06-11T02:10:00"));
        assertThat(play.refused(ahead, "2023-06-11T02:00:10").key()).isEqualTo("core.refusal.hotline-time");
        assertThat(new TransferCall("", null, null, null).faults())
                .extracting(Fault::pointer)
                .containsExactly("/authority", "/outcome");
        assertThat(TransferCall.RULE.permission()).isEqualTo(Permission.EMERGENCY);
    }

    @Test
    @Covers({Clause.D19_2, Clause.D19_3})
    void the_authority_handles_by_its_own_rules_and_its_four_hours_run_from_what_it_states() {
        EmergencyPlay play = answered("2023-06-09T21:00").called("114", Outcome.CONNECTED, "2023-06-09T21:00:30");
        assertThat(play.now.limits().running()).as("no K07 on an emergency").isEmpty();
        assertThat(play.sweep("2023-06-12T08:00")).isZero();
        play.move(new DeclareCompletion("114", at("2023-06-09T23:10"), null), "2023-06-10T01:00");
        assertThat(play.now.stage()).isEqualTo(EmergencyStage.AWAITING_OUTCOME);
        assertThat(play.limit(ClockId.K15).startedAt()).isEqualTo(at("2023-06-09T23:10"));
        assertThat(play.limit(ClockId.K15).dueAt()).isEqualTo(at("2023-06-10T03:10"));
        assertThat(play.limit(ClockId.K15).lateAt(at("2023-06-10T03:10").minusMillis(1)))
                .isFalse();
        assertThat(play.limit(ClockId.K15).lateAt(at("2023-06-10T03:10"))).isTrue();
    }

    @Test
    @Covers(Clause.D19_3)
    void its_running_out_is_written_once_as_of_the_instant_at_which_it_did() {
        EmergencyPlay play = completed("2023-06-09T23:10");
        assertThat(play.sweep("2023-06-12T08:00")).isEqualTo(1);
        assertThat(play.last().type()).isEqualTo(EventType.TIME_LIMIT_MISSED);
        assertThat(play.last().occurredAt()).isEqualTo(at("2023-06-10T03:10"));
        assertThat(new Payload(play.last().payload()).text("clock")).isEqualTo("K15");
        assertThat(play.sweep("2023-06-13T08:00")).isZero();
        play.move(outcome(Source.SYSTEM, null), "2023-06-13T09:00");
        assertThat(play.now.stage()).isEqualTo(EmergencyStage.OUTCOME_RECORDED);
        assertThat(play.limit(ClockId.K15).lateAt(at("2023-06-14T09:00"))).isTrue();
        assertThat(play.sweep("2023-06-14T08:00")).isZero();
    }

    @Test
    @Covers(Clause.D19_3)
    void a_later_statement_takes_the_place_of_an_earlier_one() {
        EmergencyPlay play = completed("2023-06-09T23:10");
        play.move(new DeclareCompletion("114", at("2023-06-10T00:40"), null), "2023-06-10T01:00");
        assertThat(play.now.limits().running()).extracting(TimeLimit::dueAt).containsExactly(at("2023-06-10T04:40"));
        assertThat(play.sweep("2023-06-10T04:00")).isZero();
    }

    @Test
    @Covers(Clause.D19_3)
    void what_came_by_document_or_mail_counts_from_when_the_centre_had_it() {
        EmergencyPlay play = completed("2023-06-09T23:10");
        play.sweep("2023-06-10T07:00");
        RecordOutcome mail = outcome(Source.MAIL, "2023-06-10T02:50");
        assertThat(play.refused(mail, "2023-06-10T08:00").key()).isEqualTo("core.refusal.mail-missing");
        play.move(new ReceiveDocument(), "2023-06-10T08:00").move(mail, "2023-06-10T08:05");
        assertThat(play.limit(ClockId.K15).stoppedAt()).isEqualTo(at("2023-06-10T02:50"));
        assertThat(play.limit(ClockId.K15).lateAt(at("2023-06-11T00:00"))).isFalse();
        assertThat(new RecordOutcome(Source.DOCUMENT, null, null, "Đã dập tắt").faults())
                .extracting(Fault::pointer)
                .containsExactly("/document");
        OfficialDocument document = new OfficialDocument("12/CATP", LocalDate.of(2023, 6, 10), null);
        EmergencyPlay other = completed("2023-06-09T23:10")
                .move(new RecordOutcome(Source.DOCUMENT, null, document, "Đã dập tắt"), "2023-06-10T02:00");
        assertThat(new Payload(other.last().payload()).text("document")).isEqualTo("12/CATP");
    }

    @Test
    @Covers(Clause.D19_3)
    void nothing_is_completed_that_nobody_was_given_nor_before_it_began() {
        EmergencyPlay play = answered("2023-06-09T21:00");
        DeclareCompletion completion = new DeclareCompletion("114", at("2023-06-09T22:00"), null);
        assertThat(play.refused(completion, "2023-06-09T23:00").kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
        play.called("113", Outcome.CONNECTED, "2023-06-09T21:01");
        assertThat(play.refused(completion, "2023-06-09T23:00").key()).isEqualTo("core.refusal.authority-not-reached");
        DeclareCompletion before = new DeclareCompletion("113", at("2023-06-09T20:00"), null);
        assertThat(play.refused(before, "2023-06-09T23:00").key()).isEqualTo("core.refusal.hotline-time");
        assertThat(play.refused(outcome(Source.SYSTEM, null), "2023-06-09T23:00")
                        .kind())
                .isEqualTo(Refusal.Kind.WRONG_STAGE);
    }

    @Test
    @Covers(Clause.R_RECLASSIFY)
    void what_is_no_emergency_becomes_a_report_and_the_history_stays() {
        CaseNumber report = new CaseNumber("ST-2023-0000009");
        EmergencyPlay play = answered("2023-06-09T21:00")
                .move(new Reclassify(Reclassify.Into.REPORT, report, "Chỉ là đèn đường hỏng"), "2023-06-09T21:00:20");
        assertThat(play.now.stage()).isEqualTo(EmergencyStage.CONVERTED);
        assertThat(Objects.requireNonNull(play.now.end()).report()).isEqualTo(report);
        assertThat(play.limit(ClockId.K14).state()).isEqualTo(TimeLimit.State.CANCELLED);
        assertThat(play.sweep("2023-06-10T08:00")).isZero();
        assertThat(play.events).hasSize(2);
        assertThat(play.refused(new TransferCall("113", Outcome.BUSY, null, null), "2023-06-09T21:01")
                        .kind())
                .isEqualTo(Refusal.Kind.WRONG_STAGE);
        EmergencyPlay guided = answered("2023-06-09T21:00");
        assertThat(guided.refused(new Reclassify(Reclassify.Into.REPORT, null, "x"), "2023-06-09T21:01")
                        .key())
                .isEqualTo("core.refusal.report-missing");
        guided.move(new Reclassify(Reclassify.Into.GUIDED, null, "Đã hướng dẫn gửi qua cổng"), "2023-06-09T21:01");
        assertThat(guided.now.stage().atRest()).isTrue();
    }

    @Test
    @Covers({Clause.R_RECLASSIFY, Clause.D19_0, Clause.D18_3})
    void a_report_that_is_an_emergency_leaves_its_clocks_and_begins_one_in_the_same_instant() {
        Play filed = Play.filed("2023-06-05T08:00")
                .move(new ConvertToEmergency("FIRE", "Đang cháy"), "2023-06-05T08:10", Play.OFFICER);
        assertThat(filed.file.stage()).isEqualTo(Stage.REFERRED);
        assertThat(filed.limit(ClockId.K01).state()).isEqualTo(TimeLimit.State.STOPPED);
        assertThat(filed.file.course().referral().kind()).isEqualTo(Refer.Kind.EMERGENCY);
        assertThat(TransferSlip.of(filed.events.get(filed.events.size() - 1)))
                .as("it is told by telephone")
                .isEmpty();
        Play accepted = Play.filed("2023-06-05T08:00").readyToDispatch("2023-06-05T09:00");
        accepted.move(new ConvertToEmergency(null, null), "2023-06-05T09:10", Play.OFFICER);
        assertThat(accepted.limit(ClockId.K02).state()).isEqualTo(TimeLimit.State.STOPPED);
        Play dispatched = Play.filed("2023-06-05T08:00").dispatched("2023-06-05T10:00");
        assertThat(dispatched
                        .refused(new ConvertToEmergency(null, null), "2023-06-05T10:30", Play.OFFICER)
                        .kind())
                .isEqualTo(Refusal.Kind.WRONG_STAGE);
        EmergencyPlay found = EmergencyPlay.found(filed.file.number(), "2023-06-05T08:10");
        assertThat(found.now.origin().reported()).isEqualTo(filed.file.number());
        assertThat(found.limit(ClockId.K14).dueAt()).isEqualTo(at("2023-06-05T08:11"));
        assertThat(new Refer(Refer.Kind.EMERGENCY, null, "Công an tỉnh", "x").faults())
                .extracting(Fault::pointer)
                .containsExactly("/kind");
    }

    @Test
    void the_history_alone_says_how_it_stands() {
        EmergencyPlay play = completed("2023-06-09T23:10").move(outcome(Source.SYSTEM, null), "2023-06-10T02:00");
        IntStream.range(1, play.events.size())
                .forEach(n -> assertThat(
                                Emergency.replay(play.events.subList(0, n)).after(play.events.get(n)))
                        .isEqualTo(Emergency.replay(play.events.subList(0, n + 1))));
    }

    private static EmergencyPlay completed(String local) {
        return answered("2023-06-09T21:00")
                .called("114", Outcome.CONNECTED, "2023-06-09T21:00:30")
                .move(new DeclareCompletion("114", at(local), null), local);
    }

    private static RecordOutcome outcome(Source source, String received) {
        return new RecordOutcome(
                source, received == null ? null : at(received), null, "Đã dập tắt, không có thương vong");
    }

    private static List<String> offered(EmergencyPlay play) {
        return play.now.offered(BOOK).stream().map(CompetentAuthority::code).toList();
    }
}
