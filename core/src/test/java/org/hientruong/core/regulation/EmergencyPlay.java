// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.hientruong.core.regulation.Sample.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.hotline.emergency.Answer;
import org.hientruong.core.domain.hotline.emergency.CallTransfer;
import org.hientruong.core.domain.hotline.emergency.Emergency;
import org.hientruong.core.domain.hotline.emergency.EmergencyMove;
import org.hientruong.core.domain.hotline.emergency.TransferCall;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;

/** Plays an emergency at local times; the sweep has its say before each move. */
final class EmergencyPlay {
    static final CaseNumber NUMBER = new CaseNumber("STKC-2023-0000001");
    static final Actor OPERATOR = new Actor("staff:14", "HOTLINE_OPERATOR", new AgencyCode("TTGSDH"));
    final List<CaseEvent> events = new ArrayList<>();
    final Map<String, String> words = new HashMap<>();
    Emergency now;

    private EmergencyPlay(Happening first, Instant at) {
        add(first, at, OPERATOR);
        now = Emergency.replay(events);
    }

    static EmergencyPlay answered(String local) {
        return answered(new Answer(null, null, null), local);
    }

    static EmergencyPlay answered(Answer answer, String local) {
        return new EmergencyPlay(answer.decide(Sample.rules(), at(local)), at(local));
    }

    static EmergencyPlay found(CaseNumber reported, String local) {
        return new EmergencyPlay(Answer.found(reported.value(), "FIRE", Sample.rules(), at(local)), at(local));
    }

    EmergencyPlay move(EmergencyMove move, String local) {
        sweep(local);
        Decision decision = move.decide(now, Sample.rules(), at(local), OPERATOR);
        if (decision instanceof Refusal refusal) {
            throw new AssertionError(refusal);
        }
        ((Happened) decision).happenings().forEach(one -> add(one, at(local), OPERATOR));
        now = Emergency.replay(events);
        return this;
    }

    Refusal refused(EmergencyMove move, String local) {
        return (Refusal) move.decide(now, Sample.rules(), at(local), OPERATOR);
    }

    EmergencyPlay called(String authority, CallTransfer.Outcome outcome, String local) {
        return move(new TransferCall(authority, outcome, null, null), local);
    }

    /** How many limits the sweep has written down. */
    int sweep(String local) {
        List<Happening> missed = now.missed(at(local));
        missed.forEach(one -> add(one, at(local), Actor.SYSTEM));
        now = Emergency.replay(events);
        return missed.size();
    }

    TimeLimit limit(ClockId clock) {
        return now.limits().last(clock).orElseThrow();
    }

    CaseEvent last() {
        return events.get(events.size() - 1);
    }

    private void add(Happening one, Instant at, Actor by) {
        words.putAll(one.words());
        events.add(new CaseEvent(
                NUMBER, events.size() + 1, one.type(), one.occurredAt(), at, by.id(), by.hat(), one.payload()));
    }
}
