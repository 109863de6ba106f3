// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.time.LocalDate;
import java.util.List;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.ConsentPurpose;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.domain.aftermath.Clarify;
import org.hientruong.core.domain.aftermath.FollowUp;
import org.hientruong.core.domain.aftermath.LinkFollowUp;
import org.hientruong.core.domain.aftermath.MarkQuality;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.aftermath.Rate;
import org.hientruong.core.domain.aftermath.Reply;
import org.hientruong.core.domain.agency.OfficialDocument;
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
import org.hientruong.core.domain.handling.extension.NotifyExtension.Reason;
import org.hientruong.core.domain.handling.reminder.Urge;
import org.hientruong.core.domain.intake.Accept;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.GiveNotice;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.intake.Release;
import org.hientruong.core.domain.intake.verification.AttemptContact;
import org.hientruong.core.domain.intake.verification.ContactMethod;
import org.hientruong.core.domain.intake.verification.Decline;
import org.hientruong.core.domain.intake.verification.Reopen;
import org.hientruong.core.domain.intake.verification.RequestSupplement;
import org.hientruong.core.domain.intake.verification.Supplement;
import org.hientruong.core.domain.person.AskConsent;
import org.hientruong.core.domain.person.GiveConsent;
import org.hientruong.core.domain.person.StatedBy;
import org.hientruong.core.domain.person.WithdrawConsent;
import org.hientruong.core.domain.publication.AnswerPrivately;
import org.hientruong.core.domain.publication.RequestConfidentiality;
import org.hientruong.core.domain.publication.WithholdStateSecret;
import org.hientruong.core.domain.sanction.DecideObjection;
import org.hientruong.core.domain.sanction.DecideViolation;
import org.hientruong.core.domain.sanction.FileObjection;
import org.hientruong.core.domain.sanction.ProposeViolation;
import org.hientruong.core.domain.sanction.UnlockAccount;
import org.hientruong.core.domain.sanction.abuse.Abuse;
import org.hientruong.core.domain.sanction.abuse.HandOverAbuse;
import org.hientruong.core.domain.sanction.abuse.MarkAbuse;
import org.hientruong.core.domain.sanction.abuse.RecordAbuseOutcome;
import org.hientruong.core.regulation.Play;

/** Everything that anybody may think of doing to a case, what leads on apart from the rest. */
final class AnyMoves {
    static final List<CaseMove> ASIDE = List.of(
            new Claim(),
            new Release(),
            new ReturnWrongAuthority("Không đúng", null, true),
            new ReturnWrongAuthority("Không đúng", Play.TOWN, false),
            new SendBack("Bổ sung"),
            new Decline(List.of(new Decline.Reason("R4", "photo")), null, null, null),
            new AttemptContact(ContactMethod.PHONE, false, null),
            new GiveNotice("Đã gọi, bà đã nghe"),
            new RequestSupplement(ContactMethod.SMS, "Xin cho biết số nhà", false),
            new Accept(List.of()),
            new Recall("Chuyển nhầm"),
            new Urge(null, "Đề nghị xử lý sớm"),
            new Correct(0, null),
            new Correct(0, "Nhập nhầm"),
            new WithholdStateSecret(new OfficialDocument("9/UBND", LocalDate.of(2023, 6, 5), null)),
            new AskConsent("Cần gặp tại hiện trường"),
            new GiveConsent(ConsentPurpose.HANDLING, Play.ROADS, StatedBy.SMS),
            new GiveConsent(ConsentPurpose.PUBLISH_NAME, null, StatedBy.LETTER),
            new WithdrawConsent(ConsentPurpose.HANDLING, Play.ROADS, StatedBy.PHONE),
            new WithdrawConsent(ConsentPurpose.PUBLISH_NAME, null, StatedBy.PHONE),
            new Refer(Refer.Kind.FOLLOW_UP, null, "Công an tỉnh", "Chưa đủ căn cứ"),
            new ConvertToEmergency("FIRE", "Đang cháy"),
            new RequestDirection("Chưa rõ cơ quan"),
            new Direct(Play.TOWN, "Giao thành phố"),
            new Dispute(Dispute.Kind.UNRESOLVED, List.of(new Dispute.Position(Play.ROADS, "Chưa triệt để")), null),
            extension(20),
            extension(26),
            new Extend(1, LocalDate.of(2023, 6, 20)),
            new Extend(2, LocalDate.of(2023, 6, 20)),
            new Extend(3, LocalDate.of(2023, 6, 26)),
            ProposeViolation.ofReport("IMPROPER_WORDING", "Thóa mạ"),
            new DecideViolation(1, true, false, "Đúng là thóa mạ"),
            new DecideViolation(1, false, null, "Chỉ là bức xúc"),
            new UnlockAccount("Đã nhắc nhở"),
            new MarkAbuse(Abuse.Kind.UNTRUE, "Hiện trường không có"),
            new HandOverAbuse("Công an tỉnh", new OfficialDocument("3/TTGS", LocalDate.of(2023, 6, 5), null)),
            new RecordAbuseOutcome("Đã nhắc nhở", new OfficialDocument("4/CAT", LocalDate.of(2023, 6, 8), null)));
    static final List<CaseMove> ONWARD = List.of(
            new FileObjection(1, "Tôi không thóa mạ ai"),
            new DecideObjection(1, true, "Chỉ là bức xúc"),
            new RequestConfidentiality(StatedBy.PHONE, "Xin giữ kín"),
            extension(30),
            new Extend(1, LocalDate.of(2023, 6, 30)),
            new ReturnForQuality("Chưa nêu thời hạn"),
            new Supplement("Trước số 12"),
            new Reopen(),
            new Classify(new CategoryCode("MT.RT")),
            new Normalise("Ổ gà"),
            new Accept(Play.allTicked()),
            new Designate(Play.TOWN, List.of(), new OfficialDocument("1/UBND", LocalDate.of(2023, 6, 5), null)),
            Dispatch.to(Play.ROADS, null),
            Dispatch.to(Play.TOWN, "Kính chuyển"),
            new Dispatch(Play.ROADS, List.of(Play.TOWN), List.of(), null),
            new Acknowledge(),
            new Forward(List.of(Play.TOWN, Play.POWER), "Kính đề nghị phối hợp"),
            new Forward(List.of(Play.POWER), null),
            new SubmitResolution("Đã vá", "12/SGTVT", null, null),
            new Approve(null),
            Play.publish(),
            new AnswerPrivately("Đã vá"),
            new Rate(SatisfactionRating.VERY_SATISFIED, "Cảm ơn"),
            new LinkFollowUp(new CaseNumber("ST-2023-0000002"), FollowUp.Kind.RECURRENCE),
            new MarkQuality(null, false, "Chưa nêu biện pháp"),
            new Moderate(null, Moderate.Act.SHOW, "Cảm ơn", null, null, null),
            new Moderate(1, Moderate.Act.SHOW, "Vá ở đâu?", "Trước chợ.", null, null),
            new Reply("Vá ở đâu?"),
            Moderate.forward(1),
            new Moderate(2, Moderate.Act.SET_ASIDE, null, null, Moderate.Ground.OFF_TOPIC, "Không hỏi"),
            new Clarify(1, "Trước chợ."));

    private AnyMoves() {}

    private static NotifyExtension extension(int june) {
        LocalDate until = LocalDate.of(2023, 6, june);
        return new NotifyExtension(
                new OfficialDocument("45/SGTVT", until.minusDays(9), null), until, Reason.COMPLEX, null);
    }
}
