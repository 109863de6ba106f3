// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hientruong.core.regulation.Play.OFFICER;
import static org.hientruong.core.regulation.Sample.at;

import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.intake.verification.AttemptContact;
import org.hientruong.core.domain.intake.verification.ContactMethod;
import org.hientruong.core.domain.intake.verification.RequestSupplement;
import org.hientruong.core.domain.intake.verification.Supplement;
import org.hientruong.core.domain.procedure.Readings;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit.State;
import org.hientruong.core.domain.time.reckoning.Counting.DayEnd;
import org.hientruong.core.domain.time.reckoning.Counting.OnDayOff;
import org.junit.jupiter.api.Test;

/** How often the Centre must have tried before silence alone declines a report, in each position of the parameter. */
class Article10SilenceTest {
    private static final String FRIDAY = "2023-06-09T16:40";
    private static final String SUNDAY = "2023-06-11T16:40";

    @Test
    @Covers(Clause.D10_5B5)
    void by_the_bare_text_one_request_is_enough_in_whatever_way_it_was_made() {
        for (ContactMethod method : ContactMethod.values()) {
            Play play = asked(1, method).sweep("2023-06-20T10:00");
            assertThat(play.file.stage()).isEqualTo(Stage.DECLINED);
            assertThat(play.last().occurredAt()).isEqualTo(at(SUNDAY));
        }
    }

    @Test
    @Covers(Clause.D10_5B5)
    void of_two_ways_a_request_on_the_phone_is_one_and_the_reporters_own_page_the_other() {
        Play play = asked(2, ContactMethod.PHONE).sweep("2023-06-20T10:00");
        assertThat(play.file.stage()).isEqualTo(Stage.DECLINED);
        assertThat(play.last().occurredAt()).isEqualTo(at(SUNDAY));
    }

    @Test
    @Covers(Clause.D10_5B5)
    void a_request_on_that_page_alone_lets_the_case_wait_on_until_another_way_was_tried() {
        Play play = asked(2, ContactMethod.APPLICATION).sweep("2023-06-13T10:00");
        assertThat(play.file.stage()).isEqualTo(Stage.AWAITING_SUPPLEMENT);
        assertThat(play.last().type()).isEqualTo(EventType.TIME_LIMIT_MISSED);
        int before = play.events.size();
        assertThat(play.sweep("2023-06-14T10:00").events)
                .as("written down once")
                .hasSize(before);
        play.move(new AttemptContact(ContactMethod.APPLICATION, true, null), "2023-06-14T10:00", OFFICER);
        assertThat(play.file.limits().open(ClockId.K03).orElseThrow().missed())
                .as("the same way again is no other")
                .isTrue();
        play.move(new AttemptContact(ContactMethod.PHONE, false, "Không nghe máy"), "2023-06-15T09:00", OFFICER);
        assertThat(play.limit(ClockId.K03).dueAt()).isEqualTo(at("2023-06-17T09:00"));
        assertThat(play.sweep("2023-06-17T08:59:59.999").file.stage()).isEqualTo(Stage.AWAITING_SUPPLEMENT);
        assertThat(play.sweep("2023-06-17T09:00").file.stage()).isEqualTo(Stage.DECLINED);
        assertThat(play.file.limits().open()).isEmpty();
    }

    @Test
    @Covers(Clause.D10_5B5)
    void another_way_tried_in_time_counts_and_moves_nothing() {
        Play play = asked(2, ContactMethod.APPLICATION)
                .move(new AttemptContact(ContactMethod.SMS, true, null), "2023-06-10T09:00", OFFICER);
        assertThat(play.limit(ClockId.K03).dueAt()).isEqualTo(at(SUNDAY));
        assertThat(play.sweep(SUNDAY).file.stage()).isEqualTo(Stage.DECLINED);
    }

    @Test
    @Covers(Clause.D10_5B5)
    void a_reply_while_the_case_waits_on_is_no_late_one() {
        Play play = asked(2, ContactMethod.APPLICATION)
                .move(new Supplement("Trước số 12."), "2023-06-13T10:00", Actor.REPORTER);
        assertThat(play.file.stage()).isEqualTo(Stage.FILED);
        assertThat(play.limit(ClockId.K01).state()).isEqualTo(State.RUNNING);
        assertThat(play.file.limits().open(ClockId.K03)).isEmpty();
    }

    @Test
    void there_are_four_ways_and_no_more() {
        assertThatThrownBy(() -> new Readings.Silence(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Readings.Silence(5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Play asked(int ways, ContactMethod method) {
        Readings readings = new Readings(
                OnDayOff.NEXT_WORKING_DAY,
                DayEnd.MIDNIGHT,
                14,
                10,
                Sample.SAMENESS,
                new Readings.Silence(ways),
                null,
                false,
                12);
        return Play.filed(Sample.rules(readings), at("2023-06-09T08:00"))
                .move(new RequestSupplement(method, "Xin cho biết số nhà gần nhất.", false), FRIDAY, OFFICER);
    }
}
