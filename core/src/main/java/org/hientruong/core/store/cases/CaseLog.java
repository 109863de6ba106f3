// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.chain.EventChain;
import org.hientruong.core.store.chain.Payloads;
import org.hientruong.core.store.chain.WordSeals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The insert-only histories of cases and their check. */
@Component(service = CaseLog.class)
public final class CaseLog {
    private static final int PAGE = 200;
    /** Grows when the shape of payloads changes; readers know every older one. */
    private static final int SCHEMA = 1;

    private final Tx tx;

    @Activate
    public CaseLog(@Reference Tx tx) {
        this.tx = tx;
    }

    /** The whole history of a case, oldest first. */
    List<CaseEvent> events(long caseId, CaseNumber number) {
        return rows(caseId).stream().map(row -> event(row, number)).toList();
    }

    /** The whole histories of some cases, oldest first. */
    Map<Long, List<CaseEvent>> events(Collection<CaseFileRow> owners) {
        Map<Long, CaseNumber> numbers = new HashMap<>();
        owners.forEach(owner -> numbers.put(owner.id, new CaseNumber(owner.number)));
        Map<Long, List<CaseEvent>> events = new HashMap<>();
        tx.em()
                .createQuery(
                        "SELECT e FROM CaseEventRow e WHERE e.caseId IN :ids ORDER BY e.caseId, e.number",
                        CaseEventRow.class)
                .setParameter("ids", numbers.keySet())
                .getResultList()
                .forEach(row -> events.computeIfAbsent(row.caseId, id -> new ArrayList<>())
                        .add(event(row, Objects.requireNonNull(numbers.get(row.caseId)))));
        return events;
    }

    /** The texts of a case's events, by event number and name; what was withheld or erased is absent. */
    public Map<Integer, Map<String, String>> words(long caseId) {
        return tx.read(() -> {
            Map<Integer, Map<String, String>> words = new HashMap<>();
            tx.em()
                    .createQuery("SELECT w FROM CaseWordRow w WHERE w.caseId = :id", CaseWordRow.class)
                    .setParameter("id", caseId)
                    .getResultList()
                    .forEach(row -> words.computeIfAbsent(row.eventNumber, number -> new HashMap<>())
                            .put(row.name, row.body));
            return words;
        });
    }

    /** The texts of one kind of event in some cases, by case: the latest of each name, of moves that hold. */
    public Map<Long, Map<String, String>> latestWords(Collection<Long> caseIds, EventType type) {
        if (caseIds.isEmpty()) {
            return Map.of();
        }
        return tx.read(() -> {
            Map<Long, Map<String, String>> words = new HashMap<>();
            tx.em()
                    .createQuery(
                            "SELECT w FROM CaseWordRow w, CaseEventRow e WHERE w.caseId IN :ids AND e.caseId = w.caseId"
                                    + " AND e.number = w.eventNumber AND e.type = :type AND w.undone = false"
                                    + " ORDER BY w.eventNumber",
                            CaseWordRow.class)
                    .setParameter("ids", caseIds)
                    .setParameter("type", type.id())
                    .getResultList()
                    .forEach(row -> words.computeIfAbsent(row.caseId, id -> new HashMap<>())
                            .put(row.name, row.body));
            return words;
        });
    }

    /** Marks, in the running transaction, the texts of a move that was undone: they stay, and are shown to nobody outside. */
    void undo(long caseId, int eventNumber) {
        tx.em()
                .createQuery(
                        "SELECT w FROM CaseWordRow w WHERE w.caseId = :id AND w.eventNumber = :event",
                        CaseWordRow.class)
                .setParameter("id", caseId)
                .setParameter("event", eventNumber)
                .getResultList()
                .forEach(row -> row.undone = true);
    }

    /** Destroys all texts of a case, with their salts, in the running transaction; the chain knows their hashes alone. */
    public void purgeWords(long caseId) {
        tx.em()
                .createQuery("DELETE FROM CaseWordRow w WHERE w.caseId = :id")
                .setParameter("id", caseId)
                .executeUpdate();
    }

    /** Entries that are chained but not yet stored. */
    record Entries(List<CaseEvent> events, List<Object> rows) {}

    /**
     * Chains events to a case's history. The caller writes the case's row first, so that of two who append at once the
     * second finds out there, and then the entries.
     */
    Entries chain(CaseFileRow owner, List<NewEvent> events) {
        CaseNumber number = new CaseNumber(owner.number);
        Entries entries = new Entries(new ArrayList<>(), new ArrayList<>());
        for (NewEvent event : events) {
            CaseEventRow row = new CaseEventRow();
            row.caseId = owner.id;
            row.number = owner.lastEvent + 1;
            row.type = event.type().id();
            row.occurredAt = Instants.utc(event.occurredAt());
            row.recordedAt = Instants.utc(event.recordedAt());
            row.actor = event.actor();
            row.hat = event.hat();
            List<CaseWordRow> words = words(row, event.words());
            row.payload = Payloads.write(WordSeals.sealed(event.payload(), hashes(words)));
            row.payloadSchema = SCHEMA;
            row.hash = EventChain.hash(owner.lastHash, owner.number, row.entry());
            owner.lastEvent = row.number;
            owner.lastHash = row.hash;
            entries.events().add(event(row, number));
            entries.rows().add(row);
            entries.rows().addAll(words);
        }
        return entries;
    }

