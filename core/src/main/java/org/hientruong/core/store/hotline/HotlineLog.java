// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.hotline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.cases.NewEvent;
import org.hientruong.core.store.chain.EventChain;
import org.hientruong.core.store.chain.Payloads;
import org.hientruong.core.store.chain.WordSeals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The insert-only histories of emergencies and dossiers, chained like those of cases, and their check. */
@Component(service = HotlineLog.class)
public final class HotlineLog {
    private static final int PAGE = 200;
    private static final int SCHEMA = 1;
    private final Tx tx;

    @Activate
    public HotlineLog(@Reference Tx tx) {
        this.tx = tx;
    }

    /** Entries that are chained but not yet stored. */
    record Entries(List<CaseEvent> events, List<Object> rows) {}

    /** The whole history of a record, oldest first. */
    List<CaseEvent> events(String number) {
        return rows(number).stream().map(HotlineLog::event).toList();
    }

    /** The texts of a record's events, by event number and name. */
    public Map<Integer, Map<String, String>> words(CaseNumber number) {
        return tx.read(() -> {
            Map<Integer, Map<String, String>> words = new HashMap<>();
            wordRows(number.value())
                    .forEach(row -> words.computeIfAbsent(row.eventNumber, event -> new HashMap<>())
                            .put(row.name, row.body));
            return words;
        });
    }

    /** Chains events to a record's history; the caller writes the record's row first, then the entries. */
    Entries chain(HotlineRecordRow owner, List<NewEvent> events) {
        Entries entries = new Entries(new ArrayList<>(), new ArrayList<>());
        for (NewEvent event : events) {
            HotlineEventRow row = new HotlineEventRow();
            row.record = owner.number;
            row.number = owner.lastEvent + 1;
            row.type = event.type().id();
            row.occurredAt = Instants.utc(event.occurredAt());
            row.recordedAt = Instants.utc(event.recordedAt());
            row.actor = event.actor();
            row.hat = event.hat();
            List<HotlineWordRow> words = words(row, event.words());
            row.payload = Payloads.write(WordSeals.sealed(event.payload(), hashes(words)));
            row.payloadSchema = SCHEMA;
            row.hash = EventChain.hash(owner.lastHash, owner.number, row.entry());
            owner.lastEvent = row.number;
            owner.lastHash = row.hash;
            entries.events().add(event(row));
            entries.rows().add(row);
            entries.rows().addAll(words);
        }
        return entries;
    }

    private static List<HotlineWordRow> words(HotlineEventRow event, Map<String, String> words) {
        return words.entrySet().stream()
                .map(entry -> {
                    HotlineWordRow word = new HotlineWordRow();
                    word.record = event.record;
                    word.eventNumber = event.number;
                    word.name = entry.getKey();
                    word.body = entry.getValue();
                    word.salt = WordSeals.salt();
                    return word;
                })
                .toList();
    }

    private static Map<String, String> hashes(List<HotlineWordRow> words) {
        return words.stream().collect(Collectors.toMap(word -> word.name, HotlineWordRow::hash));
    }

    /** The numbers of all records whose history is not what was written; empty is what one hopes for. */
    public List<CaseNumber> verifyAll() {
        List<CaseNumber> broken = new ArrayList<>();
        String last = "";
        while (true) {
            String after = last;
            List<HotlineRecordRow> page = tx.read(() -> tx.em()
                    .createQuery(
                            "SELECT r FROM HotlineRecordRow r WHERE r.number > :after ORDER BY r.number",
                            HotlineRecordRow.class)
                    .setParameter("after", after)
                    .setMaxResults(PAGE)
                    .getResultList());
            for (HotlineRecordRow row : page) {
                last = row.number;
                // a record that moved between the two reads looks broken once, not twice
                boolean whole = intact(row.number);
                if (!whole && !intact(row.number)) {
                    broken.add(new CaseNumber(row.number));
                }
            }
            if (page.size() < PAGE) {
                return broken;
            }
        }
    }

    private boolean intact(String number) {
        return tx.read(() -> {
            HotlineRecordRow owner = tx.em().find(HotlineRecordRow.class, number);
            List<HotlineEventRow> rows = rows(number);
            WordSeals seals = new WordSeals();
            rows.forEach(row -> seals.read(row.number, row.payload));
            List<EventChain.Link> links = rows.stream()
                    .map(row -> new EventChain.Link(row.entry(), row.hash))
                    .toList();
            return owner != null
                    && EventChain.intact(number, links, owner.lastEvent, owner.lastHash)
                    && wordRows(number).stream()
                            .allMatch(word -> seals.holds(word.eventNumber, word.name, word.hash()));
        });
    }

    private List<HotlineEventRow> rows(String number) {
        return tx.em()
                .createQuery(
                        "SELECT e FROM HotlineEventRow e WHERE e.record = :number ORDER BY e.number",
                        HotlineEventRow.class)
                .setParameter("number", number)
                .getResultList();
    }

    private List<HotlineWordRow> wordRows(String number) {
        return tx.em()
                .createQuery("SELECT w FROM HotlineWordRow w WHERE w.record = :number", HotlineWordRow.class)
                .setParameter("number", number)
                .getResultList();
    }

    private static CaseEvent event(HotlineEventRow row) {
        return new CaseEvent(
                new CaseNumber(row.record),
                row.number,
                EventType.of(row.type),
                Instants.instant(row.occurredAt),
                Instants.instant(row.recordedAt),
                row.actor,
                row.hat,
                Payloads.read(row.payload));
    }
}
