// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;

/** What holds for every history, however people went about it. */
public final class HistoryLaws {
    private HistoryLaws() {}

    /**
     * One LEAD at any time; each limit started once, ended once and written down as missed once; what is confidential is
     * not public, and never again.
     */
    public static void kept(List<CaseEvent> events) {
        CaseFile file = null;
        Map<Integer, Set<String>> lives = new HashMap<>();
        List<CaseFile> states = new ArrayList<>();
        for (CaseEvent event : events) {
            CaseFile before = file;
            file = before == null ? CaseFile.filed(event) : before.after(event);
            confidential(before, file, event);
            assertThat(file.assignments().all().stream()
                            .filter(Assignment::leads)
                            .filter(one -> !one.stage().withdrawn())
                            .count())
                    .as("one LEAD after %s", event.type())
                    .isLessThanOrEqualTo(1);
            for (String what : List.of("started", "stopped", "cancelled")) {
                for (Payload limit : new Payload(event.payload()).payloads(what)) {
                    live(lives, limit.number("limit"), what, event);
                }
            }
            states.add(file);
            if (event.type() == EventType.CASE_CORRECTED) {
                corrected(states.get(new Payload(event.payload()).number("event") - 2), file);
                lives.clear();
                file.limits().all().forEach(limit -> lives.put(limit.number(), life(limit)));
            }
            if (event.type() == EventType.TIME_LIMIT_MISSED) {
                live(lives, new Payload(event.payload()).number("limit"), "missed", event);
            }
        }
        assertThat(lives.keySet())
                .as("numbered in order")
                .hasSize(file.limits().all().size());
    }

    /** As before the move, but for what time did since; what the move gave or began stays numbered and was never in force. */
    private static void corrected(CaseFile before, CaseFile after) {
        assertThat(after.stage()).isEqualTo(before.stage());
        assertThat(after.course()).isEqualTo(before.course());
        assertThat(after.disputes()).isEqualTo(before.disputes());
        assertThat(after.publication()).isEqualTo(before.publication());
        assertThat(after.aftermath()).isEqualTo(before.aftermath());
        assertThat(after.consents()).isEqualTo(before.consents());
        assertThat(after.confidentiality()).isEqualTo(before.confidentiality());
        assertThat(after.intake().verification()).isEqualTo(before.intake().verification());
        assertThat(after.category()).isEqualTo(before.category());
        assertThat(after.holder()).isEqualTo(before.holder());
        int shares = before.assignments().all().size();
        assertThat(after.assignments().all().subList(0, shares))
                .isEqualTo(before.assignments().all());
        assertThat(after.assignments()
                        .all()
                        .subList(shares, after.assignments().all().size()))
                .allMatch(Assignment::undone);
        int limits = before.limits().all().size();
        for (int i = 0; i < after.limits().all().size(); i++) {
            TimeLimit now = after.limits().all().get(i);
            if (i < limits) {
                TimeLimit then = before.limits().all().get(i);
                assertThat(now.end()).isEqualTo(then.end());
                assertThat(now.standstill()).isEqualTo(then.standstill());
                assertThat(now.dueAt()).isEqualTo(then.dueAt());
            } else if (now.clock() != ClockId.K11) { // a silence meanwhile may have begun the LEAD's last days
                assertThat(now.state()).isEqualTo(TimeLimit.State.CANCELLED);
            }
        }
    }

    private static Set<String> life(TimeLimit limit) {
        Set<String> life = new HashSet<>(Set.of("started"));
        if (limit.state() == TimeLimit.State.STOPPED) {
            life.add("stopped");
        }
        if (limit.state() == TimeLimit.State.CANCELLED) {
            life.add("cancelled");
        }
        if (limit.missed()) {
            life.add("missed");
        }
        return life;
    }

    private static void confidential(CaseFile before, CaseFile file, CaseEvent event) {
        if (before != null && before.confidentiality().kept()) {
            assertThat(file.confidentiality().kept())
                    .as("kept after %s", event.type())
                    .isTrue();
            assertThat(event.type()).isNotEqualTo(EventType.CASE_PUBLISHED);
        }
        if (file.confidentiality().kept()) {
            assertThat(file.inPublic()).as("public after %s", event.type()).isFalse();
            assertThat(file.stage()).isNotEqualTo(Stage.PUBLISHED);
        }
        if (file.withheld()) {
            assertThat(file.limits().open()).as("open limits of a stub").isEmpty();
            assertThat(file.openShares()).as("open shares of a stub").isEmpty();
            assertThat(file.stage().atRest()).isTrue();
        }
    }

    private static void live(Map<Integer, Set<String>> lives, int limit, String what, CaseEvent event) {
        Set<String> life = lives.computeIfAbsent(limit, number -> new HashSet<>());
        assertThat(life.isEmpty())
                .as("limit %d: %s by %s before it was started", limit, what, event.type())
                .isEqualTo(what.equals("started"));
        assertThat(life.add(what))
                .as("limit %d: %s again by %s", limit, what, event.type())
                .isTrue();
        // an extension that is recorded late takes a limit back that was met after it had run out
        assertThat(life.contains("cancelled") && what.equals("stopped"))
                .as("limit %d: ended twice by %s", limit, event.type())
                .isFalse();
    }
}
