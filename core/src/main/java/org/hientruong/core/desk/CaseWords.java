// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.Place;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.cases.CaseLog;
import org.hientruong.core.store.intake.NewReport;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.intake.StoredReport;
import org.hientruong.core.store.lists.CaseLists;
import org.hientruong.core.store.lists.Folding;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps up to date by which words a case is found: staff also by the report, the public by what was released. */
@Component(service = CaseWords.class)
public final class CaseWords {
    private final CaseLog log;
    private final CaseLists lists;
    private final CaseRules rules;
    private final ReportStore reports;
    private final Vault vault;

    @Activate
    public CaseWords(
            @Reference CaseLog log,
            @Reference CaseLists lists,
            @Reference CaseRules rules,
            @Reference ReportStore reports,
            @Reference Vault vault) {
        this.reports = reports;
        this.vault = vault;
        this.log = log;
        this.lists = lists;
        this.rules = rules;
    }

    /** Makes a new case findable, in the running transaction, but not by its reporter's name. */
    void begin(CaseMover.Standing standing, NewReport report, String reporterName) {
        begin(standing, report.place(), report.text(), reporterName);
    }

    private void begin(CaseMover.Standing standing, Place place, String text, String reporterName) {
        List<String> everybody = new ArrayList<>(category(standing));
        if (place.commune() != null) {
            Instant filedAt = standing.file().filing().filedAt();
            everybody.add(rules.catalogue(filedAt).communeName(place.commune()));
        }
        List<String> staff = new ArrayList<>(everybody);
        staff.add(text);
        if (place.detail() != null) {
            staff.add(place.detail());
        }
        String number = Folding.joined(standing.stored().number().value());
        boolean kept = standing.file().confidentiality().kept();
        lists.addWords(
                standing.stored().id(),
                number + Folding.column(reporterName, staff),
                kept ? "" : number + Folding.column("", everybody));
    }

    /** By what was undone a case is found no longer. */
    private void beginAnew(CaseMover.Standing standing) {
        long id = standing.stored().id();
        StoredReport report = reports.get(id);
        lists.replaceWords(id, "");
        begin(standing, report.place(), report.text(), reporterName(standing));
        refresh(standing, standing.stored().valid());
    }

    /** Adds, in the running transaction, what new events make findable. */
    void refresh(CaseMover.Standing standing, List<CaseEvent> fresh) {
        for (CaseEvent event : fresh) {
            switch (event.type()) {
                case REPORT_CLASSIFIED -> add(standing, "", category(standing), category(standing));
                case TEXT_NORMALISED ->
                    add(standing, reporterName(standing), words(standing, event, "normalised"), List.of());
                case SUPPLEMENT_RECEIVED ->
                    add(standing, reporterName(standing), words(standing, event, "supplement"), List.of());
                case CASE_PUBLISHED -> {
                    List<String> released = new ArrayList<>(words(standing, event, "public-text"));
                    released.addAll(words(standing, event, "public-place"));
                    add(standing, reporterName(standing), released, released);
                }
                case CASE_CORRECTED -> beginAnew(standing);
                case CONFIDENTIALITY_REQUESTED ->
                    lists.hideWords(standing.stored().id());
                default -> {
                    // nothing that people search by
                }
            }
        }
    }

    private void add(CaseMover.Standing standing, String reporterName, List<String> staff, List<String> everybody) {
        boolean kept = standing.file().confidentiality().kept();
        String released = kept ? "" : Folding.column(reporterName, everybody);
        lists.addWords(standing.stored().id(), Folding.column(reporterName, staff), released);
    }

    /** The Centre's wording often repeats the reporter's own; the case must not be found by their name there either. */
    private String reporterName(CaseMover.Standing standing) {
        String name = vault.clear(reports.get(standing.stored().id()).person()).fullName();
        return name == null ? "" : name;
    }

    private List<String> category(CaseMover.Standing standing) {
        CategoryCode code = standing.file().category();
        return code == null
                ? List.of()
                : List.of(rules.catalogue(standing.file().filing().filedAt()).categoryName(code));
    }

    private List<String> words(CaseMover.Standing standing, CaseEvent event, String name) {
        Map<String, String> words = log.words(standing.stored().id()).getOrDefault(event.number(), Map.of());
        String text = words.get(name);
        return text == null ? List.of() : List.of(text);
    }
}
