// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling.succession;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.agency.reorganisation.Reorganisation;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.handling.AssignmentStage;
import org.hientruong.core.domain.handling.Assignments;
import org.hientruong.core.domain.handling.Compilation;
import org.hientruong.core.domain.time.ClockEffects;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.jspecify.annotations.Nullable;

/**
 * What a reorganisation does to a case. Open shares pass to the successors, their clocks untouched; a LEAD's share that
 * nobody succeeds is called back to the Centre, as by a recall (khoản 3 Điều 13); so is one to coordinate, and the LEAD
 * forwards anew. A share of an agency that has one already falls away. What is at rest stays as it was, unless
 * somebody still waits for the agency. Taking a reorganisation back gives each share to who had it, clocks and all.
 */
public final class Succession {
    /**
     * A share that changes hands.
     *
     * @param to who gets it; null where the Centre calls it back
     * @param revived whether a share that had been called back is given again
     */
    public record Passed(
            int assignment, AgencyCode from, @Nullable AgencyCode to, boolean revived) {}

    private final CaseFile file;
    private final Reorganisation by;
    private final ClockEffects clocks;
    private final List<Passed> passed = new ArrayList<>();
    private final Map<Integer, AssignmentStage> stages = new LinkedHashMap<>();
    private final Set<AgencyCode> taken = new HashSet<>();
    private boolean toCentre;
    private boolean forwards;

    private Succession(CaseFile file, Reorganisation by, Rules rules) {
        this.file = file;
        this.by = by;
        this.clocks = rules.clocks(file.limits(), by.since());
    }

    /** The shares of a case that change hands. */
    public static List<Passed> of(CaseFile file, Reorganisation by, Rules rules) {
        return new Succession(file, by, rules).run().passed;
    }

    /** What the history says of it; nothing when nothing changes hands. */
    public static Optional<Happening> happening(CaseFile file, Reorganisation by, Rules rules) {
        return new Succession(file, by, rules).run().happening();
    }

    private Succession run() {
        if (file.withheld()) {
            return this;
        }
        List<Assignment> all = file.assignments().all();
        all.stream().filter(this::calledBackByUndone).forEach(this::revive);
        all.stream()
                .filter(one -> !one.stage().withdrawn() && !concerns(one))
                .map(Assignment::agency)
                .forEach(taken::add);
        file.lead().filter(this::concerns).ifPresent(this::pass);
        all.stream().filter(one -> !one.leads() && concerns(one)).forEach(this::pass);
        return this;
    }

    private Optional<Happening> happening() {
        if (passed.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> recalled = passed.stream()
                .filter(one -> one.to() == null)
                .map(Passed::assignment)
                .toList();
        Happening done = Happening.of(EventType.ASSIGNMENT_SUCCEEDED, by.since())
                .with("reorganisation", by.id())
                .with("document", by.document())
                .with("undoes", by.undoes())
                .with("successions", passed.stream().map(this::entry).toList())
                .with(clocks);
        return Optional.of(recalled.isEmpty() ? done : done.with(Assignments.RECALLED, recalled));
    }

    private Map<String, Object> entry(Passed one) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("assignment", one.assignment());
        entry.put("from", one.from().value());
        if (one.to() != null) {
            entry.put("to", one.to().value());
        }
        if (one.revived()) {
            entry.put(
                    "stage",
                    Objects.requireNonNull(stages.get(one.assignment())).name());
        }
        return Map.copyOf(entry);
    }

    /** Whether a share is in an ended agency's hands, and something is still to be done about it. */
    private boolean concerns(Assignment one) {
        return !one.stage().withdrawn()
                && alive(one)
                && one.heldSince().isBefore(by.since())
                && (by.ends(one.agency()) || undone(one) != null);
    }

    private boolean alive(Assignment one) {
        if (!file.stage().atRest()) {
            return one.leads() || !one.stage().atRest();
        }
        // after the answer the agency may still owe a clarification (khoản 2 Điều 16)
        return one.leads() && file.saidAndWaits();
    }

