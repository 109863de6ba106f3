// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hientruong.core.domain.Stage;
import org.jspecify.annotations.Nullable;

/** The lists from which people take their work. */
enum Queue {
    TO_ACCEPT(true, Stage.FILED),
    MINE(true, Stage.FILED, Stage.AWAITING_SUPPLEMENT),
    AWAITING_SUPPLEMENT(true, Stage.AWAITING_SUPPLEMENT),
    LATE_REPLIES(true, Stage.DECLINED),
    TO_DISPATCH(true, Stage.ACCEPTED),
    AWAITING_DIRECTION(true, Stage.AWAITING_DIRECTION),
    TO_PUBLISH(true, Stage.APPROVED),
    RECEIVED(false, Stage.DISPATCHED),
    HANDLING(false, Stage.HANDLING),
    TO_APPROVE(false, Stage.AWAITING_APPROVAL),
    OVERDUE(null),
    ALL(null);

    /** The Centre's, an agency's, or both (null). */
    private final @Nullable Boolean centre;

    @SuppressWarnings("ImmutableEnumChecker") // List.of, and of an immutable enum
    private final List<Stage> stages;

    Queue(@Nullable Boolean centre, Stage... stages) {
        this.centre = centre;
        this.stages = List.of(stages);
    }

    /** Kebab-case id; its name is the message {@code core.queue.<id>}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Queue> of(String id) {
        for (Queue queue : values()) {
            if (queue.id().equals(id)) {
                return Optional.of(queue);
            }
        }
        return Optional.empty();
    }

    boolean ofCentre() {
        return centre == null || centre;
    }

    boolean ofAgency() {
        return centre == null || !centre;
    }

    List<String> stages() {
        return stages.stream().map(Stage::id).toList();
    }
}
