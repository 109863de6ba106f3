// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.COMMITTEE;
import static org.hientruong.core.regulation.Play.HANDLER;
import static org.hientruong.core.regulation.Play.OVERSIGHT;
import static org.hientruong.core.regulation.Play.POWER;
import static org.hientruong.core.regulation.Play.ROADS;
import static org.hientruong.core.regulation.Play.SUPERVISING;
import static org.hientruong.core.regulation.Play.TOWN;
import static org.hientruong.core.regulation.Play.TOWN_HANDLER;

import java.util.List;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.dispatch.Direct;
import org.hientruong.core.domain.handling.Dispute;
import org.hientruong.core.domain.handling.Dispute.Kind;
import org.hientruong.core.domain.handling.Dispute.Position;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.procedure.Readings;
import org.hientruong.core.domain.time.reckoning.Counting.DayEnd;
import org.hientruong.core.domain.time.reckoning.Counting.OnDayOff;
import org.junit.jupiter.api.Test;

/** Agencies that do not agree, and handling that is not thorough, go to the provincial committee (khoản 7 Điều 3). */
class Article03DisputeTest {
    private static final Dispute OPPOSED = new Dispute(
            Kind.DISAGREEMENT,
            List.of(new Position(ROADS, "Thành phố quản lý"), new Position(TOWN, "Sở quản lý")),
            null);
    private static final Dispute UNRESOLVED =
            new Dispute(Kind.UNRESOLVED, List.of(new Position(ROADS, "Chỉ vá tạm")), "Ổ gà lặp lại");
    private static final Direct SETTLED = new Direct(null, "Giao Sở chủ trì, thành phố bố trí kinh phí");

    @Test
    @Covers(Clause.D3_7)
    void agencies_with_opposing_positions_put_the_case_on_the_list() {
        Play play = several().move(OPPOSED, "2023-06-07T09:00", TOWN_HANDLER);
        assertThat(play.file.disputed()).isTrue();
        assertThat(play.file.stage()).as("it goes on").isEqualTo(Stage.HANDLING);
        assertThat(play.file.disputes().agencies()).containsExactly(ROADS, TOWN);
        assertThat(play.last().payload().toString()).as("no words").doesNotContain("quản lý");
    }

    @Test
    @Covers(Clause.D3_7)
    void so_does_handling_that_is_not_thorough() {
        assertThat(several().move(UNRESOLVED, "2023-06-07T09:00", HANDLER).file.disputed())
                .isTrue();
    }

    @Test
    @Covers(Clause.D3_7)
    void a_disagreement_has_two_positions_of_agencies_that_took_part() {
        assertThat(new Dispute(null, List.of(), null).faults())
                .extracting(fault -> fault.pointer())
                .containsExactly("/kind", "/positions");
        Dispute alone = new Dispute(Kind.DISAGREEMENT, UNRESOLVED.positions(), null);
        assertThat(alone.faults()).extracting(fault -> fault.pointer()).containsExactly("/positions");
        assertThat(OPPOSED.faults()).isEmpty();
        Dispute stranger = new Dispute(Kind.UNRESOLVED, List.of(new Position(POWER, "Không tham gia")), null);
        assertThat(several().refused(stranger, "2023-06-07T09:00", HANDLER).key())
                .isEqualTo("core.refusal.not-concerned");
    }

    @Test
    @Covers(Clause.D3_7)
    void several_agencies_are_concerned_unless_the_procedure_widens_it() {
        assertThat(alone(Sample.rules())
                        .refused(UNRESOLVED, "2023-06-07T09:00", HANDLER)
                        .key())
                .isEqualTo("core.refusal.one-agency-only");
        Rules wide = Sample.rules(new Readings(
                OnDayOff.NEXT_WORKING_DAY,
                DayEnd.MIDNIGHT,
                14,
                10,
                Sample.SAMENESS,
                new Readings.Silence(2),
                null,
                true,
                12));
        assertThat(alone(wide)
                        .move(UNRESOLVED, "2023-06-07T09:00", HANDLER)
                        .file
                        .disputed())
                .isTrue();
    }

    @Test
    @Covers(Clause.D3_7)
    void afterwards_only_the_centres_supervisor_records_one() {
        Play early = Play.filed("2023-06-05T08:00").accepted("2023-06-05T09:00");
        assertThat(early.refused(OPPOSED, "2023-06-05T10:00", SUPERVISING).kind())
                .isEqualTo(Refusal.Kind.WRONG_STAGE);
        Play play = published();
        assertThat(play.refused(OPPOSED, "2023-06-14T09:00", HANDLER).kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
        play.move(OPPOSED, "2023-06-14T09:00", SUPERVISING);
        assertThat(play.file.disputed()).isTrue();
        assertThat(play.file.stage()).isEqualTo(Stage.PUBLISHED);
    }

    @Test
    @Covers(Clause.D3_7)
    void the_committee_directs_also_when_the_case_is_at_rest_and_that_settles_it() {
        Play play = published();
        assertThat(play.refused(SETTLED, "2023-06-14T08:00", COMMITTEE).kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
        play.move(OPPOSED, "2023-06-14T09:00", SUPERVISING);
        assertThat(play.refused(SETTLED, "2023-06-14T10:00", OVERSIGHT).kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
        play.move(SETTLED, "2023-06-14T10:00", COMMITTEE);
        assertThat(play.file.disputed()).isFalse();
        assertThat(play.file.disputes().recorded()).isEqualTo(1);
    }

    @Test
    @Covers({Clause.D3_7, Clause.D22_5A})
    void the_overseeing_departments_direction_settles_no_dispute() {
        Play play = several().move(OPPOSED, "2023-06-07T09:00", HANDLER);
        assertThat(play.refused(SETTLED, "2023-06-07T10:00", OVERSIGHT).clause())
                .isEqualTo(Clause.D22_5A);
        play.move(new Direct(TOWN, "Giao thành phố"), "2023-06-07T10:00", OVERSIGHT);
        assertThat(play.file.disputed()).isTrue();
        play.move(new Direct(ROADS, "Giao Sở"), "2023-06-07T11:00", COMMITTEE);
        assertThat(play.file.disputed()).isFalse();
        assertThat(play.file.course().directed()).isEqualTo(ROADS);
    }

    private static Play several() {
        return alone(Sample.rules()).move(new Forward(List.of(TOWN), null), "2023-06-06T16:00", HANDLER);
    }

    private static Play alone(Rules rules) {
        return Play.filed(rules, Sample.at("2023-06-05T08:00"))
                .dispatched("2023-06-05T14:00")
                .handling("2023-06-06T08:00");
    }

    private static Play published() {
        Play play = several().submitted("2023-06-12T08:00");
        play.approved("2023-06-12T09:00");
        return play.published("2023-06-13T09:00");
    }
}
