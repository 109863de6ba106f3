// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

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
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * The staff submit the resolution to their leader, in the form of Phụ lục I (khoản 1 Điều 14). The LEAD compiles what the
 * others sent and notes what is missing (khoản 2 Điều 14): a silent COORDINATING agency never holds it up.
 *
 * @param text the contents of the answer
 * @param number number of the agency's letter, or null while it has none
 * @param signer who is to sign, or null
 * @param addressee the form's choice of word, cá nhân or tổ chức; null leaves it to the kind of reporter. The agency need
 *     not know who it is
 */
public record SubmitResolution(
        String text,
        @Nullable String number,
        @Nullable String signer,
        @Nullable Addressee addressee) implements CaseMove {
    /** What holds for every submission. */
    public static final Rule RULE = Rule.of(
            "submit-resolution", Clause.D14_1A, Permission.HANDLE, Guard.own(Clause.D14_1A, AssignmentStage.HANDLING));

    /** The word in "Kính gửi: Quý …". */
    public enum Addressee {
        /** Cá nhân. */
        PERSON,
        /** Tổ chức. */
        ORGANISATION
    }

    public SubmitResolution {
        text = Input.cleanOrEmpty(text);
        number = Input.clean(number);
        signer = Input.clean(signer);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .text(Input.LONG, "/text", text)
                .atMost(Input.LINE, "/number", number)
                .atMost(Input.LINE, "/signer", signer)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Assignment own = OwnAssignment.of(now, by);
        return Happened.of(OwnAssignment.event(EventType.RESOLUTION_SUBMITTED, at, own)
                .with("number", number)
                .with("addressee", addressee == null ? null : addressee.name())
                .with(rules.clocks(now.limits(), at)
                        .stop(own.number(), ClockId.K05, ClockId.K08)
                        .start(ClockId.K06, own.number()))
                .word("resolution", text)
                .word("signer", signer));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "SubmitResolution[" + text.length() + " characters]";
    }
}
