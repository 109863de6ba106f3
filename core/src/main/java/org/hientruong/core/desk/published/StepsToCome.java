// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.PublicCase.Step;
import org.hientruong.core.desk.published.Telling.Act;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.handling.AssignmentStage;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;

/**
 * The steps of Phụ lục II that are still to come: with a date where a clock runs, else with the time that will begin to
 * run and after what. No date is told that the engine did not reckon.
 */
final class StepsToCome {
    private final Telling telling;
    private final Appendix appendix;
    private final Stage stage;
    private final List<Step> steps = new ArrayList<>();

    private StepsToCome(Telling telling) {
        this.telling = telling;
        this.appendix = new Appendix(telling.file());
        this.stage = telling.file().stage();
    }

    static List<Step> of(Telling telling) {
        StepsToCome coming = new StepsToCome(telling);
        if (!coming.stage.atRest()) {
            coming.collect();
        }
        return coming.steps;
    }

    private void collect() {
        if (stage.compareTo(Stage.AWAITING_DIRECTION) <= 0) {
            toTheAgency();
        }
        if (stage.compareTo(Stage.APPROVED) < 0) {
            telling.file().lead().ifPresentOrElse(this::handled, this::handledBySomebody);
        }
        published();
    }

    private void toTheAgency() {
        String centre = telling.centre(telling.now());
        if (stage == Stage.AWAITING_SUPPLEMENT) {
            add(Act.of(EventType.SUPPLEMENT_RECEIVED, telling.reporter()).by(telling.running(ClockId.K03)));
        }
        if (stage.compareTo(Stage.ACCEPTED) < 0) {
            add(Act.of(EventType.REPORT_ACCEPTED, centre).noting(telling.allows("within-step", ClockId.K01)));
        }
        if (stage == Stage.AWAITING_DIRECTION) {
            add(Act.of(EventType.AGENCY_DESIGNATED, null).noting(telling.says("designation")));
        }
        TimeLimit whole = telling.running(ClockId.K01); // what the receipt named comes first
        TimeLimit limit = whole != null ? whole : telling.running(ClockId.K02);
        add(Act.of(EventType.CASE_DISPATCHED, centre)
                .step(Clause.P2_1_1)
                .by(limit)
                .noting(limit == null ? untilDispatch() : null));
    }

    private String untilDispatch() {
        return stage == Stage.AWAITING_DIRECTION
                ? telling.allows("dispatch-after-designation", ClockId.K02)
                : telling.says("dispatch-paused");
    }

    /** Before the dispatch; the committee may have named the agency already. */
    private void handledBySomebody() {
        AgencyCode designated = telling.file().course().designated();
        String who = designated == null ? null : telling.name(designated, telling.now());
        add(new Act("core.timeline.handled", who, Clause.P2_1_2, null, after("handle-after-dispatch", ClockId.K05)));
        add(Act.of(EventType.RESOLUTION_APPROVED, who)
                .step(Clause.P2_1_3)
                .noting(after("approve-after-dispatch", ClockId.K07)));
    }

    /** The shares that have still to be answered; a COORDINATING one's silence is not the case's lateness. */
    private void handled(Assignment lead) {
        TimeLimit forward = telling.running(ClockId.K08, lead);
        List<Assignment> asked = telling.file().assignments().coordinating();
        if (forward != null) {
            add(Act.of(EventType.COORDINATION_ORDERED, name(lead))
                    .step(Clause.P2_2_2)
                    .by(forward));
        }
        if (forward != null && asked.isEmpty()) {
            String note = after("coordinate-after-order", ClockId.K09);
            add(new Act("core.timeline.handled", null, Clause.P2_2_3, null, note));
            add(Act.of(EventType.RESOLUTION_APPROVED, null).step(Clause.P2_2_4).noting(note));
        }
        asked.stream().filter(share -> !share.stage().atRest()).forEach(this::answered);
        answered(lead);
    }

    private void answered(Assignment share) {
        if (share.stage() != AssignmentStage.AWAITING_APPROVAL) {
            TimeLimit own = telling.running(ClockId.K05, share);
            add(Act.handled(share, appendix.several(share.number()), name(share))
                    .step(appendix.handled(share))
                    .by(own)
                    .noting(own == null ? withinTotal(share) : null));
        }
        TimeLimit approval = telling.running(ClockId.K06, share);
        add(Act.of(EventType.RESOLUTION_APPROVED, name(share))
                .step(appendix.approved(share))
                .by(telling.total(share.number(), TimeLimit::running))
                .noting(
                        approval == null
                                ? after("approve-after-submission", ClockId.K06)
                                : telling.ends("approve-by", approval)));
    }

    /** Handling that has no clock of its own: what a COORDINATING agency does, and what the LEAD of several compiles. */
    private String withinTotal(Assignment share) {
        boolean compiles = share.leads() && appendix.several(share.number());
        boolean committed =
                telling.file().limits().open(ClockId.K12, share.number()).isPresent();
        if (!compiles || committed) {
            return telling.says("within-total");
        }
        return Optional.ofNullable(telling.ends("compile-by", telling.running(ClockId.K11, share)))
                .orElseGet(() -> after("compile-after-last", ClockId.K11));
    }

    private void published() {
        TimeLimit limit = telling.running(ClockId.K13);
        boolean paused = telling.file().limits().open(ClockId.K13).isPresent();
        String note = paused ? telling.says("publish-paused") : after("publish-after-approval", ClockId.K13);
        boolean kept = telling.file().confidentiality().kept();
        EventType answer = kept ? EventType.CASE_ANSWERED_PRIVATELY : EventType.CASE_PUBLISHED;
        add(Act.of(answer, telling.centre(telling.now()))
                .step(appendix.published())
                .by(limit)
                .noting(limit == null ? note : null));
    }

    private String after(String name, ClockId clock) {
        return telling.allows(name, clock);
    }

    private String name(Assignment share) {
        return telling.name(share.agency(), telling.now());
    }

    private void add(Act act) {
        steps.add(telling.open(act));
    }
}
