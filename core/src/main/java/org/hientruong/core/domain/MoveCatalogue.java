// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.aftermath.Clarify;
import org.hientruong.core.domain.aftermath.LinkFollowUp;
import org.hientruong.core.domain.aftermath.MarkQuality;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.aftermath.Rate;
import org.hientruong.core.domain.aftermath.Reply;
import org.hientruong.core.domain.correction.Correct;
import org.hientruong.core.domain.dispatch.ConvertToEmergency;
import org.hientruong.core.domain.dispatch.Designate;
import org.hientruong.core.domain.dispatch.Direct;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.dispatch.Recall;
import org.hientruong.core.domain.dispatch.Refer;
import org.hientruong.core.domain.dispatch.RequestDirection;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.Dispute;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.ReturnForQuality;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.handling.SendBack;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.handling.extension.Extend;
import org.hientruong.core.domain.handling.extension.NotifyExtension;
import org.hientruong.core.domain.handling.reminder.Urge;
import org.hientruong.core.domain.intake.Accept;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.GiveNotice;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.intake.Release;
import org.hientruong.core.domain.intake.verification.AttemptContact;
import org.hientruong.core.domain.intake.verification.Decline;
import org.hientruong.core.domain.intake.verification.Reopen;
import org.hientruong.core.domain.intake.verification.RequestSupplement;
import org.hientruong.core.domain.intake.verification.Supplement;
import org.hientruong.core.domain.person.AskConsent;
import org.hientruong.core.domain.person.GiveConsent;
import org.hientruong.core.domain.person.WithdrawConsent;
import org.hientruong.core.domain.publication.AnswerPrivately;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.domain.publication.RequestConfidentiality;
import org.hientruong.core.domain.publication.WithholdStateSecret;
import org.hientruong.core.domain.sanction.DecideObjection;
import org.hientruong.core.domain.sanction.DecideViolation;
import org.hientruong.core.domain.sanction.FileObjection;
import org.hientruong.core.domain.sanction.ProposeViolation;
import org.hientruong.core.domain.sanction.UnlockAccount;
import org.hientruong.core.domain.sanction.abuse.HandOverAbuse;
import org.hientruong.core.domain.sanction.abuse.MarkAbuse;
import org.hientruong.core.domain.sanction.abuse.RecordAbuseOutcome;
import org.jspecify.annotations.Nullable;

/** All moves, in the order of the procedure, and how a case stands to each: screens draw their buttons from it. */
public final class MoveCatalogue {
    private static final List<CaseMove.Rule> RULES = List.of(
            Claim.RULE,
            Release.RULE,
            RequestSupplement.RULE,
            AttemptContact.RULE,
            GiveNotice.RULE,
            Supplement.RULE,
            Decline.RULE,
            Reopen.RULE,
            Accept.RULE,
            Classify.RULE,
            Normalise.RULE,
            Direct.RULE,
            RequestDirection.RULE,
            Designate.RULE,
            Refer.RULE,
            ConvertToEmergency.RULE,
            Dispatch.RULE,
            Recall.RULE,
            Acknowledge.RULE,
            ReturnWrongAuthority.RULE,
            Forward.RULE,
            SubmitResolution.RULE,
            SendBack.RULE,
            Approve.RULE,
            NotifyExtension.RULE,
            Extend.RULE,
            Dispute.RULE,
            ReturnForQuality.RULE,
            Publish.RULE,
            AnswerPrivately.RULE,
            RequestConfidentiality.RULE,
            WithholdStateSecret.RULE,
            AskConsent.RULE,
            GiveConsent.RULE,
            WithdrawConsent.RULE,
            Rate.RULE,
            Reply.RULE,
            Clarify.RULE,
            Moderate.RULE,
            MarkQuality.RULE,
            LinkFollowUp.RULE,
            ProposeViolation.RULE,
            DecideViolation.RULE,
            FileObjection.RULE,
            DecideObjection.RULE,
            UnlockAccount.RULE,
            MarkAbuse.RULE,
            HandOverAbuse.RULE,
            RecordAbuseOutcome.RULE,
            Urge.RULE,
            Correct.RULE);

    private MoveCatalogue() {}

    /**
     * How a case stands to a move, whatever the mover would enter and whatever they are permitted.
     *
     * @param name the move's name
     * @param clause the clause behind it
     * @param permission what the mover must be allowed to do
     * @param agencies for one of which agencies; empty when any hat with the permission will do
     * @param refusal what stands against it, or null
     */
    public record Offer(
            String name,
            Clause clause,
            Permission permission,
            List<AgencyCode> agencies,
            @Nullable Refusal refusal) {
        /** Whether nothing stands against it. */
        public boolean allowed() {
            return refusal == null;
        }
    }

    /** What holds for every move, in the order of the procedure. */
    public static List<CaseMove.Rule> rules() {
        return RULES;
    }

    /** How a case stands to every move. */
    public static List<Offer> of(CaseFile now, Actor by) {
        return RULES.stream().map(rule -> offer(rule, now, by)).toList();
    }

    /** How a case stands to a move. */
    public static Offer offer(CaseMove.Rule rule, CaseFile now, Actor by) {
        return new Offer(rule.name(), rule.clause(), rule.permission(), rule.agencies(now), rule.refusal(now, by));
    }
}
