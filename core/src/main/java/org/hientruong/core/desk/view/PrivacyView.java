// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.person.Consents;
import org.jspecify.annotations.Nullable;

/**
 * What of a case is kept from others (điểm b, c khoản 3 Điều 15), and to what the reporter consents (khoản 5 Điều 4).
 *
 * @param confidential whether nobody but the reporter and those who handle the case may know of it
 * @param requestedAt since when the reporter wants that, or null
 * @param answer what the reporter alone was answered, or null
 * @param withheld that it holds state secrets, or null
 * @param consents as they stand
 * @param reveals whether this reader may have the reporter shown in clear
 */
public record PrivacyView(
        boolean confidential,
        @Nullable Instant requestedAt,
        @Nullable Answer answer,
        @Nullable Withheld withheld,
        List<Consent> consents,
        boolean reveals) {
    /** The answer to the reporter alone. */
    public record Answer(String text, Instant answeredAt) {}

    /**
     * The record of a destruction.
     *
     * @param document number of the paper under which the matter goes on
     * @param destroyed how many texts and files were destroyed; their hashes stand in the history
     */
    public record Withheld(Instant at, String document, LocalDate documentDate, int destroyed) {}

    /** A consent as it stands. */
    public record Consent(
            String purpose, String purposeName, @Nullable Named agency, String state, String stateName, Instant at) {}

    static PrivacyView of(ShareViews.Reading reading, CaseRules rules, Texts texts) {
        Standing standing = reading.standing();
        CaseFile file = standing.file();
        return new PrivacyView(
                file.confidentiality().kept(),
                file.confidentiality().requestedAt(),
                answer(standing, reading.words()),
                withheld(standing),
                file.consents().all().stream()
                        .map(one -> consent(one, rules, texts))
                        .toList(),
                reading.reader().depth().names());
    }

    private static @Nullable Answer answer(Standing standing, Map<Integer, Map<String, String>> words) {
        CaseEvent answered = last(standing, EventType.CASE_ANSWERED_PRIVATELY);
        String text = answered == null
                ? null
                : words.getOrDefault(answered.number(), Map.of()).get("answer");
        return answered == null || text == null ? null : new Answer(text, answered.occurredAt());
    }

    private static @Nullable Withheld withheld(Standing standing) {
        CaseEvent event = last(standing, EventType.CONTENT_WITHHELD);
        if (event == null) {
            return null;
        }
        Payload payload = new Payload(event.payload());
        return new Withheld(
                event.occurredAt(),
                payload.text("document"),
                LocalDate.parse(payload.text("documentDate")),
                payload.list("destroyed").size());
    }

    private static @Nullable CaseEvent last(Standing standing, EventType type) {
        return standing.stored().valid().stream()
                .filter(event -> event.type() == type)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static Consent consent(Consents.Consent one, CaseRules rules, Texts texts) {
        String purpose = Wording.kebab(one.purpose().name());
        String state = Wording.kebab(one.state().name());
        return new Consent(
                purpose,
                texts.get("core.consent.purpose-" + purpose),
                one.agency() == null ? null : Summaries.agency(one.agency(), rules.catalogue(one.at())),
                state,
                texts.get("core.consent." + state),
                one.at());
    }
}
