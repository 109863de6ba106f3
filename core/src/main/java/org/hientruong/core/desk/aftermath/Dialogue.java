// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.aftermath;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.aftermath.Interaction;
import org.hientruong.core.domain.aftermath.Moderate;
import org.jspecify.annotations.Nullable;

/**
 * What was said after the answer, put together from a case's history.
 *
 * @param words the words that are for the reader, by number of their event
 */
public record Dialogue(Standing standing, Map<Integer, Map<String, String>> words) {
    /**
     * A reply and what came of it.
     *
     * @param reply how it stands
     * @param received the event of the reply
     * @param judged the event by which the Centre forwarded it or set it aside, or null
     * @param answered the event by which the agency answered, or null
     * @param looked the last event by which an officer showed or hid it, or null
     */
    public record Turn(
            Interaction reply,
            CaseEvent received,
            @Nullable CaseEvent judged,
            @Nullable CaseEvent answered,
            @Nullable CaseEvent looked) {}

    /** The replies, oldest first. */
    public List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        for (Interaction reply : standing.file().aftermath().interactions().all()) {
            turns.add(new Turn(
                    reply,
                    Objects.requireNonNull(last(EventType.INTERACTION_RECEIVED, reply.number())),
                    moderated(reply.number(), Moderate.Act.FORWARD, Moderate.Act.SET_ASIDE),
                    last(EventType.INTERACTION_ANSWERED, reply.number()),
                    moderated(reply.number(), Moderate.Act.SHOW, Moderate.Act.HIDE)));
        }
        return turns;
    }

    /** The last event by which the comment of the rating was shown or hidden, or null. */
    public @Nullable CaseEvent ofComment() {
        return moderated(null, Moderate.Act.SHOW, Moderate.Act.HIDE);
    }

    /** A text of an event; empty where it is not for the reader. */
    public String said(@Nullable CaseEvent event, String name) {
        return event == null ? "" : words.getOrDefault(event.number(), Map.of()).getOrDefault(name, "");
    }

    private @Nullable CaseEvent last(EventType type, int number) {
        return standing.stored().valid().stream()
                .filter(event -> event.type() == type && Objects.equals(numberOf(event), number))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private @Nullable CaseEvent moderated(@Nullable Integer number, Moderate.Act... acts) {
        return standing.stored().valid().stream()
                .filter(event -> event.type() == EventType.INTERACTION_MODERATED)
                .filter(event -> Objects.equals(numberOf(event), number))
                .filter(event -> List.of(acts).contains(act(event)))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    private static @Nullable Integer numberOf(CaseEvent event) {
        return new Payload(event.payload()).numberOrNull("interaction");
    }

    static Moderate.Act act(CaseEvent event) {
        return Moderate.Act.valueOf(new Payload(event.payload()).text("act"));
    }

    /** Why something was set aside or hidden, or null. */
    public static Moderate.@Nullable Ground ground(@Nullable CaseEvent event) {
        String ground = event == null ? null : new Payload(event.payload()).textOrNull("ground");
        return ground == null ? null : Moderate.Ground.valueOf(ground);
    }

    /** Kebab-case id of where a reply stands; its name is the message {@code core.interaction.<id>}. */
    public static String state(Interaction reply) {
        if (reply.verdict() == null) {
            return "with-centre";
        }
        if (reply.verdict() != Interaction.Verdict.ELIGIBLE) {
            return "set-aside";
        }
        return reply.answeredAt() == null ? "with-agency" : "answered";
    }
}
