// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.OFFICER;
import static org.hientruong.core.regulation.Play.ROADS;
import static org.hientruong.core.regulation.Sample.at;
import static org.hientruong.core.regulation.Sample.endOf;

import org.hientruong.api.Fault;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.TimeLimit.State;
import org.junit.jupiter.api.Test;

class Article13DispatchTest {
    private static final String MONDAY = "2023-06-05T08:00";
    private static final Dispatch TO_ROADS = Dispatch.to(ROADS, "Kính chuyển");

    @Test
    @Covers(Clause.D13_1A)
    void a_report_must_be_accepted_first() {
        Refusal refusal = Play.filed(MONDAY).refused(TO_ROADS, MONDAY, OFFICER);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
        assertThat(refusal.clause()).isEqualTo(Clause.D13_1A);
    }

    @Test
    @Covers(Clause.D3_3B)
    void the_category_must_be_confirmed_first() {
        Play play = Play.filed(MONDAY).accepted(MONDAY).move(new Normalise("Ổ gà"), MONDAY, OFFICER);
        assertThat(play.refused(TO_ROADS, MONDAY, OFFICER).clause()).isEqualTo(Clause.D3_3B);
    }

    @Test
    @Covers(Clause.D12_2)
    void the_text_must_be_normalised_first() {
        Play play =
                Play.filed(MONDAY).accepted(MONDAY).move(new Classify(new CategoryCode("HTGT.MD")), MONDAY, OFFICER);
        Refusal refusal = play.refused(TO_ROADS, MONDAY, OFFICER);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
        assertThat(refusal.clause()).isEqualTo(Clause.D12_2);
    }

    @Test
    @Covers({Clause.D13_1A, Clause.P2_1_1, Clause.D9_3A})
    void dispatch_ends_the_centres_four_hours_and_starts_the_agencys_days_opened_or_not() {
        Play play = Play.filed(MONDAY).dispatched("2023-06-05T14:00");
        assertThat(play.file.stage()).isEqualTo(Stage.DISPATCHED);
        assertThat(play.file.lead().orElseThrow().agency()).isEqualTo(ROADS);
        assertThat(play.file.lead().orElseThrow().receivedAt()).isEqualTo(at("2023-06-05T14:00"));
        assertThat(play.limit(ClockId.K01).state()).isEqualTo(State.STOPPED);
        assertThat(play.limit(ClockId.K02).state()).isEqualTo(State.STOPPED);
        assertThat(play.limit(ClockId.K04).dueAt()).isEqualTo(endOf("2023-06-06"));
        assertThat(play.limit(ClockId.K05).dueAt()).isEqualTo(endOf("2023-06-12"));
        assertThat(play.limit(ClockId.K07).dueAt()).isEqualTo(endOf("2023-06-13"));
        assertThat(play.file.limits().running())
                .extracting(TimeLimit::clock)
                .containsExactly(ClockId.K04, ClockId.K05, ClockId.K07);
        assertThat(play.handling("2023-06-07T09:00").limit(ClockId.K07).dueAt()).isEqualTo(endOf("2023-06-13"));
    }

    @Test
    @Covers({Clause.D13_1A, Clause.P2_1_1})
    void at_the_first_instant_after_four_hours_the_dispatch_is_late_and_not_before() {
        TimeLimit inTime =
                Play.filed(MONDAY).dispatched("2023-06-05T13:59:59.999").limit(ClockId.K01);
        assertThat(inTime.lateAt(at("2023-06-30T08:00"))).isFalse();
        TimeLimit late = Play.filed(MONDAY).dispatched("2023-06-05T14:00").limit(ClockId.K01);
        assertThat(late.lateAt(at("2023-06-30T08:00"))).isTrue();
    }

    @Test
    @Covers(Clause.D12_1A)
    void a_dispatched_case_is_in_nobodys_hands_at_the_centre() {
        Play play = Play.filed(MONDAY).readyToDispatch(MONDAY);
        assertThat(play.file.holder()).isEqualTo(OFFICER.id());
        assertThat(play.move(TO_ROADS, MONDAY, OFFICER).file.holder()).isNull();
    }

    @Test
    void an_agency_must_be_named() {
        assertThat(Dispatch.to(null, "x".repeat(2_001)).faults())
                .extracting(Fault::pointer)
                .containsExactly("/lead", "/note");
    }
}
