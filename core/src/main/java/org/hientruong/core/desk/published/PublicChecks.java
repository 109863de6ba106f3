// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.intake.ConsentPurpose;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.files.AttachmentView;
import org.hientruong.core.files.DerivativeState;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.intake.ReportStore;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What a machine can see wrong in a public version, beside the person who checks it (R-REDACT): photos that are not the
 * painted copies of this case, and the reporter's own personal data (câu 1 khoản 5 Điều 4).
 */
@Component(service = PublicChecks.class)
public final class PublicChecks {
    private final CaseRules rules;
    private final ReportStore reports;
    private final Vault vault;
    private final FileDesk files;

    @Activate
    public PublicChecks(
            @Reference CaseRules rules,
            @Reference ReportStore reports,
            @Reference Vault vault,
            @Reference FileDesk files) {
        this.rules = rules;
        this.reports = reports;
        this.vault = vault;
        this.files = files;
    }

    /**
     * Checks a public version.
     *
     * @throws Problem INVALID_INPUT with pointers into it
     */
    public void check(Publish version, Standing before) {
        List<Fault> faults = new ArrayList<>(photos(version, before.stored().id()));
        faults.addAll(personal(
                before,
                new Shown("/text", version.text(), Clause.D4_5A),
                new Shown("/place", version.place(), Clause.D4_5A),
                new Shown("/answer", version.answer(), Clause.P1_2)));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /**
     * Checks what the public is to read of something said after the answer.
     *
     * @throws Problem INVALID_INPUT with pointers into it
     */
    public void check(Moderate shown, Standing before) {
        List<Fault> faults = personal(
                before,
                new Shown("/question", shown.question(), Clause.D4_5A),
                new Shown("/answer", shown.answer(), Clause.D4_5A));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    /** A text that the public is to read. */
    private record Shown(String pointer, @Nullable String text, Clause clause) {}

    private List<Fault> personal(Standing before, Shown... texts) {
        PersonalTraces traces =
                new PersonalTraces(vault.clear(reports.get(before.stored().id()).person()));
        // that the public version names the reporter is a consent of its own (câu 1 khoản 5 Điều 4)
        boolean named = before.file().consents().given(ConsentPurpose.PUBLISH_NAME, null);
        List<Fault> faults = new ArrayList<>();
        for (Shown shown : texts) {
            String what = traces.in(shown.text, named);
            if (what != null) {
                Map<String, ?> facts = Map.of("what", what, "article", rules.citation(shown.clause));
                faults.add(new Fault(shown.pointer, "core.fault.personal-data", facts));
            }
        }
        return faults;
    }

    /** Only copies that were painted anew may become public: never an original with its metadata. */
    private List<Fault> photos(Publish version, long caseId) {
        List<Fault> faults = new ArrayList<>();
        if (version.photos().isEmpty()) {
            return faults;
        }
        Map<String, DerivativeState> states =
                files.of(caseId).stream().collect(Collectors.toMap(AttachmentView::id, AttachmentView::state));
        for (int i = 0; i < version.photos().size(); i++) {
            if (states.get(version.photos().get(i)) != DerivativeState.READY) {
                faults.add(Fault.at("/photos/" + i, "core.fault.photo-not-ready"));
            }
        }
        return faults;
    }
}
