// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.api.intake.ConsentPurpose.HANDLING;
import static org.hientruong.api.intake.ConsentPurpose.PUBLISH_NAME;
import static org.hientruong.core.regulation.Play.HANDLER;
import static org.hientruong.core.regulation.Play.OFFICER;

import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.person.AskConsent;
import org.hientruong.core.domain.person.Consents.State;
import org.hientruong.core.domain.person.GiveConsent;
import org.hientruong.core.domain.person.StatedBy;
import org.hientruong.core.domain.person.WithdrawConsent;
import org.junit.jupiter.api.Test;

class Article04ConsentTest {
    private static final AskConsent ASK = new AskConsent("Cần gặp tại hiện trường");
    private static final GiveConsent GIVE = new GiveConsent(HANDLING, Play.ROADS, StatedBy.PHONE);
    private static final WithdrawConsent WITHDRAW = new WithdrawConsent(HANDLING, Play.ROADS, StatedBy.SMS);

    @Test
    @Covers(Clause.D4_5B)
    void an_agency_asks_the_reporter_says_so_for_that_agency_alone_and_takes_it_back() {
        Play play = dispatched();
        play.move(ASK, "2023-06-05T10:00", HANDLER);
        assertThat(play.file.consents().state(HANDLING, Play.ROADS)).contains(State.ASKED);
        assertThat(play.file.consents().given(HANDLING, Play.ROADS))
                .as("silence is none")
                .isFalse();
        play.move(GIVE, "2023-06-05T11:00", OFFICER);
        assertThat(play.file.consents().given(HANDLING, Play.ROADS)).isTrue();
        assertThat(play.file.consents().given(HANDLING, Play.TOWN)).isFalse();
        assertThat(play.file.consents().given(PUBLISH_NAME, null))
                .as("another consent")
                .isFalse();
        play.move(WITHDRAW, "2023-06-05T12:00", Actor.REPORTER);
        assertThat(play.file.consents().given(HANDLING, Play.ROADS)).isFalse();
        assertThat(play.file.consents().all()).hasSize(1);
    }

    @Test
    @Covers(Clause.D4_5B)
    void the_ledger_says_who_for_what_to_whom_when_and_by_which_way() {
        Play play = dispatched().move(GIVE, "2023-06-05T11:00", OFFICER);
        assertThat(play.last().payload())
                .containsEntry("purpose", "HANDLING")
                .containsEntry("agency", "SGTVT")
                .containsEntry("method", "PHONE");
        assertThat(play.last().actor()).isEqualTo(OFFICER.id());
        assertThat(play.last().occurredAt()).isEqualTo(Sample.at("2023-06-05T11:00"));
    }

    @Test
    @Covers(Clause.D4_5B)
    void nobody_is_pressed_and_nothing_is_taken_back_that_was_not_given() {
        Play play = dispatched().move(ASK, "2023-06-05T10:00", HANDLER);
        assertThat(play.refused(ASK, "2023-06-05T11:00", HANDLER))
                .isEqualTo(Refusal.rule(Clause.D4_5B, "core.refusal.consent-asked"));
        assertThat(play.refused(WITHDRAW, "2023-06-05T11:00", Actor.REPORTER))
                .isEqualTo(Refusal.rule(Clause.D4_5B, "core.refusal.consent-not-given"));
        play.move(GIVE, "2023-06-05T12:00", Actor.REPORTER);
        assertThat(play.refused(GIVE, "2023-06-05T13:00", Actor.REPORTER))
                .isEqualTo(Refusal.rule(Clause.D4_5B, "core.refusal.consent-given"));
        assertThat(play.refused(
                        new WithdrawConsent(PUBLISH_NAME, null, StatedBy.SMS), "2023-06-05T13:00", Actor.REPORTER))
                .isEqualTo(Refusal.rule(Clause.D4_5B, "core.refusal.consent-not-given"));
        play.move(WITHDRAW, "2023-06-05T14:00", Actor.REPORTER);
        play.move(ASK, "2023-06-05T15:00", HANDLER);
        assertThat(play.file.consents().state(HANDLING, Play.ROADS)).contains(State.ASKED);
    }

    @Test
    @Covers(Clause.D4_5B)
    void only_an_agency_that_handles_the_case_is_told_who_reported() {
        GiveConsent other = new GiveConsent(HANDLING, Play.TOWN, StatedBy.PHONE);
        assertThat(dispatched().refused(other, "2023-06-05T10:00", Actor.REPORTER))
                .isEqualTo(Refusal.rule(Clause.D4_5B, "core.refusal.consent-without-share"));
        assertThat(dispatched().refused(ASK, "2023-06-05T10:00", Play.TOWN_HANDLER))
                .isEqualTo(Refusal.rule(Clause.D9_3A, "core.refusal.not-your-assignment"));
        Play returned = dispatched()
                .move(GIVE, "2023-06-05T10:00", Actor.REPORTER)
                .move(new ReturnWrongAuthority("Không đúng", null, true), "2023-06-05T11:00", HANDLER);
        assertThat(returned.file.hasShare(Play.ROADS))
                .as("so that it is shown no longer")
                .isFalse();
    }

    private static Play dispatched() {
        return Play.filed("2023-06-05T08:00").dispatched("2023-06-05T09:00");
    }
}
