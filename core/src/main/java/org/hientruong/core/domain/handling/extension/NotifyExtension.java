// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling.extension;

import java.time.Instant;
import java.time.LocalDate;
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
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.handling.AssignmentStage;
import org.hientruong.core.domain.handling.OwnAssignment;
import org.hientruong.core.domain.time.Allowance;
import org.jspecify.annotations.Nullable;

/**
 * The agency has a written notice that commits to a final date, for a matter that is complex and needs checking (khoản 3
 * Điều 14). The LEAD's goes to the reporter in the same act, a COORDINATING agency's to the LEAD. How long and how
 * often is for the agency to say.
 *
 * @param document the notice
 * @param committedBy the day by which it will be done
 * @param reason why
 * @param explanation the reason in words, for the reporter, or null
 */
public record NotifyExtension(
        OfficialDocument document,
        LocalDate committedBy,
        Reason reason,
        @Nullable String explanation) implements CaseMove {
    /** What holds for every notice. */
    public static final Rule RULE = Rule.of(
            "notify-extension",
            Clause.D14_3A,
            Permission.HANDLE,
            Guard.own(Clause.D14_3A, AssignmentStage.HANDLING, AssignmentStage.AWAITING_APPROVAL));

    /** Why more time is needed. */
    public enum Reason {
        /** The matter is complex. */
        COMPLEX,
        /** It needs to be checked. */
        NEEDS_CHECKING
    }

    public NotifyExtension {
        explanation = Input.clean(explanation);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        Input input = OfficialDocument.required(new Input(), "/document", document);
        return input.required("/committedBy", committedBy)
                .unless(
                        committedBy == null || Allowance.CommittedDate.reckonable(committedBy),
                        "/committedBy",
                        "core.fault.date")
                .required("/reason", reason)
                .atMost(Input.NOTE, "/explanation", explanation)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        if (!committedBy.isAfter(rules.calendar().dayOf(at))) {
            return Refusal.rule(Clause.D14_3A, "core.refusal.committed-date-past");
        }
        return Happened.of(OwnAssignment.event(EventType.EXTENSION_NOTIFIED, at, OwnAssignment.of(now, by))
                .with("document", document.number())
                .with("documentDate", document.date().toString())
                .with("committedBy", committedBy.toString())
                .with("reason", reason.name())
                .word("signer", document.signer())
                .word("explanation", explanation));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "NotifyExtension[" + committedBy + ", " + reason + ']';
    }
}
