// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.COLLEAGUE;
import static org.hientruong.core.regulation.Play.OFFICER;
import static org.hientruong.core.regulation.Sample.at;

import java.util.ArrayList;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.intake.Accept;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.EligibilityChecklist;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.intake.Release;
import org.hientruong.core.domain.time.ClockId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class Article10To12IntakeTest {
    private static final String MONDAY = "2023-06-05T08:00";

    @Test
    @Covers({Clause.D8_2A, Clause.P2_1_1})
    void a_report_is_stored_at_any_hour_and_its_clock_runs_from_the_next_opening() {
        Play play = Play.filed("2023-06-10T09:00");
        assertThat(play.file.stage()).isEqualTo(Stage.FILED);
        assertThat(play.file.filing().filedAt()).isEqualTo(at("2023-06-10T09:00"));
        assertThat(play.limit(ClockId.K01).dueAt()).isEqualTo(at("2023-06-12T11:00"));
    }

    @Test
    @Covers(Clause.D12_1A)
    void a_claimed_report_is_kept_from_a_colleague_who_is_told_who_has_it() {
        Play play = Play.filed(MONDAY).move(new Claim(), MONDAY, OFFICER);
        for (CaseMove move :
                List.of(new Claim(), new Accept(Play.allTicked()), new Classify(new CategoryCode("HTGT.MD")))) {
            Refusal refusal = play.refused(move, MONDAY, COLLEAGUE);
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.HELD);
            assertThat(refusal.clause()).isEqualTo(Clause.D12_1A);
            assertThat(refusal.facts().get("holder")).isEqualTo(OFFICER.id());
        }
        assertThat(play.accepted(MONDAY).file.stage()).isEqualTo(Stage.ACCEPTED);
    }

    @Test
    @Covers(Clause.D12_1A)
    void who_claims_again_is_told_that_she_has_it_already() {
        Play play = Play.filed(MONDAY).move(new Claim(), MONDAY, OFFICER);
        assertThat(play.refused(new Claim(), MONDAY, OFFICER).key()).isEqualTo("core.refusal.held-by-you");
        assertThat(play.refused(new Claim(), MONDAY, COLLEAGUE).key()).isEqualTo("core.refusal.held");
    }

    @Test
    @Covers(Clause.D12_1A)
    void a_released_report_is_free_and_the_history_shows_whose_claim_ended() {
        Play play = Play.filed(MONDAY).move(new Claim(), MONDAY, OFFICER).move(new Release(), MONDAY, COLLEAGUE);
        assertThat(play.file.holder()).isNull();
        assertThat(play.events.get(2).payload()).containsEntry("holder", OFFICER.id());
        assertThat(play.refused(new Release(), MONDAY, OFFICER).kind()).isEqualTo(Refusal.Kind.RULE);
        assertThat(play.decide(new Claim(), MONDAY, COLLEAGUE)).isInstanceOf(Happened.class);
    }

    @ParameterizedTest
    @EnumSource
    @Covers({Clause.D11_1, Clause.D10_5A1})
    void nothing_is_accepted_while_an_item_of_the_checklist_is_open(EligibilityChecklist open) {
        // of who reports for the first time everything is verified
        Play play = Play.filed(Sample.rules(), at(MONDAY), /* firstTime= */ true);
        Refusal refusal = play.refused(new Accept(without(open)), MONDAY, OFFICER);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.RULE);
        assertThat(refusal.clause()).isEqualTo(open.clause());
        assertThat(refusal.facts().get("item")).isEqualTo(open.id().replace('-', '_'));
    }

    @ParameterizedTest
    @EnumSource
    @Covers({Clause.D10_5A1, Clause.D4_2, Clause.D10_5B3})
    void a_note_waives_the_citizen_number_and_poor_media_and_nothing_else(EligibilityChecklist waived) {
        List<Accept.Item> items = without(waived);
        items.add(new Accept.Item(waived.id(), false, "Gọi điện xác nhận"));
        Play play = Play.filed(Sample.rules(), at(MONDAY), /* firstTime= */ true);
        boolean accepted = play.decide(new Accept(items), MONDAY, OFFICER) instanceof Happened;
        boolean mayBeWaived = waived == EligibilityChecklist.CITIZEN_ID || waived == EligibilityChecklist.MEDIA_QUALITY;
        assertThat(accepted).isEqualTo(mayBeWaived);
    }

    @Test
    @Covers({Clause.D11_1, Clause.D13_1A})
    void acceptance_starts_the_four_hours_to_dispatch_while_the_whole_runs_on() {
        Play play = Play.filed(MONDAY).accepted("2023-06-05T15:30");
        assertThat(play.file.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(play.file.intake().acceptedAt()).isEqualTo(at("2023-06-05T15:30"));
        assertThat(play.limit(ClockId.K02).dueAt()).isEqualTo(at("2023-06-06T09:30"));
        assertThat(play.limit(ClockId.K01).running()).isTrue();
        assertThat(play.refused(new Accept(Play.allTicked()), MONDAY, OFFICER).kind())
                .isEqualTo(Refusal.Kind.WRONG_STAGE);
    }

    @Test
    @Covers(Clause.D11_1)
    void the_notes_of_a_checklist_are_words_and_stand_in_no_payload() {
        List<Accept.Item> items = without(EligibilityChecklist.CITIZEN_ID);
        items.add(new Accept.Item("citizen-id", false, " Gọi điện xác nhận "));
        Happened happened = (Happened) Play.filed(MONDAY).decide(new Accept(items), MONDAY, OFFICER);
        assertThat(happened.happenings().get(0).words()).containsEntry("note.citizen-id", "Gọi điện xác nhận");
        assertThat(happened.happenings().get(0).payload().toString()).doesNotContain("xác nhận");
    }

    @Test
    @Covers(Clause.D3_3B)
    void the_category_is_confirmed_or_changed_and_both_values_stay() {
        Play play = Play.filed(MONDAY).move(new Classify(new CategoryCode("MT.RT")), MONDAY, OFFICER);
        assertThat(play.file.classified()).isTrue();
        assertThat(play.file.category()).isEqualTo(new CategoryCode("MT.RT"));
        assertThat(play.file.filing().category()).isEqualTo(new CategoryCode("HTGT.MD"));
        assertThat(play.events.get(1).payload())
                .containsEntry("before", "HTGT.MD")
                .containsEntry("category", "MT.RT");
    }

    @Test
    @Covers({Clause.D2_4, Clause.D12_2})
    void the_text_is_normalised_after_acceptance_only() {
        Play play = Play.filed(MONDAY);
        Refusal refusal = play.refused(new Normalise("Ổ gà"), MONDAY, OFFICER);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WRONG_STAGE);
        assertThat(refusal.clause()).isEqualTo(Clause.D2_4);
        play.accepted(MONDAY).move(new Normalise("Ổ gà"), MONDAY, OFFICER);
        assertThat(play.file.normalised()).isTrue();
    }

    @Test
    void entries_are_checked_where_they_stand() {
        Accept accept = new Accept(List.of(
                new Accept.Item("no-such-item", true, null),
                new Accept.Item("place", true, "x".repeat(2_001)),
                new Accept.Item("place", true, null)));
        assertThat(accept.faults())
                .extracting(Fault::pointer)
                .containsExactly("/items/0/id", "/items/1/note", "/items");
        assertThat(new Normalise(" ").faults()).extracting(Fault::pointer).containsExactly("/text");
        assertThat(new Classify(null).faults()).extracting(Fault::pointer).containsExactly("/category");
        assertThat(new Accept(null).faults()).isEmpty();
    }

    private static List<Accept.Item> without(EligibilityChecklist item) {
        List<Accept.Item> items = new ArrayList<>(Play.allTicked());
        items.removeIf(one -> one.id().equals(item.id()));
        return items;
    }
}
