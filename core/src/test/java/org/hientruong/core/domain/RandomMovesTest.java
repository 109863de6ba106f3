// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.correction.Correct;
import org.hientruong.core.domain.correction.LastMove;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.handling.AssignmentStage;
import org.hientruong.core.domain.intake.verification.ContactMethod;
import org.hientruong.core.domain.intake.verification.Reopen;
import org.hientruong.core.domain.intake.verification.RequestSupplement;
import org.hientruong.core.domain.intake.verification.Supplement;
import org.hientruong.core.domain.procedure.Readings;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.reckoning.Counting.DayEnd;
import org.hientruong.core.domain.time.reckoning.Counting.OnDayOff;
import org.hientruong.core.regulation.Play;
import org.hientruong.core.regulation.Sample;
import org.junit.jupiter.api.Test;

/** Whatever anybody tries, in whatever order: the history alone says how the case stands. */
class RandomMovesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<CaseMove> MOVES =
            Stream.concat(AnyMoves.ASIDE.stream(), AnyMoves.ONWARD.stream()).toList();
    private static final List<Actor> ACTORS = List.of(
            Play.OFFICER,
            Play.COLLEAGUE,
            Play.HANDLER,
            Play.APPROVER,
            Play.TOWN_HANDLER,
            Play.TOWN_APPROVER,
            Play.POWER_HANDLER,
            Play.POWER_APPROVER,
            Actor.REPORTER);

    private static final List<EventType> OF_SEVERAL = List.of(
            EventType.COORDINATION_ORDERED,
            EventType.EXTENSION_NOTIFIED,
            EventType.EXTENSION_RECORDED,
            EventType.CASE_DISPUTED,
            EventType.RESOLUTION_QUESTIONED);

    /** By a procedure that lets the Centre return what is poor. */
    private static final Rules RULES = Sample.rules(new Readings(
            OnDayOff.NEXT_WORKING_DAY,
            DayEnd.MIDNIGHT,
            14,
            10,
            Sample.SAMENESS,
            new Readings.Silence(2),
            Allowance.parse("1 working day"),
            true,
            12));

    /** Somebody tries a move, after so many minutes; a sensible attempt waits for one that is offered to its right mover. */
    record Attempt(CaseMove move, Actor by, int minutes, boolean sensible) {}

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        Arbitrary<Attempt> any = Combinators.combine(
                        Arbitraries.of(MOVES),
                        Arbitraries.of(ACTORS),
                        Arbitraries.integers().between(0, 3_000),
                        Arbitraries.of(true, false))
                .as(Attempt::new);
        return any.list().ofMinSize(5).ofMaxSize(60);
    }

    /** A reporter who is silent for 48 hours and replies late: chance alone seldom gets there. */
    private static final List<Attempt> SILENT = List.of(
            new Attempt(new RequestSupplement(ContactMethod.SMS, "Xin cho biết số nhà", false), Play.OFFICER, 1, false),
            new Attempt(new Supplement("Trước số 12"), Actor.REPORTER, 2_881, false),
            new Attempt(new Reopen(), Play.OFFICER, 1, false));

    /** Thousands of them, the same again by the seed that is printed. */
    @Test
    void thousands_of_sequences_of_legal_and_illegal_moves_keep_the_laws() {
        int sequences = Seed.sequences(2_000);
        System.out.println("random moves against the domain: " + Seed.told(sequences));
        Set<EventType> happened = EnumSet.noneOf(EventType.class);
        for (int i = 0; i < sequences; i++) {
            try {
                Play play = played(i % 2 == 0 ? RULES : Sample.rules(), attempts(Seed.of(i)));
                play.events.forEach(event -> happened.add(event.type()));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(Seed.told(i), e);
            }
        }
        // neither a changed calendar nor a reorganisation is anybody's move: ChangedCalendarTest and ReorganisationTest
        // have
        // random cases of their own; another system's number and what no medium could tell have tests of their own
        // as has what follows from an identity's violations in all its cases
        assertThat(happened)
                .as("whatever can happen did")
                .isEqualTo(EnumSet.complementOf(EnumSet.of(
                        EventType.TIME_LIMIT_RECOMPUTED,
                        EventType.ASSIGNMENT_SUCCEEDED,
                        EventType.ACCOUNT_LOCKED,
                        EventType.ACCOUNT_UNLOCKED,
                        EventType.INTERACTION_SUSPENDED,
                        EventType.SUSPENSION_ENDED,
                        EventType.REFERENCE_RECORDED,
                        EventType.NOTICE_REFUSED,
                        EventType.NOTICE_GIVEN,
                        // what happens to emergencies and dossiers happens to no case
                        EventType.CALL_ANSWERED,
                        EventType.EMERGENCY_FOUND,
                        EventType.EMERGENCY_DESCRIBED,
                        EventType.CALL_TRANSFERRED,
                        EventType.CALL_TRANSFER_FAILED,
                        EventType.EMERGENCY_COMPLETED,
                        EventType.EMERGENCY_DOCUMENT_RECEIVED,
                        EventType.EMERGENCY_OUTCOME_RECORDED,
                        EventType.EMERGENCY_RECLASSIFIED,
                        EventType.DOSSIER_OPENED,
                        EventType.DOSSIER_CALL_ADDED,
                        EventType.DOSSIER_RECORDING_EXTRACTED,
                        EventType.DOSSIER_HANDED_OVER,
                        EventType.DOSSIER_OUTCOME_RECORDED)));
    }

    private static List<Attempt> attempts(Random chance) {
        Stream<Attempt> any = IntStream.range(0, 5 + chance.nextInt(56))
                .mapToObj(i -> new Attempt(
                        MOVES.get(chance.nextInt(MOVES.size())),
                        ACTORS.get(chance.nextInt(ACTORS.size())),
                        chance.nextInt(3_000),
                        chance.nextBoolean()));
        return Stream.concat(chance.nextInt(20) == 0 ? SILENT.stream() : Stream.of(), any)
                .toList();
    }

    @Property(tries = 400)
    void replaying_the_history_gives_the_case_and_a_refusal_changes_nothing(
            @ForAll("attempts") List<Attempt> attempts) {
        Play play = played(RULES, attempts);
        play.events.stream()
                .map(CaseEvent::type)
                .distinct()
                .forEach(type -> Statistics.label("events").collect(type));
        Statistics.label("events").coverage(coverage -> {
            for (EventType type : OF_SEVERAL) {
                coverage.check(type).count(many -> many > 0);
            }
        });
        stages(play).forEach(stage -> Statistics.label("stages reached").collect(stage));
        Statistics.label("stages reached").coverage(coverage -> {
            for (Stage stage : Stage.values()) {
                coverage.check(stage).count(many -> many > 0);
            }
        });
    }

    private static Set<Stage> stages(Play play) {
        Set<Stage> reached = EnumSet.noneOf(Stage.class);
        for (int i = 1; i <= play.events.size(); i++) {
            reached.add(CaseFile.replay(play.events.subList(0, i)).stage());
        }
        return reached;
    }

    private static Play played(Rules rules, List<Attempt> attempts) {
        Instant now = Sample.at("2023-06-05T08:00");
        Play play = Play.filed(rules, now);
        for (Attempt attempt : attempts) {
            now = now.plusSeconds(attempt.minutes() * 60L);
            if (attempt.minutes() % 4 == 0) {
                play.sweep(now);
                assertThat(play.file.expired(now, play.rules).happenings()).isEmpty();
            }
            attempt(play, attempt.sensible() ? sensible(attempt, play, now) : attempt, now);
            keepsItsLaws(play.file, now);
        }
        HistoryLaws.kept(play.events);
        assertThat(CaseFile.replay(play.events)).isEqualTo(play.file);
        assertThat(CaseFile.replay(
                        play.events.stream().map(RandomMovesTest::stored).toList()))
                .isEqualTo(play.file);
        return play;
    }

    /** Three times of four a move that leads on, from behind, if any is lawful for its right mover; at rest there may be none. */
    private static Attempt sensible(Attempt attempt, Play play, Instant now) {
        List<CaseMove> order = new ArrayList<>(attempt.minutes() % 4 == 1 ? MOVES : AnyMoves.ONWARD);
        Collections.rotate(order, attempt.minutes() % 3 == 0 ? attempt.minutes() : 0);
        Collections.reverse(order);
        for (CaseMove move : order) {
            Actor by = mover(move, play.file);
            if (move.decide(play.file, play.rules, now, by) instanceof Happened happened && leadsOn(happened, play)) {
                return new Attempt(move, by, 0, true);
            }
        }
        return attempt;
    }

    /** It is not the same once more. */
    private static boolean leadsOn(Happened happened, Play play) {
        return play.events.stream()
                .map(CaseEvent::type)
                .filter(type -> type != EventType.TIME_LIMIT_MISSED)
                .reduce((first, second) -> second)
                .filter(last -> last == happened.happenings().get(0).type())
                .isEmpty();
    }

    private static Actor mover(CaseMove move, CaseFile file) {
        return switch (move.permission()) {
            case HANDLE, APPROVE ->
                move.agencies(file).stream()
                        .map(agency -> new Actor("staff:9", "AGENCY", agency))
                        .max(Comparator.comparing(by -> move.rule().refusal(file, by) == null ? 1 : 0))
                        .orElse(Play.HANDLER);
            case AS_REPORTER -> Actor.REPORTER;
            default -> Play.OFFICER;
        };
    }

    private static void attempt(Play play, Attempt any, Instant now) {
        CaseFile before = play.file;
        Attempt attempt = any.move() instanceof Correct correct ? undoing(any, correct, before) : any;
        Decision decision = attempt.move().decide(before, play.rules, now, attempt.by());
        MoveCatalogue.Offer offer = MoveCatalogue.of(before, attempt.by()).stream()
                .filter(one -> one.name().equals(attempt.move().name()))
                .findFirst()
                .orElseThrow();
        if (decision instanceof Refusal refusal) {
            assertThat(refusal.clause()).isNotNull();
            assertThat(refusal.key()).startsWith("core.refusal.");
            assertThat(offer.allowed()).isEqualTo(!refusal.equals(offer.refusal()));
        } else {
            assertThat(offer.allowed()).isTrue();
            play.write((Happened) decision, now, attempt.by());
            assertThat(play.file.version()).isGreaterThan(before.version());
        }
    }

    /** Undoes what was done last, if anything: by who did it, or by a supervisor who says why. */
    private static Attempt undoing(Attempt any, Correct correct, CaseFile file) {
        LastMove last = file.lastMove();
        Correct move = new Correct(last == null ? 1 : last.event(), correct.reason());
        if (correct.reason() != null) {
            return new Attempt(move, Play.SUPERVISING, any.minutes(), any.sensible());
        }
        if (last == null) {
            return new Attempt(move, any.by(), any.minutes(), any.sensible());
        }
        String[] hat = last.hat().split("@", 2);
        Actor mover = new Actor(last.actor(), hat[0], hat.length == 1 ? null : new AgencyCode(hat[1]));
        return new Attempt(move, mover, any.minutes(), any.sensible());
    }

    private static void keepsItsLaws(CaseFile file, Instant now) {
        assertThat(file.assignments().all().stream()
                        .filter(one -> one.leads() && !one.stage().withdrawn())
                        .count())
                .as("one LEAD at any time")
                .isLessThanOrEqualTo(1);
        assertThat(file.assignments().agencies())
                .as("one share for each agency")
                .doesNotHaveDuplicates();
        List<TimeLimit> running = file.limits().running();
        assertThat(running.stream().map(limit -> limit.clock() + "/" + limit.assignment()))
                .doesNotHaveDuplicates();
        assertThat(running).allSatisfy(limit -> assertThat(asks(limit, file)).isTrue());
        assertThat(file.limits().all())
                .filteredOn(limit -> !limit.open())
                .allMatch(
                        limit -> limit.stoppedAt() != null && !limit.stoppedAt().isAfter(now));
    }

    /** Whether a running limit asks for something that the case, or the share to which it belongs, still has to do. */
    private static boolean asks(TimeLimit limit, CaseFile file) {
        Integer share = limit.assignment();
        if (share == null) {
            return ofCentre(file.stage()).contains(limit.clock());
        }
        Assignment owner = file.assignments().all().get(share - 1);
        if (limit.clock() == ClockId.K21) {
            return owner.leads() && file.aftermath().interactions().waitForAgency();
        }
        return !owner.stage().atRest()
                && (owner.leads() ? ofLead(owner.stage()) : ofCoordinating(owner.stage())).contains(limit.clock());
    }

    private static List<ClockId> ofCentre(Stage stage) {
        return switch (stage) {
            case FILED -> List.of(ClockId.K01);
            case AWAITING_SUPPLEMENT -> List.of(ClockId.K03);
            case ACCEPTED -> List.of(ClockId.K01, ClockId.K02);
            case APPROVED -> List.of(ClockId.K13);
            default -> List.of();
        };
    }

    private static List<ClockId> ofLead(AssignmentStage stage) {
        List<ClockId> always = List.of(ClockId.K04, ClockId.K07, ClockId.K11, ClockId.K12);
        List<ClockId> more =
                stage == AssignmentStage.AWAITING_APPROVAL ? List.of(ClockId.K06) : List.of(ClockId.K05, ClockId.K08);
        return Stream.concat(always.stream(), more.stream()).toList();
    }

    private static List<ClockId> ofCoordinating(AssignmentStage stage) {
        return stage == AssignmentStage.AWAITING_APPROVAL
                ? List.of(ClockId.K06, ClockId.K09, ClockId.K10, ClockId.K12)
                : List.of(ClockId.K09, ClockId.K10, ClockId.K12);
    }

    // as the store keeps it: through JSON, where numbers and lists lose their Java types
    private static CaseEvent stored(CaseEvent event) {
        try {
            Map<String, Object> payload =
                    JSON.readValue(JSON.writeValueAsString(event.payload()), new TypeReference<>() {});
            return new CaseEvent(
                    event.caseNumber(),
                    event.number(),
                    event.type(),
                    event.occurredAt(),
                    event.recordedAt(),
                    event.actor(),
                    event.hat(),
                    payload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
