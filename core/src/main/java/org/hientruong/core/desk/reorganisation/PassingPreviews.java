// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Named;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.agency.reorganisation.Structure;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.handling.succession.Succession;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.catalogue.DatedCatalogue;
import org.hientruong.core.store.catalogue.Proposed;
import org.hientruong.core.store.reorganisation.SharedCases;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says which shares would change hands, by the same rule that would pass them on; nothing is written. */
@Component(service = PassingPreviews.class)
public final class PassingPreviews {
    private final CaseRules rules;
    private final CaseStore cases;
    private final SharedCases shared;

    @Activate
    public PassingPreviews(@Reference CaseRules rules, @Reference CaseStore cases, @Reference SharedCases shared) {
        this.rules = rules;
        this.cases = cases;
        this.shared = shared;
    }

    /**
     * A reorganisation that may come.
     *
     * @param edition the catalogue in force
     * @param since its first day
     */
    record Proposal(int edition, LocalDate since, Proposed what) {
        List<AgencyCode> concerned() {
            return what.concerned();
        }
    }

    /**
     * Which cases.
     *
     * @param after internal position, 0 from the start
     * @param most how many
     */
    public record Part(long after, int most) {}

    int inReach(List<AgencyCode> concerned) {
        return shared.count(concerned);
    }

    PassingPage page(Proposal proposal, Part part) {
        List<Long> ids = shared.page(proposal.concerned(), part.after(), part.most());
        Map<AgencyCode, String> names = new HashMap<>();
        proposal.what().made().agencies().forEach(one -> names.put(one.code(), one.name()));
        List<PassingPage.PassedShare> items = new ArrayList<>();
        cases.get(ids).stream()
                .sorted(Comparator.comparing(StoredCase::id))
                .map(stored -> Standing.of(stored).at(rules.now(), rules).file())
                .forEach(file -> Succession.of(file, proposal.what().felt(), rules.of(file))
                        .forEach(one -> items.add(item(file, one, names))));
        return new PassingPage(
                proposal.edition(),
                proposal.since(),
                changes(proposal),
                inReach(proposal.concerned()),
                ids.size(),
                List.copyOf(items),
                ids.size() < part.most() ? null : String.valueOf(ids.get(ids.size() - 1)));
    }

    private static PassingPage.RowChanges changes(Proposal proposal) {
        Structure ended = proposal.what().ended();
        Structure made = proposal.what().made();
        return new PassingPage.RowChanges(
                new PassingPage.RowCount(ended.units().size(), made.units().size()),
                new PassingPage.RowCount(
                        ended.agencies().size(), made.agencies().size()),
                new PassingPage.RowCount(
                        ended.mandates().size(), made.mandates().size()));
    }

    private PassingPage.PassedShare item(CaseFile file, Succession.Passed one, Map<AgencyCode, String> names) {
        Assignment share = file.assignments().all().get(one.assignment() - 1);
        DatedCatalogue today = rules.catalogue(rules.now());
        AgencyCode to = one.to();
        UnitCode commune = file.commune();
        return new PassingPage.PassedShare(
                file.number().value(),
                share.kind().name(),
                new Named(one.from().value(), today.agencyName(one.from())),
                to == null ? null : new Named(to.value(), names.getOrDefault(to, today.agencyName(to))),
                commune == null
                        ? null
                        : rules.catalogue(file.filing().filedAt()).communeName(commune),
                one.revived());
    }
}
