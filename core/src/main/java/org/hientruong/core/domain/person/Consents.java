// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.intake.ConsentPurpose;
import org.hientruong.core.domain.CaseMove.Guard;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of what the reporter consents to (khoản 5 Điều 4): to whom, for what, since when, and whether it was taken
 * back. The history keeps each entry with who entered it and by which way; here is how it stands.
 */
public record Consents(List<Consent> all) {
    /** Nothing was asked or given. */
    public static final Consents NONE = new Consents(List.of());

    /** There is a consent to take back. */
    static final Guard SOME_GIVEN =
            (now, by) -> now.consents().all().stream().anyMatch(one -> one.state() == State.GIVEN)
                    ? null
                    : Refusal.rule(Clause.D4_5B, "core.refusal.consent-not-given");

    /** The mover's agency has a share of the case (điểm a khoản 3 Điều 9). */
    static final Guard OWN_SHARE = (now, by) ->
            now.hasShare(by.agency()) ? null : Refusal.rule(Clause.D9_3A, "core.refusal.not-your-assignment");

    /** How a consent stands. */
    public enum State {
        ASKED,
        GIVEN,
        WITHDRAWN
    }

    /**
     * One consent.
     *
     * @param agency to whom, or null where it is the public
     */
    public record Consent(ConsentPurpose purpose, @Nullable AgencyCode agency, State state, Instant at) {
        private static Consent of(CaseEvent event, State state) {
            Payload payload = new Payload(event.payload());
            String agency = payload.textOrNull("agency");
            return new Consent(
                    ConsentPurpose.valueOf(payload.text("purpose")),
                    agency == null ? null : new AgencyCode(agency),
                    state,
                    event.occurredAt());
        }

        private boolean about(ConsentPurpose what, @Nullable AgencyCode whom) {
            return purpose == what && Objects.equals(agency, whom);
        }
    }

    public Consents {
        all = List.copyOf(all);
    }

    /** The ledger after an event. */
    public Consents after(CaseEvent event) {
        return switch (event.type()) {
            case CONSENT_ASKED -> with(Consent.of(event, State.ASKED));
            case CONSENT_GIVEN -> with(Consent.of(event, State.GIVEN));
            case CONSENT_WITHDRAWN -> with(Consent.of(event, State.WITHDRAWN));
            default -> this;
        };
    }

    private Consents with(Consent last) {
        List<Consent> next = new ArrayList<>(all);
        next.removeIf(one -> one.about(last.purpose(), last.agency()));
        next.add(last);
        return new Consents(next);
    }

    /** How a consent stands; empty when nobody has asked for it or given it. */
    public Optional<State> state(ConsentPurpose purpose, @Nullable AgencyCode agency) {
        return all.stream()
                .filter(one -> one.about(purpose, agency))
                .map(Consent::state)
                .findFirst();
    }

    /** Whether a consent holds. */
    public boolean given(ConsentPurpose purpose, @Nullable AgencyCode agency) {
        return state(purpose, agency).filter(State.GIVEN::equals).isPresent();
    }
}
