// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.ConsentPurpose;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.api.intake.TrackedCase.Privacy;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.person.Consents.Consent;
import org.hientruong.core.domain.person.StatedBy;
import org.hientruong.core.domain.publication.RequestConfidentiality;
import org.jspecify.annotations.Nullable;

/**
 * What a reporter sees of what is kept from others, and of their consents. Answers and consents need the second factor.
 *
 * @param verified whether it was given
 * @param words the texts of the case by number of their event; none without the second factor
 */
record TrackedPrivacy(Standing standing, CaseRules rules, boolean verified, Map<Integer, Map<String, String>> words) {
    /** The case without a word of its answer, which is for the reporter alone. */
    PublicCase withoutAnswer(PublicCase shown) {
        return !standing.file().confidentiality().kept()
                ? shown
                : new PublicCase(
                        shown.number(),
                        shown.stage(),
                        shown.categoryCode(),
                        shown.category(),
                        shown.commune(),
                        shown.filedAt(),
                        shown.timeline(),
                        null);
    }

    Privacy privacy() {
        RequestConfidentiality request = new RequestConfidentiality(StatedBy.APPLICATION, null);
        return new Privacy(
                standing.file().confidentiality().kept(),
                verified && ReporterMoves.allowed(request, standing, rules),
                answer(),
                verified && !standing.file().withheld() ? consents() : List.of());
    }

    private TrackedCase.@Nullable PrivateAnswer answer() {
        if (!verified || !standing.file().confidentiality().kept()) {
            return null;
        }
        TrackedCase.PrivateAnswer last = null;
        for (CaseEvent event : standing.stored().valid()) {
            // what was published before the reporter asked for confidentiality stays theirs
            if (event.type() == EventType.CASE_ANSWERED_PRIVATELY || event.type() == EventType.CASE_PUBLISHED) {
                String text = words.getOrDefault(event.number(), Map.of()).get("answer");
                last = text == null ? null : new TrackedCase.PrivateAnswer(text, event.occurredAt());
            }
        }
        return last;
    }

    private List<TrackedCase.Consent> consents() {
        CaseFile file = standing.file();
        List<TrackedCase.Consent> all = new ArrayList<>();
        for (Consent one : file.consents().all()) {
            String name =
                    one.agency() == null ? null : rules.catalogue(rules.now()).agencyName(one.agency());
            String state = one.state().name().toLowerCase(Locale.ROOT);
            all.add(new TrackedCase.Consent(one.purpose(), one.agency(), name, state, one.at()));
        }
        boolean open = file.consents().state(ConsentPurpose.PUBLISH_NAME, null).isEmpty();
        if (open && !file.confidentiality().kept() && !file.stage().atRest()) {
            all.add(new TrackedCase.Consent(ConsentPurpose.PUBLISH_NAME, null, null, "none", null));
        }
        return all;
    }
}
