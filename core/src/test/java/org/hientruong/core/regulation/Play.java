// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.calendar.CalendarChange;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Accept;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.EligibilityChecklist;
import org.hientruong.core.domain.intake.File;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.WorkingCalendar;

/** A case played move by move, each with its time and its mover; it keeps the history that the desk would store. */
public final class Play {
    public static final AgencyCode ROADS = new AgencyCode("SGTVT");
    public static final AgencyCode TOWN = new AgencyCode("UBND-TPST");
    public static final Actor OFFICER = new Actor("staff:1", "INTAKE_OFFICER", new AgencyCode("TTGS"));
    public static final Actor COLLEAGUE = new Actor("staff:2", "INTAKE_OFFICER", new AgencyCode("TTGS"));
    public static final Actor HANDLER = new Actor("staff:3", "HANDLER", ROADS);
    public static final Actor APPROVER = new Actor("staff:4", "APPROVER", ROADS);
    public static final Actor TOWN_HANDLER = new Actor("staff:5", "HANDLER", TOWN);
    public static final Actor TOWN_APPROVER = new Actor("staff:6", "APPROVER", TOWN);
    /** An agency without any mandate. */
    public static final AgencyCode UNMANDATED = new AgencyCode("SNV");

    public static final Actor SUPERVISOR = new Actor("staff:9", "CENTRE_SUPERVISOR", new AgencyCode("TTGS"));
    public static final Actor OVERSIGHT = new Actor("staff:10", "OVERSIGHT_OFFICE", new AgencyCode("STTTT"));
    public static final Actor COMMITTEE =
            new Actor("staff:11", "COMMITTEE_LEADER", new AgencyCode("UBNDT"), Permission.SETTLE);
    /** The supervisor as somebody who supervises: what an agency may do for its share is also theirs. */
    public static final Actor SUPERVISING =
            new Actor("staff:9", "CENTRE_SUPERVISOR", new AgencyCode("TTGS"), Permission.SUPERVISE);

    public static final AgencyCode POWER = new AgencyCode("DIENLUC");
    public static final Actor POWER_HANDLER = new Actor("staff:7", "HANDLER", POWER);
    public static final Actor POWER_APPROVER = new Actor("staff:8", "APPROVER", POWER);
    private static final CaseNumber NUMBER = new CaseNumber("ST-2023-0000001");

    public Rules rules;
    public final List<CaseEvent> events = new ArrayList<>();
    public CaseFile file;

    private Play(Rules rules) {
        this.rules = rules;
    }

    /** A report filed on the portal. */
    public static Play filed(String local) {
        return filed(Sample.rules(), Sample.at(local));
    }

    public static Play filed(Rules rules, Instant at) {
        return filed(rules, at, /* firstTime= */ false);
    }

    /** A report of an individual, who may report for the first time. */
    public static Play filed(Rules rules, Instant at, boolean firstTime) {
        return filed(rules, at, firstTime, false);
    }

    /** A report that its reporter wants kept confidential. */
    public static Play confidential(String local) {
        return filed(Sample.rules(), Sample.at(local), false, true);
    }

    private static Play filed(Rules rules, Instant at, boolean firstTime, boolean confidential) {
        Play play = new Play(rules);
        File report = new File(
                "portal",
                new CategoryCode("HTGT.MD"),
                new UnitCode("31498"),
                "O ga lon truoc cho",
                firstTime,
                confidential);
        play.write(report.decide(rules, at), at, new Actor("channel:portal", "CHANNEL", null));
        return play;
    }

    /** What comes of a move, without taking it. */
    public Decision decide(CaseMove move, String local, Actor by) {
        Instant at = Sample.at(local);
        return move.decide(file.expired(at, rules).file(), rules, at, by);
    }

    /** Takes a move that must be lawful. */
    public Play move(CaseMove move, String local, Actor by) {
        return move(move, Sample.at(local), by);
    }

    public Play move(CaseMove move, Instant at, Actor by) {
        sweep(at); // as the desk does: time has its way first
        Decision decision = move.decide(file, rules, at, by);
        if (decision instanceof Refusal refusal) {
            throw new AssertionError(move.name() + " refused: " + refusal);
        }
        write((Happened) decision, at, by);
        return this;
    }

    /** What is refused, and why. */
    public Refusal refused(CaseMove move, String local, Actor by) {
        if (decide(move, local, by) instanceof Refusal refusal) {
            return refusal;
        }
        throw new AssertionError(move.name() + " was not refused");
    }

    /** The sweep comes by. */
    public Play sweep(String local) {
        return sweep(Sample.at(local));
    }

    public Play sweep(Instant at) {
        write(new Happened(file.expired(at, rules).happenings()), at, Actor.SYSTEM);
        return this;
    }

    /** The calendar changes, and the limits follow. */
    public Play calendar(WorkingCalendar after, CalendarChange change) {
        rules = new Rules(rules.procedure(), after, rules.mandates(), change);
        return sweep(change.at());
    }

    public Play accepted(String local) {
        return move(new Accept(allTicked()), local, OFFICER);
    }

    public Play readyToDispatch(String local) {
        return accepted(local)
                .move(new Classify(new CategoryCode("HTGT.MD")), local, OFFICER)
                .move(new Normalise("Ổ gà lớn trước chợ"), local, OFFICER);
    }

    public Play dispatched(String local) {
        return readyToDispatch(local).move(Dispatch.to(ROADS, null), local, OFFICER);
    }

    public Play handling(String local) {
        return move(new Acknowledge(), local, HANDLER);
    }

    public Play submitted(String local) {
        return move(new SubmitResolution("Đã vá ổ gà.", null, null, null), local, HANDLER);
    }

    public Play approved(String local) {
        return move(new Approve(null), local, APPROVER);
    }

    public Play published(String local) {
        return move(publish(), local, OFFICER);
    }

    public static Publish publish() {
        return Publish.whole("Ổ gà lớn trước chợ", "Phường 1", "Đã vá ổ gà.", List.of());
    }

    public static List<Accept.Item> allTicked() {
        return Arrays.stream(EligibilityChecklist.values())
                .map(item -> new Accept.Item(item.id(), true, null))
                .toList();
    }

    /** The last event. */
    public CaseEvent last() {
        return events.get(events.size() - 1);
    }

    /** The last limit of a clock of a share. */
    public TimeLimit limit(ClockId clock, int assignment) {
        return file.limits().all().stream()
                .filter(limit -> limit.clock() == clock && limit.of(assignment))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** The last limit of a clock. */
    public TimeLimit limit(ClockId clock) {
        return file.limits().last(clock).orElseThrow();
    }

    public void write(Happened happened, Instant recordedAt, Actor by) {
        for (Happening one : happened.happenings()) {
            CaseEvent event = new CaseEvent(
                    NUMBER,
                    events.size() + 1,
                    one.type(),
                    one.occurredAt(),
                    recordedAt,
                    by.id(),
                    by.hat(),
                    Map.copyOf(one.payload()));
            file = file == null ? CaseFile.filed(event) : file.after(event);
            events.add(event);
        }
    }
}
