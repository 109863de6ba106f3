// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hientruong.core.regulation.Play.HANDLER;
import static org.hientruong.core.regulation.Play.POWER;
import static org.hientruong.core.regulation.Play.ROADS;
import static org.hientruong.core.regulation.Play.SUPERVISOR;
import static org.hientruong.core.regulation.Play.TOWN;
import static org.hientruong.core.regulation.Play.TOWN_APPROVER;
import static org.hientruong.core.regulation.Play.TOWN_HANDLER;
import static org.hientruong.core.regulation.Sample.at;
import static org.hientruong.core.regulation.Sample.endOf;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.agency.reorganisation.Reorganisation;
import org.hientruong.core.domain.agency.reorganisation.Reorganisation.Heir;
import org.hientruong.core.domain.agency.reorganisation.Reorganisation.Way;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.handling.AssignmentStage;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit.State;
import org.junit.jupiter.api.Test;

/** Authorities are reorganised while cases are in hand (điểm a khoản 1 Điều 1, A-30). */
class ReorganisationTest {
    private static final AgencyCode BUILDING = new AgencyCode("SXD");
    private static final AgencyCode WARD = new AgencyCode("UBND-31507");
    private static final Instant DAY = at("2023-06-08T00:00");
    private static final Instant BACK = at("2023-06-09T00:00");
    private static final Map<UnitCode, AgencyCode> COMMITTEES = Map.of(new UnitCode("31507"), WARD);
    private static final Heir BUILDING_WHOLE = new Heir(Way.WHOLE, BUILDING);
    private static final Heir BY_PLACE = new Heir(Way.BY_PLACE, null);

    @Test
    @Covers(Clause.D1_1A)
    void an_open_share_passes_to_the_successor_and_its_clocks_go_on() {
        Play play = dispatched();
        List<String> before = limits(play.file);
        reorganised(play, Map.of(ROADS, BUILDING_WHOLE), "31507").sweep("2023-06-08T08:00");
        Assignment lead = play.file.lead().orElseThrow();
        assertThat(lead.agency()).isEqualTo(BUILDING);
        assertThat(lead.agencyAt(at("2023-06-07T10:00"))).isEqualTo(ROADS);
        assertThat(lead.receivedAt()).isEqualTo(at("2023-06-05T14:00"));
        assertThat(limits(play.file)).isEqualTo(before);
        assertThat(play.limit(ClockId.K07).dueAt()).isEqualTo(endOf("2023-06-13"));
        assertThat(play.last().type()).isEqualTo(EventType.ASSIGNMENT_SUCCEEDED);
        assertThat(play.last().occurredAt()).isEqualTo(DAY);
        assertThat(new Payload(play.last().payload()).text("document")).isEqualTo("1/NQ, 01/06/2023, UBND tỉnh");
        play.move(new Acknowledge(), "2023-06-08T09:00", new Actor("staff:30", "HANDLER", BUILDING));
        assertThat(play.file.stage()).isEqualTo(Stage.HANDLING);
    }

    @Test
    @Covers(Clause.D1_1A)
    void nothing_passes_before_its_day_and_once_only_after_it() {
        Play play = reorganised(dispatched(), Map.of(ROADS, BUILDING_WHOLE), "31507");
        play.sweep(DAY.minusMillis(1));
        assertThat(play.file.ledBy(ROADS)).isTrue();
        play.sweep(DAY);
        assertThat(play.file.ledBy(BUILDING)).isTrue();
        int events = play.events.size();
        play.sweep("2023-06-08T10:00").sweep("2023-06-08T11:00");
        assertThat(play.events).hasSize(events);
    }

    @Test
    @Covers(Clause.D1_1A)
    void a_code_that_is_used_again_is_another_body_and_the_share_passes_once() {
        Play play = reorganised(dispatched(), Map.of(ROADS, new Heir(Way.WHOLE, ROADS)), "31507");
        play.sweep("2023-06-08T10:00").sweep("2023-06-08T11:00");
        assertThat(play.events.stream().filter(event -> event.type() == EventType.ASSIGNMENT_SUCCEEDED))
                .hasSize(1);
        play.move(new Acknowledge(), "2023-06-08T12:00", HANDLER);
        assertThat(play.file.lead().orElseThrow().heldSince()).isEqualTo(DAY);
    }

    @Test
    @Covers(Clause.D1_1A)
    void a_district_committees_case_goes_to_the_committee_of_the_commune_in_which_the_place_lies() {
        Play play = reorganised(dispatched(), Map.of(ROADS, BY_PLACE), "31507").sweep(DAY);
        assertThat(play.file.ledBy(WARD)).isTrue();
        assertThat(play.limit(ClockId.K07).state()).isEqualTo(State.RUNNING);
    }

