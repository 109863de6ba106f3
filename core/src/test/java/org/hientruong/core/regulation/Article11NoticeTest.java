// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.Projections;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.intake.GiveNotice;
import org.hientruong.core.domain.intake.verification.Decline;
import org.junit.jupiter.api.Test;

/** What no medium tells the reporter, staff do (khoản 2 Điều 11). */
class Article11NoticeTest {
    private static final GiveNotice CALLED = new GiveNotice("Đã gọi từ số 02993.888.883, bà đã nghe");

    /** No medium could tell an event. */
    private static CaseFile untold(CaseFile file, CaseEvent event, String local) {
        List<Happening> happened = file.intake().untold().refused(event, "sender:email", Sample.at(local));
        return happened.isEmpty() ? file : file.after(event(file, happened.get(0), Actor.SYSTEM));
    }

    private static CaseEvent event(CaseFile file, Happening one, Actor by) {
        return new CaseEvent(
                file.number(),
                file.version() + 1,
                one.type(),
                one.occurredAt(),
                one.occurredAt(),
                by.id(),
                by.hat(),
                one.payload());
    }

    @Test
    @Covers(Clause.D11_2)
    void a_notice_that_reaches_nobody_is_a_task_for_staff_until_they_say_how_they_told_it() {
        Play play = Play.filed("2023-06-05T08:00")
                .move(
                        new Decline(List.of(new Decline.Reason("SCOPE_PLACE", null)), null, null, null),
                        "2023-06-05T09:00",
                        Play.OFFICER);
        CaseFile declined = play.file;
        assertThat(Projections.of(declined).waits().untold()).isFalse();
        CaseFile left = untold(
                untold(declined, play.events.get(0), "2023-06-05T09:01"), play.events.get(1), "2023-06-05T09:02");
        assertThat(left.intake().untold().events()).containsExactly(1, 2);
        assertThat(Projections.of(left).waits().untold()).isTrue();

        Happened told = (Happened) CALLED.decide(left, Sample.rules(), Sample.at("2023-06-05T10:00"), Play.OFFICER);
        Happening given = told.happenings().get(0);
        assertThat(given.type()).isEqualTo(EventType.NOTICE_GIVEN);
        assertThat(given.payload()).isEqualTo(Map.of("events", List.of(1, 2)));
        assertThat(given.words()).containsEntry("note", CALLED.note());
        CaseFile done = left.after(event(left, given, Play.OFFICER));
        assertThat(Projections.of(done).waits().untold()).isFalse();
    }

    @Test
    @Covers(Clause.D11_2)
    void it_moves_no_limit_and_no_stage_and_is_written_down_once() {
        Play play = Play.filed("2023-06-05T08:00");
        CaseFile filed = play.file;
        CaseFile left = untold(filed, play.events.get(0), "2023-06-05T08:01");
        assertThat(untold(left, play.events.get(0), "2023-06-05T08:05")).isEqualTo(left);
        Happened told = (Happened) CALLED.decide(left, Sample.rules(), Sample.at("2023-06-05T08:10"), Play.OFFICER);
        CaseFile done = left.after(event(left, told.happenings().get(0), Play.OFFICER));
        assertThat(done.limits()).isEqualTo(filed.limits());
        assertThat(done.stage()).isEqualTo(filed.stage());
    }

    @Test
    @Covers(Clause.D11_2)
    void there_is_no_task_while_everything_was_told_and_no_end_without_a_note() {
        Play play = Play.filed("2023-06-05T08:00");
        assertThat(play.refused(CALLED, "2023-06-05T08:10", Play.OFFICER).key())
                .isEqualTo("core.refusal.nothing-untold");
        assertThat(new GiveNotice(" ").faults()).extracting("pointer").containsExactly("/note");
    }
}
