// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.aftermath;

import java.time.Instant;
import java.util.List;
import org.hientruong.core.desk.view.Named;
import org.jspecify.annotations.Nullable;

/**
 * What came after the answer, as a member of staff sees it (Điều 16, 17).
 *
 * @param interactions replies of the reporter, oldest first; an agency sees those that were forwarded to it
 * @param comment how the comment of the rating stands, null where there is none
 * @param marks what the Centre found of the resolutions that the reader may judge by, oldest first
 * @param links reports of the same, later and earlier
 * @param choices what a form offers
 */
public record AftermathView(
        List<Reply> interactions, @Nullable Comment comment, List<Mark> marks, List<Link> links, Choices choices) {
    /**
     * A reply and what came of it.
     *
     * @param state where it stands: with-centre, with-agency, answered, set-aside
     * @param judged by which it was forwarded or set aside, or null
     * @param answer what the agency answered, or null
     * @param looked by which it was last shown or hidden, or null
     * @param shown what the public reads of it, or null
     */
    public record Reply(
            int number,
            Instant receivedAt,
            String text,
            String state,
            String stateName,
            @Nullable Moderated judged,
            @Nullable Answer answer,
            @Nullable Moderated looked,
            @Nullable Shown shown) {}

    /**
     * What an officer did with it.
     *
     * @param ground why it was set aside or hidden, in general, or null
     * @param article by which clause, or null
     * @param reason the officer's words, or null
     */
    public record Moderated(
            String act,
            String actName,
            Instant at,
            @Nullable String ground,
            @Nullable String article,
            @Nullable String reason) {}

    /** What the agency answered. */
    public record Answer(String text, Named agency, Instant at) {}

    /** What the public reads. */
    public record Shown(String question, String answer) {}

    /** The comment of the rating; its words stand with the rating. */
    public record Comment(
            boolean waits,
            @Nullable Moderated looked,
            @Nullable String shown) {}

    /** A mark of quality. */
    public record Mark(
            int assignment,
            Named agency,
            boolean meets,
            Instant at,
            String by,
            @Nullable String reason) {}

    /**
     * A report of the same that an officer has linked.
     *
     * @param later whether it was filed after this case, or this case after it
     */
    public record Link(String number, boolean later, String kind, String kindName, String article, Instant linkedAt) {}

    /** What forms offer. */
    public record Choices(List<Choice> grounds, List<Choice> kinds) {}

    /** One of them, with its clause. */
    public record Choice(String code, String name, String article) {}
}
