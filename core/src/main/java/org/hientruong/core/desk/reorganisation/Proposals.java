// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.reorganisation;

import java.time.LocalDate;
import java.util.List;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.agency.reorganisation.Plan;
import org.hientruong.core.domain.agency.reorganisation.Planner;
import org.hientruong.core.domain.agency.reorganisation.ReorganisationFile;
import org.hientruong.core.store.catalogue.Catalogues;
import org.hientruong.core.store.catalogue.Proposed;
import org.hientruong.core.store.reorganisation.Link;
import org.hientruong.core.store.reorganisation.StoredReorganisation;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes of a file, or of one that is to be taken back, what cases would feel. */
@Component(service = Proposals.class)
public final class Proposals {
    private final Catalogues catalogues;
    private final CaseRules rules;

    @Activate
    public Proposals(@Reference Catalogues catalogues, @Reference CaseRules rules) {
        this.catalogues = catalogues;
        this.rules = rules;
    }

    PassingPreviews.Proposal of(ReorganisationFile file, LocalDate since) {
        Plan plan = Planner.of(file, catalogues.structure(), since);
        return proposal(catalogues.successions().proposed(plan, since), since);
    }

    /** Before its day has come, nothing has passed yet that could come back. */
    PassingPreviews.Proposal back(StoredReorganisation one, LocalDate since) {
        boolean begun = !one.since().isAfter(rules.day(rules.now()));
        return proposal(begun ? catalogues.successions().back(one, since) : Proposed.nothing(since), since);
    }

    List<Link> links(int reorganisation) {
        return catalogues.successions().links(reorganisation);
    }

    private PassingPreviews.Proposal proposal(Proposed one, LocalDate since) {
        return new PassingPreviews.Proposal(catalogues.edition(), since, one);
    }
}
