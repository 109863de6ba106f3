// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.handling.AssignmentStage;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.store.lists.CaseOrder;
import org.jspecify.annotations.Nullable;

/** The lists from which people take their work. */
public enum Queue {
    TO_ACCEPT(true, Stage.FILED),
    MINE(true, Stage.FILED, Stage.AWAITING_SUPPLEMENT),
    AWAITING_SUPPLEMENT(true, Stage.AWAITING_SUPPLEMENT),
    LATE_REPLIES(true, Stage.DECLINED),
    UNTOLD(true),
    TO_DISPATCH(true, Stage.ACCEPTED),
    AWAITING_DIRECTION(true, Stage.AWAITING_DIRECTION),
    TO_PUBLISH(true, Stage.APPROVED),
    EXTENSIONS_TO_RECORD(true),
    TO_MODERATE(true),
    DISPUTED(true),
    DIRECTED_OTHERWISE(true),
    RECEIVED(false, Stage.DISPATCHED),
    HANDLING(false, Stage.HANDLING),
    TO_APPROVE(false, Stage.AWAITING_APPROVAL),
    TO_CLARIFY(null),
    WATCHED(false),
    REFERRED(false),
    OVERDUE(null),
    ALL(null);

    private static final Set<Permission> DIRECTING = Set.of(Permission.SUPERVISE, Permission.DIRECT, Permission.SETTLE);

    /** The Centre's, an agency's, or both (null). */
    private final @Nullable Boolean centre;

    @SuppressWarnings("ImmutableEnumChecker") // List.of, and of an immutable enum
    private final List<Stage> stages;

    Queue(@Nullable Boolean centre, Stage... stages) {
        this.centre = centre;
        this.stages = List.of(stages);
    }

    /** Kebab-case id; its name is the message {@code core.queue.<id>}. */
    public String id() {
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

    /** Whether the caller's roles have to do with it; disputes are the supervisor's and the offices' that direct. */
    boolean of(Caller caller) {
        return switch (this) {
            case DISPUTED -> DIRECTING.stream().anyMatch(caller::may);
            case DIRECTED_OTHERWISE -> caller.may(Permission.DIRECT) || caller.may(Permission.SUPERVISE);
            default -> true;
        };
    }

    boolean ofCentre() {
        return centre == null || centre;
    }

    boolean ofAgency() {
        return centre == null || !centre;
    }

    /** Where an agency's own share stands, in a queue of its own work. */
    AssignmentStage share() {
        return switch (this) {
            case RECEIVED -> AssignmentStage.RECEIVED;
            case TO_APPROVE -> AssignmentStage.AWAITING_APPROVAL;
            default -> AssignmentStage.HANDLING;
        };
    }

    /** What comes first unless somebody asks otherwise: the most urgent work; where no limit runs, the newest. */
    CaseOrder order() {
        return this == ALL || this == LATE_REPLIES || this == UNTOLD ? CaseOrder.NEWEST : CaseOrder.DUE;
    }

    List<String> stages() {
        return stages.stream().map(Stage::id).toList();
    }
}