    @Test
    @Covers({Clause.D1_1A, Clause.D13_3})
    void a_case_whose_place_tells_no_successor_goes_back_to_the_centre_which_dispatches_anew() {
        Play play = dispatched();
        play.move(new Forward(List.of(POWER), null), "2023-06-06T16:00", HANDLER);
        reorganised(play, Map.of(ROADS, BY_PLACE), null).sweep(DAY);
        assertThat(play.file.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(play.file.assignments().all()).extracting(Assignment::stage).containsOnly(AssignmentStage.RECALLED);
        assertThat(play.limit(ClockId.K07).state()).isEqualTo(State.CANCELLED);
        assertThat(play.limit(ClockId.K02).state()).isEqualTo(State.RUNNING);
        play.move(Dispatch.to(TOWN, null), "2023-06-08T08:00", Play.OFFICER);
        assertThat(play.file.ledBy(TOWN)).isTrue();
    }

    @Test
    @Covers({Clause.D1_1A, Clause.D14_5})
    void what_ran_out_by_its_day_stays_the_predecessors() {
        Play play = dispatched();
        Reorganisation late = of(2, at("2023-06-14T00:00"), null, Map.of(ROADS, BY_PLACE), null);
        play.rules = with(play.rules, List.of(late));
        play.sweep("2023-06-15T09:00");
        assertThat(play.events)
                .filteredOn(event -> event.type() == EventType.TIME_LIMIT_MISSED)
                .extracting(event -> new Payload(event.payload()).text("clock"))
                .contains("K07");
    }

    @Test
    @Covers({Clause.D1_1A, Clause.D14_2S2})
    void a_coordinating_agency_is_succeeded_too_and_none_is_asked_twice() {
        Play play = dispatched();
        play.move(new Forward(List.of(TOWN, POWER), null), "2023-06-06T16:00", HANDLER);
        reorganised(play, Map.of(TOWN, BUILDING_WHOLE, POWER, BUILDING_WHOLE), null)
                .sweep(DAY);
        assertThat(play.file.assignments().coordinating())
                .extracting(Assignment::agency)
                .containsExactly(BUILDING);
        assertThat(play.limit(ClockId.K09, 2).state()).isEqualTo(State.RUNNING);
        assertThat(play.limit(ClockId.K09, 3).state()).isEqualTo(State.CANCELLED);
    }

    @Test
    @Covers({Clause.D1_1A, Clause.D14_2S3})
    void when_the_last_agency_that_was_waited_for_merges_into_the_lead_the_leads_last_days_begin() {
        Play play = dispatched();
        play.move(new Forward(List.of(TOWN, POWER), null), "2023-06-06T16:00", HANDLER);
        play.move(new Acknowledge(), "2023-06-07T08:00", TOWN_HANDLER);
        play.move(new SubmitResolution("Đã làm.", null, null, null), "2023-06-07T15:00", TOWN_HANDLER);
        play.move(new Approve(null), "2023-06-07T16:00", TOWN_APPROVER);
        reorganised(play, Map.of(POWER, new Heir(Way.WHOLE, ROADS)), null).sweep(DAY);
        assertThat(play.limit(ClockId.K11).startedAt()).isEqualTo(DAY);
    }

    @Test
    @Covers({Clause.D1_1A, Clause.D14_2S1})
    void a_coordinating_agency_that_nobody_succeeds_is_forwarded_anew_by_the_lead() {
        Play play = dispatched();
        play.move(new Forward(List.of(TOWN), null), "2023-06-06T16:00", HANDLER);
        reorganised(play, Map.of(TOWN, BY_PLACE), null).sweep(DAY);
        assertThat(play.file.assignments().coordinating()).isEmpty();
        assertThat(play.limit(ClockId.K08).startedAt()).isEqualTo(DAY);
    }

    @Test
    @Covers(Clause.D1_1A)
    void what_is_at_rest_keeps_its_history() {
        Play play = dispatched()
                .handling("2023-06-06T08:00")
                .submitted("2023-06-06T10:00")
                .approved("2023-06-06T15:00")
                .published("2023-06-07T08:00");
        CaseFile before = play.file;
        reorganised(play, Map.of(ROADS, BUILDING_WHOLE), "31507").sweep("2023-06-20T08:00");
        assertThat(play.file).isEqualTo(before);
    }

    @Test
    @Covers(Clause.D1_1A)
    void taking_it_back_gives_the_share_to_who_had_it_with_the_clocks_as_they_were() {
        Play play = dispatched();
        play.move(new Forward(List.of(TOWN), null), "2023-06-06T16:00", HANDLER);
        List<String> before = state(play.file);
        reorganised(play, Map.of(ROADS, BY_PLACE, TOWN, BUILDING_WHOLE), null).sweep("2023-06-08T08:00");
        assertThat(play.file.stage()).isEqualTo(Stage.ACCEPTED);
        takenBack(play).sweep(BACK);
        assertThat(state(play.file)).isEqualTo(before);
        assertThat(play.file.stage()).isEqualTo(Stage.HANDLING);
        assertThat(CaseFile.replay(play.events)).isEqualTo(play.file);
    }

    @Test
    @Covers(Clause.D1_1A)
    void what_the_centre_has_dispatched_anew_meanwhile_stays_so() {
        Play play = reorganised(dispatched(), Map.of(ROADS, BY_PLACE), null).sweep(DAY);
        play.move(Dispatch.to(TOWN, null), "2023-06-08T08:00", Play.OFFICER);
        takenBack(play).sweep(BACK);
        assertThat(play.file.ledBy(TOWN)).isTrue();
        assertThat(play.limit(ClockId.K07, 2).state()).isEqualTo(State.RUNNING);
        assertThat(play.limit(ClockId.K07, 1).state()).isEqualTo(State.CANCELLED);
    }

    /** Random cases and successions: applying and taking back leaves who has what, with all clocks; replay agrees. */
    @Test
    @Covers(Clause.D1_1A)
    void whatever_the_succession_taking_it_back_gives_who_has_what_and_the_same_clocks() {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        int moved = 0;
        for (int i = 0; i < 400; i++) {
            Play play = random(chance);
            play.sweep(DAY); // what ends with the day before has ended
            List<String> before = state(play.file);
            Map<AgencyCode, Heir> heirs = heirs(chance);
            reorganised(play, heirs, chance.nextBoolean() ? "31507" : null).sweep(DAY);
            boolean changed = !state(play.file).equals(before);
            moved += changed ? 1 : 0;
            play.rules = with(play.rules, List.of(play.rules.reorganisations().get(0), back(DAY.plusMillis(1))));
            play.sweep(DAY.plusMillis(1));
            assertThat(state(play.file)).as("seed %d", seed).isEqualTo(before);
            assertThat(CaseFile.replay(play.events)).as("seed %d", seed).isEqualTo(play.file);
        }
        assertThat(moved).as("something moved at all, seed %d", seed).isGreaterThan(100);
    }

    private static Map<AgencyCode, Heir> heirs(Random chance) {
        Map<AgencyCode, Heir> heirs = new java.util.HashMap<>();
        for (AgencyCode one : List.of(ROADS, TOWN, POWER)) {
            switch (chance.nextInt(5)) {
                case 0 -> heirs.put(one, BUILDING_WHOLE);
                case 1 -> heirs.put(one, BY_PLACE);
                case 2 -> heirs.put(one, new Heir(Way.WHOLE, one));
                case 3 -> heirs.put(one, new Heir(Way.CENTRE, null));
                default -> {
                    // it stays
                }
            }
        }
        return heirs;
    }

    private static Play random(Random chance) {
        Play play = Play.filed("2023-06-05T08:00");
        LocalDateTime next = LocalDateTime.parse("2023-06-05T09:00").plusMinutes(chance.nextInt(24 * 60));
        play.dispatched(next.toString());
        if (chance.nextInt(4) > 0) {
            play.move(new Forward(List.of(TOWN, POWER), null), minutes(play, chance), HANDLER);
            if (chance.nextBoolean()) {
                play.move(new Acknowledge(), minutes(play, chance), TOWN_HANDLER);
                play.move(new SubmitResolution("Đã làm.", null, null, null), minutes(play, chance), TOWN_HANDLER);
            }
        }
        return play;
    }

    private static Instant minutes(Play play, Random chance) {
        return play.last().recordedAt().plus(1 + chance.nextInt(9 * 60), ChronoUnit.MINUTES);
    }

    private static Play dispatched() {
        return Play.filed("2023-06-05T08:00").dispatched("2023-06-05T14:00");
    }

    private static Play reorganised(Play play, Map<AgencyCode, Heir> heirs, String commune) {
        play.rules = with(play.rules, List.of(of(2, DAY, null, heirs, commune)));
        return play;
    }

    private static Play takenBack(Play play) {
        play.rules = with(play.rules, List.of(play.rules.reorganisations().get(0), back(BACK)));
        return play;
    }

    private static Reorganisation back(Instant since) {
        Heir centre = new Heir(Way.CENTRE, null);
        return of(3, since, 2, Map.of(BUILDING, centre, WARD, centre), null);
    }

    private static Reorganisation of(
            int id, Instant since, Integer undoes, Map<AgencyCode, Heir> heirs, String commune) {
        return new Reorganisation(
                id,
                since,
                "1/NQ, 01/06/2023, UBND tỉnh",
                undoes,
                heirs,
                COMMITTEES,
                (named, filed) -> commune == null ? null : new UnitCode(commune));
    }

    private static Rules with(Rules rules, List<Reorganisation> all) {
        return new Rules(rules.procedure(), rules.calendar(), rules.mandates(), rules.change(), all);
    }

    private static List<String> limits(CaseFile file) {
        return file.limits().open().stream()
                .map(limit -> limit.clock() + " " + limit.assignment() + ' ' + limit.startedAt() + ' ' + limit.dueAt()
                        + ' ' + limit.standstill() + ' ' + limit.missed())
                .toList();
    }

    /** Who has what, where each share stands, and what runs. */
    private static List<String> state(CaseFile file) {
        List<String> state = new java.util.ArrayList<>(limits(file));
        file.assignments()
                .all()
                .forEach(one ->
                        state.add(one.number() + " " + one.agency() + ' ' + one.stage() + ' ' + one.receivedAt()));
        state.add(Objects.toString(file.stage()) + ' ' + SUPERVISOR.agency());
        return state;
    }
}