    private static List<CaseWordRow> words(CaseEventRow event, Map<String, String> words) {
        return words.entrySet().stream()
                .map(entry -> {
                    CaseWordRow word = new CaseWordRow();
                    word.caseId = event.caseId;
                    word.eventNumber = event.number;
                    word.name = entry.getKey();
                    word.body = entry.getValue();
                    word.salt = WordSeals.salt();
                    return word;
                })
                .toList();
    }

    private static Map<String, String> hashes(List<CaseWordRow> words) {
        return words.stream()
                .collect(Collectors.toMap(word -> word.name, word -> WordSeals.hash(word.salt, word.body)));
    }

    /** Whether a case's history is exactly what was written, and its words those that were hashed. */
    public boolean verifyChain(CaseNumber number) {
        return tx.read(() -> tx
                .em()
                .createQuery("SELECT c FROM CaseFileRow c WHERE c.number = :number", CaseFileRow.class)
                .setParameter("number", number.value())
                .getResultList()
                .stream()
                .allMatch(this::intact));
    }

    /**
     * What holds an entry together.
     *
     * @param hash SHA-256 over the entry's canonical form and the hash of the entry before
     * @param intact whether the whole history is what was written
     */
    public record Seal(String hash, boolean intact) {}

    /** The seal of an event of a case. */
    public Optional<Seal> seal(CaseNumber number, int event) {
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "SELECT e.hash FROM CaseEventRow e, CaseFileRow c WHERE c.number = :number AND e.caseId = c.id"
                                + " AND e.number = :event",
                        String.class)
                .setParameter("number", number.value())
                .setParameter("event", event)
                .getResultList()
                .stream()
                .findFirst()
                .map(hash -> new Seal(hash, verifyChain(number))));
    }

    /** The numbers of all cases whose history is not what was written; empty is what one hopes for. */
    public List<CaseNumber> verifyAll() {
        List<CaseNumber> broken = new ArrayList<>();
        long last = 0;
        while (true) {
            long after = last;
            List<CaseFileRow> page = tx.read(() -> tx.em()
                    .createQuery("SELECT c FROM CaseFileRow c WHERE c.id > :after ORDER BY c.id", CaseFileRow.class)
                    .setParameter("after", after)
                    .setMaxResults(PAGE)
                    .getResultList());
            for (CaseFileRow row : page) {
                last = row.id;
                CaseNumber number = new CaseNumber(row.number);
                // a case that moved between the two reads looks broken once, not twice
                if (!tx.read(() -> intact(row)) && !verifyChain(number)) {
                    broken.add(number);
                }
            }
            if (page.size() < PAGE) {
                return broken;
            }
        }
    }

    private boolean intact(CaseFileRow row) {
        List<CaseEventRow> events = rows(row.id);
        List<EventChain.Link> links = events.stream()
                .map(event -> new EventChain.Link(event.entry(), event.hash))
                .toList();
        return EventChain.intact(row.number, links, row.lastEvent, row.lastHash) && wordsIntact(row.id, events);
    }

    /** A word that is there must be the one that was hashed; one that is gone was withheld or erased. */
    private boolean wordsIntact(long caseId, List<CaseEventRow> events) {
        WordSeals seals = new WordSeals();
        events.forEach(event -> seals.read(event.number, event.payload));
        return tx
                .em()
                .createQuery("SELECT w FROM CaseWordRow w WHERE w.caseId = :id", CaseWordRow.class)
                .setParameter("id", caseId)
                .getResultList()
                .stream()
                .allMatch(word -> seals.holds(word.eventNumber, word.name, WordSeals.hash(word.salt, word.body)));
    }

    private List<CaseEventRow> rows(long caseId) {
        return tx.em()
                .createQuery("SELECT e FROM CaseEventRow e WHERE e.caseId = :id ORDER BY e.number", CaseEventRow.class)
                .setParameter("id", caseId)
                .getResultList();
    }

    private static CaseEvent event(CaseEventRow row, CaseNumber number) {
        return new CaseEvent(
                number,
                row.number,
                EventType.of(row.type),
                Instants.instant(row.occurredAt),
                Instants.instant(row.recordedAt),
                row.actor,
                row.hat,
                Payloads.read(row.payload));
    }
}
