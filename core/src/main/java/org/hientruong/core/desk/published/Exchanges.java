// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.published;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.aftermath.Dialogue;
import org.hientruong.core.domain.aftermath.Rating;
import org.hientruong.core.domain.aftermath.Showing;
import org.jspecify.annotations.Nullable;

/** What was said after the answer as the public reads it: only what an officer shows, in the words that were checked. */
record Exchanges(Standing standing, CaseRules rules) {
    /** Whether there is anything, so that its words are worth reading. */
    boolean any() {
        Rating rating = standing.file().rating();
        return standing.file().publication() != null
                && ((rating != null && rating.comment() == Showing.SHOWN)
                        || standing.file().aftermath().interactions().all().stream()
                                .anyMatch(one -> one.showing() == Showing.SHOWN));
    }

    List<PublicCase.Exchange> of(Map<Integer, Map<String, String>> words, UnaryOperator<String> as) {
        Dialogue dialogue = new Dialogue(standing, words);
        return dialogue.turns().stream()
                .filter(turn -> turn.reply().showing() == Showing.SHOWN)
                .map(turn -> new PublicCase.Exchange(
                        as.apply(dialogue.said(turn.looked(), "question")),
                        turn.reply().receivedAt(),
                        as.apply(dialogue.said(turn.looked(), "answer")),
                        agency(),
                        Objects.requireNonNull(turn.reply().answeredAt())))
                .toList();
    }

    PublicCase.@Nullable Review review(Map<Integer, Map<String, String>> words, UnaryOperator<String> as) {
        Rating rating = standing.file().rating();
        if (rating == null || rating.comment() != Showing.SHOWN) {
            return null;
        }
        Dialogue dialogue = new Dialogue(standing, words);
        return new PublicCase.Review(
                rating.rating(), as.apply(dialogue.said(dialogue.ofComment(), "question")), rating.lastAt());
    }

    private String agency() {
        return standing.file()
                .lead()
                .map(lead -> rules.catalogue(lead.heldSince()).agencyName(lead.agency()))
                .orElse("");
    }
}
