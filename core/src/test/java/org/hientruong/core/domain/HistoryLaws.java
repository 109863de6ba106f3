// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.handling.Assignment;

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
            if (event.type() == EventType.TIME_LIMIT_MISSED) {
                live(lives, new Payload(event.payload()).number("limit"), "missed", event);
            }
        }
        assertThat(lives.keySet())
                .as("numbered in order")
                .hasSize(file.limits().all().size());
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
