// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.domain.CaseMove;
import org.jspecify.annotations.Nullable;

/**
 * One case of a scenario: a report, and who does what when.
 *
 * @param channel by which the report is filed
 * @param filedAt when
 * @param draft what is filed; its declaration is filled in by the player
 * @param acts what follows, in order of time
 */
public record Story(String channel, Instant filedAt, ReportDraft draft, List<Act> acts) {
    public Story {
        acts = List.copyOf(acts);
    }

    /** Something that happens to the case. */
    public sealed interface Act permits StaffAct, Rated {
        Instant at();
    }

    /**
     * A move of staff.
     *
     * @param at when
     * @param account who
     * @param move what; it learns which photos can be published
     */
    public record StaffAct(Instant at, String account, Deed move) implements Act {}

    /**
     * The reporter rates the answer.
     *
     * @param at when
     * @param rating the level
     * @param comment words, or null
     */
    public record Rated(
            Instant at, SatisfactionRating rating, @Nullable String comment) implements Act {}

    /** Makes a move, knowing the ids of the case's photos that can be shown. */
    @FunctionalInterface
    public interface Deed {
        CaseMove with(Supplier<List<String>> photos);

        /** A move that needs to know nothing. */
        static Deed of(CaseMove move) {
            return photos -> move;
        }
    }

    /** The same story without what lies after an instant; empty when it had not begun. */
    public Optional<Story> until(Instant now) {
        if (filedAt.isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(new Story(
                channel,
                filedAt,
                draft,
                acts.stream().filter(act -> !act.at().isAfter(now)).toList()));
    }

    /** Says nothing of the content. */
    @Override
    public String toString() {
        return "Story[" + acts.size() + " acts]";
    }
}
