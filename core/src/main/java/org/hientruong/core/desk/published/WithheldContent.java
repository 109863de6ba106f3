// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.published;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.store.cases.CaseLog;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.lists.CaseLists;
import org.hientruong.core.store.lists.Folding;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Destroys what is protected as a state secret (điểm c khoản 3 Điều 15), in the transaction that writes it down: words,
 * files and their copies, place, words for searching. What was destroyed stands in the event by the salted hashes under
 * which the history has it, so that the chain of the history stays whole.
 */
@Component(service = WithheldContent.class)
public final class WithheldContent {
    private final CaseLog log;
    private final CaseLists lists;
    private final ReportStore reports;
    private final FileDesk files;

    @Activate
    public WithheldContent(
            @Reference CaseLog log,
            @Reference CaseLists lists,
            @Reference ReportStore reports,
            @Reference FileDesk files) {
        this.log = log;
        this.lists = lists;
        this.reports = reports;
        this.files = files;
    }

    /** The same happenings; one that withholds says what is destroyed by it. */
    public List<Happening> recorded(List<Happening> happenings, List<CaseEvent> history) {
        return happenings.stream()
                .map(one -> one.type() == EventType.CONTENT_WITHHELD ? one.with("destroyed", destroyed(history)) : one)
                .toList();
    }

    private static List<Map<String, Object>> destroyed(List<CaseEvent> history) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (CaseEvent event : history) {
            if (event.payload().get("words") instanceof Map<?, ?> words) {
                new TreeMap<>(words).forEach((name, hash) -> all.add(entry(event, "word", name, hash)));
            }
            List<Payload> files = new Payload(event.payload()).payloads("files");
            for (int i = 0; i < files.size(); i++) { // those of the filing have no id in the history
                all.add(entry(event, "file", i + 1, files.get(i).text("hash")));
            }
        }
        return all;
    }

    private static Map<String, Object> entry(CaseEvent event, String kind, Object name, Object hash) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("event", event.number());
        entry.put(kind, name.toString());
        entry.put("hash", hash.toString());
        return entry;
    }

    /** Destroys, in the running transaction, what new events withhold. */
    public void refresh(long caseId, CaseNumber number, List<CaseEvent> fresh) {
        if (fresh.stream().anyMatch(event -> event.type() == EventType.CONTENT_WITHHELD)) {
            log.purgeWords(caseId);
            reports.purge(caseId);
            files.purge(caseId);
            lists.replaceWords(caseId, Folding.joined(number.value()));
        }
    }
}
