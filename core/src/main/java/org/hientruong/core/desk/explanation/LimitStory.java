// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.explanation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.handling.extension.ExtensionNotice;
import org.hientruong.core.domain.time.TimeLimit;
import org.jspecify.annotations.Nullable;

/** What has happened to a limit since it started: when it stood still, what has moved its end. */
record LimitStory(CaseFile file, TimeLimit limit, Wording wording) {
    List<Explanation.Pause> pauses() {
        List<Explanation.Pause> pauses = new ArrayList<>();
        limit.standstill().over().forEach(one -> pauses.add(pause(one.from(), one.until())));
        Instant since = limit.standstill().since();
        if (since != null) {
            pauses.add(pause(since, null));
        }
        return pauses;
    }

    private Explanation.Pause pause(Instant from, @Nullable Instant until) {
        String what = wording.texts()
                .get(
                        "core.explanation.pause",
                        Map.of(
                                "from",
                                wording.moment(from),
                                "over",
                                until == null ? "no" : "yes",
                                "until",
                                until == null ? "" : wording.moment(until)));
        return new Explanation.Pause(from, until, what);
    }

    List<Explanation.Change> changes(List<CaseEvent> history) {
        return history.stream().flatMap(this::change).toList();
    }

    private Stream<Explanation.Change> change(CaseEvent event) {
        Payload payload = new Payload(event.payload());
        if (event.type() == EventType.TIME_LIMIT_RECOMPUTED) {
            return of(payload, "recomputed").map(one -> calendar(event, payload, one)).stream();
        }
        if (event.type() == EventType.EXTENSION_RECORDED) {
            return extension(event, payload).stream();
        }
        return Stream.empty();
    }

    private Explanation.Change calendar(CaseEvent event, Payload payload, Payload one) {
        String key = payload.numberOrNull("undoes") == null ? "calendar" : "calendar-undone";
        String what = wording.texts().get("core.explanation." + key, Map.of("document", payload.text("document")));
        return new Explanation.Change(
                event.occurredAt(), "calendar", what, end(one.instant("before")), end(one.instant("dueAt")));
    }

    /** An extension gives a limit its end, or takes the place of one. */
    private Optional<Explanation.Change> extension(CaseEvent event, Payload payload) {
        Optional<Payload> given = of(payload, "started");
        boolean replaced =
                of(payload, "cancelled").isPresent() || of(payload, "stopped").isPresent();
        if (given.isEmpty() && !replaced) {
            return Optional.empty();
        }
        ExtensionNotice notice = file.assignments().all().get(payload.number("assignment") - 1).extensions().stream()
                .filter(one -> one.number() == payload.number("notice"))
                .findFirst()
                .orElseThrow();
        String from = payload.textOrNull("from");
        Instant before = replaced ? limit.dueAt() : from == null ? null : Instant.parse(from);
        Instant after = payload.payloads("started").stream()
                .map(one -> one.instant("dueAt"))
                .findFirst()
                .orElse(null);
        String what = wording.texts()
                .get(
                        "core.explanation.extension",
                        Map.of("document", notice.document(), "date", wording.date(notice.documentDate())));
        return Optional.of(new Explanation.Change(event.occurredAt(), "extension", what, end(before), end(after)));
    }

    private Optional<Payload> of(Payload payload, String what) {
        return payload.payloads(what).stream()
                .filter(one -> one.number("limit") == limit.number())
                .findFirst();
    }

    private Explanation.@Nullable End end(@Nullable Instant dueAt) {
        return dueAt == null ? null : new Explanation.End(dueAt, wording.lastMoment(limit.allowance(), dueAt));
    }
}