    private void pass(Assignment one) {
        Tenure back = undone(one);
        AgencyCode to = back == null ? by.successor(one.agency(), file).orElse(null) : back.agency();
        if (to == null || toCentre) {
            callBack(one);
        } else if (!one.leads() && taken.contains(to)) {
            fallAway(one);
        } else {
            taken.add(to);
            passed.add(new Passed(one.number(), one.agency(), to, false));
        }
    }

    /** What is already approved is the Centre's to publish, whoever did it; anything else it dispatches anew. */
    private void callBack(Assignment one) {
        if (one.stage().atRest()) {
            return;
        }
        passed.add(new Passed(one.number(), one.agency(), null, false));
        clocks.cancelRest(one.number());
        if (one.leads()) {
            toCentre = true;
            clocks.cancel(ClockId.K13).start(ClockId.K02);
            file.assignments().coordinating().stream()
                    .filter(other -> !other.stage().atRest() && !concerns(other))
                    .forEach(this::callBack);
        } else if (!toCentre) {
            forwardAgain(file.lead().orElseThrow());
        }
    }

    private void forwardAgain(Assignment lead) {
        boolean running = file.limits().open(ClockId.K08, lead.number()).isPresent();
        if (!forwards && !running && lead.stage() == AssignmentStage.HANDLING) {
            forwards = true;
            clocks.start(ClockId.K08, lead.number());
        }
    }

    /** Its successor has a share already: nobody is asked twice. */
    private void fallAway(Assignment one) {
        passed.add(new Passed(one.number(), one.agency(), null, false));
        clocks.cancelRest(one.number());
        if (Compilation.due(file, one.number())) { // it was the last for which the LEAD waited
            clocks.start(ClockId.K11, file.leadShare());
        }
    }

    /** The tenure that the reorganisation which is taken back had ended; null when it ended none of this share. */
    private @Nullable Tenure undone(Assignment one) {
        return one.passedOn()
                .filter(tenure -> Objects.equals(tenure.reorganisation(), by.undoes()))
                .orElse(null);
    }

    /** Whether the reorganisation that is taken back had called the share back, and nobody has dispatched anew since. */
    private boolean calledBackByUndone(Assignment one) {
        if (one.stage() != AssignmentStage.RECALLED || undone(one) == null) {
            return false;
        }
        boolean last = one.leads()
                && file.assignments().all().stream().noneMatch(other -> other.leads() && other.number() > one.number());
        boolean waits = file.stage() == Stage.ACCEPTED;
        Integer under = one.under();
        return one.leads() ? last && waits : under != null && leadGoesOn(under);
    }

    private boolean leadGoesOn(int number) {
        Assignment lead = file.assignments().all().get(number - 1);
        return stages.containsKey(number) || lead.stage() == AssignmentStage.HANDLING;
    }

    private void revive(Assignment one) {
        Tenure before = Objects.requireNonNull(undone(one));
        Instant at = before.until();
        taken.add(before.agency());
        stages.put(one.number(), before.stage());
        passed.add(new Passed(one.number(), one.agency(), before.agency(), true));
        file.limits().all().stream()
                .filter(limit -> cancelledAt(limit, at, one))
                .forEach(clocks::revive);
        if (one.leads()) {
            clocks.cancel(ClockId.K02);
        } else {
            takeBack(ClockId.K08, one, at);
            takeBack(ClockId.K11, one, at);
        }
    }

    /** A clock of the LEAD that had begun only because the share was called back. */
    private void takeBack(ClockId clock, Assignment one, Instant at) {
        file.limits()
                .open(clock, Objects.requireNonNull(one.under()))
                .filter(limit -> limit.startedAt().equals(at) && !clocks.cancels(limit))
                .ifPresent(clocks::cancel);
    }

    private static boolean cancelledAt(TimeLimit limit, Instant at, Assignment one) {
        boolean his = limit.of(one.number()) || (one.leads() && limit.clock() == ClockId.K13);
        return his && limit.state() == TimeLimit.State.CANCELLED && at.equals(limit.stoppedAt());
    }
}
