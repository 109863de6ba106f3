// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.sanction;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the reporter of a case has conducted themselves, as the Centre sees it (khoản 1 Điều 17, khoản 2 Điều 30).
 *
 * @param violations oldest first
 * @param sanctions what holds for the reporter now, wherever it came from
 * @param abuse what is marked as untrue or abusive, or null
 * @param choices what forms offer
 */
public record ConductView(
        List<Violation> violations,
        List<Holding> sanctions,
        @Nullable Abuse abuse,
        Choices choices) {
    /** Nothing, for those who are not the Centre's. */
    public static final ConductView NONE =
            new ConductView(List.of(), List.of(), null, new Choices(List.of(), List.of()));

    /**
     * A violation of the case.
     *
     * @param subject REPORT, REPLY or COMMENT
     * @param interaction number of the reply, or null
     * @param reason why it was found to be one or none, or null
     */
    public record Violation(
            int number,
            String kind,
            String kindName,
            String subject,
            @Nullable Integer interaction,
            String article,
            Instant committedAt,
            String state,
            String stateName,
            String evidence,
            @Nullable String reason,
            @Nullable Objection objection) {}

    /**
     * An objection.
     *
     * @param state waits, upheld or rejected
     * @param answer why it was decided so, or null
     */
    public record Objection(
            Instant filedAt,
            String text,
            String state,
            String stateName,
            @Nullable String answer) {}

    /**
     * A lock or a suspension that holds now.
     *
     * @param caseNumber of the case with whose violation it came
     * @param until the first instant that is free again; null for a lock
     */
    public record Holding(
            String kind,
            String kindName,
            String article,
            String caseNumber,
            Instant since,
            @Nullable Instant until) {}

    /** What is marked under khoản 2 Điều 30, and where it went. */
    public record Abuse(
            String kind,
            String kindName,
            String article,
            Instant markedAt,
            String evidence,
            @Nullable Paper handedOver,
            @Nullable Paper outcome) {}

    /**
     * A document by which something was handed over or told.
     *
     * @param text to whom, or what came of it
     */
    public record Paper(String document, String date, String text, Instant at) {}

    /** What forms offer. */
    public record Choices(List<Choice> kinds, List<Choice> abuses) {}

    /**
     * One of them, with its clause.
     *
     * @param ofInteraction whether it is one of an interaction, not of the report
     */
    public record Choice(String code, String name, String article, boolean ofInteraction) {}
}
