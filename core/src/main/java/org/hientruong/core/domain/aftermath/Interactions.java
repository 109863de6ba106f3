// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.aftermath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.Payload;

/** The replies of a case and what came of them, oldest first. */
public record Interactions(List<Interaction> all) {
    /** None. */
    public static final Interactions NONE = new Interactions(List.of());

    public Interactions {
        all = List.copyOf(all);
    }

    /** The reply of a number. */
    public Optional<Interaction> find(int number) {
        return number < 1 || number > all.size() ? Optional.empty() : Optional.of(all.get(number - 1));
    }

    /** Whether an agency has yet to clarify one. */
    public boolean waitForAgency() {
        return all.stream().anyMatch(Interaction::waitsForAgency);
    }

    /** Whether the Centre has yet to look at one. */
    public boolean waitForCentre() {
        return all.stream().anyMatch(Interaction::waitsForCentre);
    }

    /** Whether the reporter still waits for what comes of one. */
    public boolean open() {
        return all.stream().anyMatch(Interaction::open);
    }

    /** They are after an event. */
    Interactions after(CaseEvent event) {
        Payload payload = new Payload(event.payload());
        return switch (event.type()) {
            case INTERACTION_RECEIVED -> {
                List<Interaction> more = new ArrayList<>(all);
                more.add(Interaction.of(event));
                yield new Interactions(more);
            }
            case INTERACTION_MODERATED ->
                changed(payload, one -> one.moderated(Moderate.act(payload), Moderate.ground(payload)));
            case INTERACTION_ANSWERED -> changed(payload, one -> one.answered(event.occurredAt()));
            default -> this;
        };
    }

    /** A moderation without a number is of the rating's comment. */
    private Interactions changed(Payload payload, UnaryOperator<Interaction> change) {
        Integer number = payload.numberOrNull("interaction");
        if (number == null) {
            return this;
        }
        List<Interaction> next = new ArrayList<>(all);
        next.set(number - 1, change.apply(next.get(number - 1)));
        return new Interactions(next);
    }
}
