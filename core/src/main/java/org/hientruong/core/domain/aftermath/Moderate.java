// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.aftermath;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * The Centre moderates what was said after the answer (Điều 16): it forwards a reply to the agency, which from then on has
 * its time to clarify it, or sets it aside; it shows the public an exchange in words that an officer has checked,
 * or hides it. Nothing is deleted.
 *
 * @param interaction number of the reply; null for the comment of the rating
 * @param act what is done
 * @param question what the public may read of the reply or the comment; for SHOW
 * @param answer what the public may read of the agency's answer; for SHOW of a reply
 * @param ground why it is set aside or hidden
 * @param reason the same in words
 */
public record Moderate(
        @Nullable Integer interaction,
        Act act,
        @Nullable String question,
        @Nullable String answer,
        @Nullable Ground ground,
        @Nullable String reason)
        implements CaseMove {
    /** What holds for every moderation. */
    public static final Rule RULE = Rule.of(
            "moderate",
            Clause.D16_1,
            Permission.INTAKE,
            Answered.answered(Clause.D16_1),
            (now, by) -> now.aftermath().anythingSaid()
                    ? null
                    : Refusal.rule(Clause.D16_1, "core.refusal.nothing-to-moderate"));

    /** What the Centre does. */
    public enum Act {
        /** To the agency, which clarifies it: it is eligible. */
        FORWARD,
        /** It goes to no agency, and the reporter is told why. */
        SET_ASIDE,
        /** The public reads it, in checked words. */
        SHOW,
        /** The public does not read it. */
        HIDE
    }

    /** Why something is set aside or hidden, each by its clause. */
    public enum Ground {
        /** It tells who somebody is (khoản 5 Điều 4). */
        PERSONAL_DATA(Clause.D4_5A),
        /** It does not ask for the resolution to be made clearer (khoản 1 Điều 16). */
        OFF_TOPIC(Clause.D16_1),
        /** Its wording is improper, which is a violation of its reporter (gạch đầu dòng 2 khoản 1 Điều 17). */
        IMPROPER(Clause.D17_1B);

        private final Clause clause;

        Ground(Clause clause) {
            this.clause = clause;
        }

        /** The clause behind it. */
        public Clause clause() {
            return clause;
        }
    }

    public Moderate {
        question = Input.clean(question);
        answer = Input.clean(answer);
        reason = Input.clean(reason);
    }

    /** The agency is to clarify a reply. */
    public static Moderate forward(int interaction) {
        return new Moderate(interaction, Act.FORWARD, null, null, null, null);
    }

    static Act act(Payload payload) {
        return Act.valueOf(payload.text("act"));
    }

    static @Nullable Ground ground(Payload payload) {
        String ground = payload.textOrNull("ground");
        return ground == null ? null : Ground.valueOf(ground);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        Input input = new Input().required("/act", act);
        boolean refuses = act == Act.SET_ASIDE || act == Act.HIDE;
        if (act == Act.FORWARD || act == Act.SET_ASIDE) {
            input.required("/interaction", interaction);
        }
        if (refuses) {
            input.required("/ground", ground).text(Input.NOTE, "/reason", reason);
        }
        if (act == Act.SHOW) {
            input.text(Input.NOTE, "/question", question);
        }
        if (act == Act.SHOW && interaction != null) {
            input.text(Input.LONG, "/answer", answer);
        }
        return input.faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Refusal refusal = interaction == null ? ofComment(now) : ofReply(now, interaction);
        if (refusal == null && act == Act.SHOW && !now.inPublic()) {
            refusal = Refusal.rule(Clause.D15_3B, "core.refusal.confidential");
        }
        if (refusal != null) {
            return refusal;
        }
        boolean refuses = act == Act.SET_ASIDE || act == Act.HIDE;
        boolean shows = act == Act.SHOW;
        Happening moderated = Happening.of(EventType.INTERACTION_MODERATED, at)
                .with("interaction", interaction)
                .with("act", act.name())
                .with("ground", refuses && ground != null ? ground.name() : null)
                .word("reason", refuses ? reason : null)
                .word("question", shows ? question : null)
                .word("answer", shows && interaction != null ? answer : null);
        if (act == Act.FORWARD) {
            return Happened.of(moderated.with(rules.clocks(now.limits(), at).start(ClockId.K21, now.leadShare())));
        }
        return refuses && ground == Ground.IMPROPER
                ? now.improper(rules, at, interaction, reason)
                        .map(proposed -> new Happened(List.of(moderated, proposed)))
                        .orElseGet(() -> Happened.of(moderated))
                : Happened.of(moderated);
    }

    private static @Nullable Refusal ofComment(CaseFile now) {
        return now.aftermath().commented() ? null : Refusal.rule(Clause.D16_3, "core.refusal.no-comment");
    }

    private @Nullable Refusal ofReply(CaseFile now, int number) {
        Interaction reply = now.aftermath().interactions().find(number).orElse(null);
        if (reply == null) {
            return Refusal.rule(Clause.D16_1, "core.refusal.no-such-interaction");
        }
        boolean judges = act == Act.FORWARD || act == Act.SET_ASIDE;
        if (judges && reply.verdict() != null) {
            return Refusal.rule(Clause.D16_1, "core.refusal.interaction-moderated");
        }
        return judges || reply.answeredAt() != null
                ? null
                : Refusal.rule(Clause.D16_2, "core.refusal.interaction-unanswered");
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Moderate[" + interaction + ", " + act + ", " + ground + ']';
    }
}
