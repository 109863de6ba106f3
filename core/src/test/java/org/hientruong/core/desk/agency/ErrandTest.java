// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.HANDLER;
import static org.hientruong.core.regulation.Play.POWER;
import static org.hientruong.core.regulation.Play.SUPERVISOR;
import static org.hientruong.core.regulation.Play.TOWN;
import static org.hientruong.core.regulation.Play.TOWN_APPROVER;
import static org.hientruong.core.regulation.Play.TOWN_HANDLER;
import static org.hientruong.core.regulation.Sample.at;

import java.util.List;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.dispatch.Recall;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.ReturnForQuality;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.procedure.Readings;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.reckoning.Counting.DayEnd;
import org.hientruong.core.domain.time.reckoning.Counting.OnDayOff;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.regulation.Play;
import org.hientruong.core.regulation.Sample;
import org.junit.jupiter.api.Test;

/** Which event is told which agency's own system (khoản 6 Điều 22). */
class ErrandTest {
    private static final Rules RETURNING = Sample.rules(new Readings(
            OnDayOff.NEXT_WORKING_DAY,
            DayEnd.MIDNIGHT,
            14,
            10,
            Sample.SAMENESS,
            new Readings.Silence(2),
            Allowance.parse("1 working day"),
            false,
            12));

    private static Play forwarded() {
        return Play.filed(RETURNING, at("2023-06-05T08:00"))
                .dispatched("2023-06-05T14:00")
                .handling("2023-06-05T15:00")
                .move(new Forward(List.of(TOWN, POWER), null), "2023-06-05T16:00", HANDLER);
    }

    private static List<String> last(Play play) {
        return Errand.of(play.last(), play.file).stream()
                .map(errand -> (errand.recalls() ? "recall " : "order ")
                        + errand.share().agency()
                        + '/'
                        + errand.share().number())
                .toList();
    }

    @Test
    @Covers(Clause.D22_6)
    void a_dispatch_and_a_forwarding_are_orders_and_what_an_agency_does_itself_is_none() {
        Play play = Play.filed(RETURNING, at("2023-06-05T08:00"));
        assertThat(last(play)).isEmpty();
        assertThat(last(play.dispatched("2023-06-05T14:00"))).containsExactly("order SGTVT/1");
        assertThat(last(play.handling("2023-06-05T15:00"))).isEmpty();
        assertThat(last(forwarded())).containsExactly("order UBND-TPST/2", "order DIENLUC/3");
        Play answered = forwarded()
                .move(new Acknowledge(), "2023-06-05T16:10", TOWN_HANDLER)
                .move(new SubmitResolution("Xong", null, null, null), "2023-06-05T16:20", TOWN_HANDLER)
                .move(new Approve(null), "2023-06-05T16:30", TOWN_APPROVER);
        assertThat(last(answered)).isEmpty();
    }

    @Test
    @Covers(Clause.D22_6)
    void when_the_leads_share_comes_to_rest_the_open_others_are_recalled() {
        Play approved = forwarded()
                .move(new ReturnWrongAuthority("Không", null, true), "2023-06-05T16:10", TOWN_HANDLER)
                .submitted("2023-06-06T08:00")
                .approved("2023-06-06T09:00");
        assertThat(last(approved)).containsExactly("recall DIENLUC/3");
        Play returned = forwarded().move(new ReturnWrongAuthority("Không", null, true), "2023-06-05T16:30", HANDLER);
        assertThat(last(returned)).containsExactly("recall UBND-TPST/2", "recall DIENLUC/3");
    }

    @Test
    @Covers({Clause.D22_6, Clause.D13_3})
    void a_recall_is_told_all_who_have_a_share() {
        Play play = forwarded().move(new Recall("Chuyển nhầm"), "2023-06-06T08:00", SUPERVISOR);
        assertThat(last(play)).containsExactlyInAnyOrder("recall SGTVT/1", "recall UBND-TPST/2", "recall DIENLUC/3");
        assertThat(Errand.of(play.last(), play.file, TOWN)).isPresent();
        assertThat(Errand.of(play.last(), play.file, Play.UNMANDATED)).isEmpty();
    }

    @Test
    @Covers({Clause.D22_6, Clause.D15_2})
    void a_poor_resolution_is_the_same_order_again() {
        Play play = Play.filed(RETURNING, at("2023-06-05T08:00"))
                .dispatched("2023-06-05T14:00")
                .handling("2023-06-05T15:00")
                .submitted("2023-06-05T15:30")
                .approved("2023-06-05T16:00")
                .move(new ReturnForQuality("Chưa rõ"), "2023-06-05T16:30", SUPERVISOR);
        assertThat(last(play)).containsExactly("order SGTVT/1");
    }
}
