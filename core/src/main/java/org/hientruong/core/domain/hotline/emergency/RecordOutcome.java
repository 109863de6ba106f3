// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.emergency;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * What came of the emergency is entered (Bước 3 Điều 19). What the authority sent in a document or by mail counts from
 * when the Centre had it, whenever it is entered.
 *
 * @param source how the authority told it
 * @param receivedAt when the Centre had it; null for now
 * @param document its document, where it told it by one
 * @param text what came of it
 */
public record RecordOutcome(
        Source source,
        @Nullable Instant receivedAt,
        @Nullable OfficialDocument document,
        String text) implements EmergencyMove {
    /** What holds for every outcome. */
    public static final Rule RULE = Rule.of("record-outcome", Clause.D19_3, EmergencyStage.AWAITING_OUTCOME);

    /** How an authority tells what came of an emergency. */
    public enum Source {
        /** Entered in the System, or said to the Centre, which enters it. */
        SYSTEM,
        DOCUMENT,
        MAIL
    }

    public RecordOutcome {
        text = Input.cleanOrEmpty(text);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        Input input = new Input().required("/source", source).text(Input.LONG, "/text", text);
        return (source == Source.DOCUMENT ? OfficialDocument.required(input, "/document", document) : input).faults();
    }

    @Override
    public Decision outcome(Emergency now, Rules rules, Instant at) {
        Instant received = receivedAt == null || source == Source.SYSTEM ? at : receivedAt;
        if (received.isAfter(at) || received.isBefore(Objects.requireNonNull(now.completedAt()))) {
            return Refusal.rule(Clause.D19_3, "core.refusal.hotline-time");
        }
        if (source == Source.MAIL && now.documents() == 0) {
            return Refusal.rule(Clause.D19_3, "core.refusal.mail-missing");
        }
        Happening happening = Happening.of(EventType.EMERGENCY_OUTCOME_RECORDED, received)
                .with("source", source.name())
                .with(rules.clocks(now.limits(), received).stop(ClockId.K15))
                .word("outcome", text);
        return Happened.of(
                document == null || source != Source.DOCUMENT
                        ? happening
                        : happening
                                .with("document", document.number())
                                .with("documentDate", document.date().toString())
                                .word("signer", document.signer()));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "RecordOutcome[" + source + ']';
    }
}
