// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.faults.FaultSwitch;
import org.hientruong.core.faults.FaultSwitch.Fault;
import org.hientruong.core.faults.FaultyContents;
import org.hientruong.core.faults.FaultySource;
import org.hientruong.core.faults.Snapshot;
import org.hientruong.core.files.TestFiles;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.store.OwnDatabase;

/** Desks over a database and a content store of their own, in which each move is made again and again until every call of it has failed once. */
final class FaultyMoves implements AutoCloseable {
    /** Somebody does something under a key; it can be asked for again. */
    interface Act {
        void once(IdempotencyKey key) throws Exception;
    }

    /** Calls that decide whether something is kept: they fail in every way. */
    private static final Set<String> DECISIVE = Set.of("commit", "temporary", "write", "keep");

    private static final int FULL_TRY = 10;
    private static final String INCOMING = "incoming";

    final DeskFixture desks;
    private final FaultSwitch faults = new FaultSwitch();
    private final OwnDatabase database;
    /** Looks at the database beside the switch. */
    private final Connection beside;

    private final TestFiles files;
    private final Map<Fault, Integer> played = new EnumMap<>(Fault.class);
    private final Set<String> names = new TreeSet<>();
    private final Set<String> whole;
    private final int stride;

    /**
     * @param whole moves of which every call is broken
     * @param stride of the others every so manyth, and always those that decide
     */
    FaultyMoves(OwnDatabase.Kind kind, Path folder, Set<String> whole, int stride) throws SQLException {
        this.whole = whole;
        this.stride = stride;
        OwnDatabase.Place place = kind.create();
        database = OwnDatabase.at(place, real -> FaultySource.of(real, faults));
        beside = place.source().getConnection();
        files = new TestFiles(database.database(), folder, 0, real -> new FaultyContents(real, faults));
        desks = new DeskFixture(database.database(), database.database().tx(), files, "2023-06-05T08:00");
    }

    /** How many calls were broken, in which way. */
    Map<Fault, Integer> played() {
        return played;
    }

    /** The moves that were broken. */
    Set<String> names() {
        return names;
    }

    /** A move of staff, asked for under a key as of the version that the case has. */
    void move(Caller who, CaseNumber number, CaseMove move) throws Exception {
        int version = desks.cases.find(number).orElseThrow().version();
        everyWay(
                move.name(),
                key -> desks.desk.move(
                        who, number, new CaseDesk.Keyed(move, new RequestKeys.Key(key, move.toString())), version));
    }

    /** Breaks one call of an act after the other, and then lets it be. */
    void everyWay(String name, Act act) throws Exception {
        everyWay(new Turn(name, act, true));
    }

    /** The same with an act that has no key: done twice it is written down twice, so that who knows it done does not repeat it. */
    void everyWayWithoutKey(String name, Act act) throws Exception {
        everyWay(new Turn(name, act, false));
    }

    private void everyWay(Turn turn) throws Exception {
        names.add(turn.name);
        Snapshot.forgetKeys(beside);
        turn.before = Snapshot.of(beside);
        faults.listen();
        turn.act.once(turn.key);
        List<String> calls = faults.heard();
        faults.disarm();
        turn.after = Snapshot.of(beside);
        turn.kept = files.stored("");
        assertThat(turn.after.unlike(turn.before)).as(turn.name).isNotEmpty();
        turn.before.putBack(beside);
        boolean through = false;
        int kind = 0;
        for (int n = 1; !through; n++) {
            if (n <= calls.size() && n % stride != 0 && !whole.contains(turn.name) && !decides(calls, n)) {
                continue;
            }
            Fault fault = kind++ % 2 == 0 ? Fault.LOST : Fault.REFUSED;
            String broken = turn.play(n, fault);
            through = broken == null;
            if (!through && DECISIVE.contains(broken)) {
                for (Fault other : EnumSet.complementOf(EnumSet.of(fault))) {
                    if (turn.play(n, other) == null) { // a call fewer this time: nothing broke
                        turn.before.putBack(beside);
                    }
                }
            }
        }
    }

    /** Whether the n-th call may decide: it need not be the same each time to the number. */
    private static boolean decides(List<String> calls, int n) {
        return calls.subList(Math.max(0, n - 2), Math.min(calls.size(), n + 1)).stream()
                .anyMatch(DECISIVE::contains);
    }

    /** One act, broken now here, now there. */
    private final class Turn {
        private final String name;
        private final Act act;
        private final boolean keyed;
        private final IdempotencyKey key = DeskFixture.key();
        private Snapshot before;
        private Snapshot after;
        private List<Path> kept;

        Turn(String name, Act act, boolean keyed) {
            this.name = name;
            this.act = act;
            this.keyed = keyed;
        }

        /** Breaks the n-th call. Answers which that was, or null when there are not so many and the act is done. */
        String play(int n, Fault fault) throws Exception {
            Snapshot.forgetTries(beside);
            String broken = broken(act, key, n, fault);
            String what = name + ", call " + n + " " + fault + ": " + broken;
            boolean done = wholly(what);
            if (broken == null) {
                assertThat(done).as(what + ": nothing broke").isTrue();
                return null;
            }
            played.merge(fault, 1, Integer::sum);
            if (done || DECISIVE.contains(broken) || n % FULL_TRY == 0) {
                if (keyed || !done) {
                    again(what);
                }
                assertThat(wholly(what + ": and again")).isTrue();
                assertThat(files.stored("")).as(what + ": files").isEqualTo(kept);
                before.putBack(beside);
            } // else the next that is broken is the next try, and goes at least one call further
            return broken;
        }

        /** Whether it is wholly done; else it is wholly not. */
        private boolean wholly(String what) throws Exception {
            Snapshot left = Snapshot.of(beside);
            boolean done = !left.same(before);
            if (done) {
                assertThat(left.unlike(after)).as(what + ": wholly done").isEmpty();
            }
            assertThat(files.stored(INCOMING)).as(what + ": files on their way").isEmpty();
            return done;
        }

        private void again(String what) {
            try {
                act.once(key);
            } catch (Exception e) {
                throw new AssertionError(what + ": the next try", e);
            }
        }
    }

    /** Makes the n-th call of an act fail. Answers which one did, or null when there are not so many. */
    private String broken(Act act, IdempotencyKey key, int n, Fault fault) throws Exception {
        faults.arm(n, fault);
        RuntimeException thrown = null;
        try {
            act.once(key);
        } catch (RuntimeException e) {
            thrown = e;
        }
        String broken = faults.disarm();
        if (thrown != null && (broken == null || fault != Fault.REFUSED)) {
            assertThat(thrown)
                    .as(broken)
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.kind())
                                    .as("what is away for the moment may be asked again")
                                    .isEqualTo(Problem.Kind.UNAVAILABLE));
        }
        return broken;
    }

    @Override
    public void close() throws SQLException {
        desks.close();
        beside.close();
        database.close();
    }
}
