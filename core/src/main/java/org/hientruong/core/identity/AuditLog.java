// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.people.AuditStore;
import org.hientruong.core.store.people.AuditStore.Act;
import org.hientruong.core.store.people.AuditStore.Position;
import org.hientruong.core.store.people.AuditStore.StoredAct;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What people did with their power: refused calls, looks at personal data, changes of accounts. Entries are never changed;
 * facts are ids, codes and reasons, never personal data of a reporter.
 */
@Component(service = AuditLog.class)
public final class AuditLog {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private final AuditStore store;
    private final Clock clock;

    @Activate
    public AuditLog(@Reference AuditStore store, @Reference Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** An entry as an auditor reads it; {@code position} continues the list after it. */
    public record Entry(
            Instant at,
            String actor,
            String action,
            @Nullable CaseNumber caseNumber,
            Map<String, Object> facts,
            String position) {}

    /**
     * Writes in a transaction of its own: the entry stays although the caller's fails.
     *
     * @param actor who: {@code staff:<n>}, {@code system}
     * @param action what, kebab-case: {@code forbidden}, {@code personal-data-revealed}
     * @param facts numbers, booleans, strings and lists of them
     */
    public void write(String actor, String action, @Nullable CaseNumber caseNumber, Map<String, ?> facts) {
        store.insertApart(act(actor, action, caseNumber, facts));
    }

    /** Writes in the caller's transaction: what is undone was not done. */
    public void writeWithin(String actor, String action, @Nullable CaseNumber caseNumber, Map<String, ?> facts) {
        store.insert(act(actor, action, caseNumber, facts));
    }

    private Act act(String actor, String action, @Nullable CaseNumber caseNumber, Map<String, ?> facts) {
        try {
            String json = JSON.writeValueAsString(new TreeMap<>(facts));
            return new Act(clock.instant(), actor, action, caseNumber == null ? null : caseNumber.value(), json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("facts of " + action + " are not plain values", e);
        }
    }

    /** The entries after a position, the latest first. */
    public List<Entry> page(@Nullable String after, int limit) {
        return store.page(after == null ? null : position(after), limit).stream()
                .map(AuditLog::entry)
                .toList();
    }

    private static Position position(String written) {
        String[] parts = written.split("-", 2);
        Instant at = Instants.ofMillis(Long.parseLong(parts[0]))
                .orElseThrow(() -> Problem.of(Problem.Kind.UNREADABLE, "core.problem.cursor"));
        return new Position(at, Long.parseLong(parts[1]));
    }

    private static Entry entry(StoredAct stored) {
        Act act = stored.act();
        try {
            return new Entry(
                    act.at(),
                    act.actor(),
                    act.action(),
                    act.caseNumber() == null ? null : new CaseNumber(act.caseNumber()),
                    JSON.readValue(act.facts(), FACTS),
                    act.at().toEpochMilli() + "-" + stored.id());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("audit entry " + stored.id() + " holds no JSON", e);
        }
    }
}
