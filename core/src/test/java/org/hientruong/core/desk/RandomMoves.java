// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.ConsentPurpose;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.aftermath.Clarify;
import org.hientruong.core.domain.aftermath.MarkQuality;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.correction.Correct;
import org.hientruong.core.domain.correction.LastMove;
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
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.handling.SendBack;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.handling.extension.Extend;
import org.hientruong.core.domain.handling.extension.NotifyExtension;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
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
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.domain.publication.RequestConfidentiality;
import org.hientruong.core.domain.publication.WithholdStateSecret;
import org.hientruong.core.domain.sanction.DecideViolation;
import org.hientruong.core.domain.sanction.ProposeViolation;
import org.hientruong.core.domain.sanction.abuse.Abuse;
import org.hientruong.core.domain.sanction.abuse.MarkAbuse;
import org.jspecify.annotations.Nullable;

/** Everything that staff may think of doing to a case. */
final class RandomMoves {
    private static final AgencyCode HEALTH = new AgencyCode("SYT");
    private static final AgencyCode BUILDING = new AgencyCode("SXD");

    private RandomMoves() {}

    static List<CaseMove> of(DeskFixture desks, CaseNumber number, Random chance) {
        LocalDate today = DeskFixture.day(desks);
        return List.of(
                new Claim(),
                new Release(),
                new AttemptContact(ContactMethod.PHONE, chance.nextBoolean(), null),
                new RequestSupplement(ContactMethod.SMS, "Xin cho biết số nhà", false),
                new Supplement("Trước số 12"),
                new Decline(List.of(new Decline.Reason("R1", null)), null, null, null),
                new Reopen(),
                DeskFixture.accept(),
                new Classify(new CategoryCode(chance.nextBoolean() ? "HTGT.MD" : "HTGT.DH")),
                new Normalise("Rác thải tồn đọng bên đường."),
                new RequestDirection("Chưa rõ cơ quan"),
                new Designate(DeskFixture.TRANSPORT, List.of(), new OfficialDocument("1/UBND", today, null)),
                new Direct(DeskFixture.TRANSPORT, "Giao thông chủ trì"),
                new Refer(Refer.Kind.FOLLOW_UP, null, "Công an tỉnh", "Chưa đủ căn cứ"),
                Dispatch.to(DeskFixture.TRANSPORT, null),
                new Dispatch(DeskFixture.TRANSPORT, List.of(HEALTH, BUILDING), List.of(), null),
                new Recall("Chuyển nhầm"),
                new Acknowledge(),
                new ReturnWrongAuthority("Không thuộc thẩm quyền", HEALTH, false),
                new SubmitResolution("Đã dọn.", null, null, null),
                new SendBack("Nêu rõ ngày"),
                new Forward(List.of(HEALTH), null),
                new Forward(List.of(BUILDING), null),
                new NotifyExtension(
                        new OfficialDocument("45/VB", today, null),
                        today.plusDays(3),
                        NotifyExtension.Reason.COMPLEX,
                        null),
                extend(desks, number),
                new Dispute(
                        Dispute.Kind.UNRESOLVED,
                        List.of(new Dispute.Position(DeskFixture.TRANSPORT, "Chưa triệt để")),
                        null),
                new Approve(null),
                chance.nextInt(8) == 0 ? new RequestConfidentiality(StatedBy.PHONE, "Xin giữ kín") : new Release(),
                chance.nextInt(24) == 0
                        ? new WithholdStateSecret(new OfficialDocument("9/UBND", today, null))
                        : new Release(),
                new AnswerPrivately("Đã dọn."),
                new AskConsent("Cần gặp tại hiện trường"),
                chance.nextInt(4) == 0
                        ? new GiveConsent(ConsentPurpose.HANDLING, DeskFixture.TRANSPORT, StatedBy.SMS)
                        : new WithdrawConsent(ConsentPurpose.HANDLING, DeskFixture.TRANSPORT, StatedBy.SMS),
                Publish.whole("Rác thải", null, "Đã dọn.", List.of()),
                new MarkQuality(null, chance.nextBoolean(), "Đã kiểm tra"),
                Moderate.forward(1),
                new Moderate(1, Moderate.Act.SHOW, "Dọn ở đâu?", "Trước chợ.", null, null),
                new Moderate(1, Moderate.Act.HIDE, null, null, Moderate.Ground.PERSONAL_DATA, "Có tên"),
                new Clarify(1, "Trước chợ."),
                ProposeViolation.ofReport("IMPROPER_WORDING", "Thóa mạ"),
                new DecideViolation(1, true, false, "Đúng là thóa mạ"),
                new MarkAbuse(Abuse.Kind.UNTRUE, "Hiện trường không có"),
                undo(desks, number, null),
                undo(desks, number, "Nhập nhầm"));
    }

    /** Undoes what was done last, if anything. */
    private static Correct undo(DeskFixture desks, CaseNumber number, @Nullable String reason) {
        LastMove last =
                CaseFile.replay(desks.cases.find(number).orElseThrow().events()).lastMove();
        return new Correct(last == null ? 1 : last.event(), reason);
    }

    /** What a right-minded officer would record. */
    private static Extend extend(DeskFixture desks, CaseNumber number) {
        CaseFile file = CaseFile.replay(desks.cases.find(number).orElseThrow().events());
        return file.assignments().all().stream()
                .flatMap(share ->
                        share.waiting().stream().map(notice -> new Extend(share.number(), notice.committedBy())))
                .findFirst()
                .orElse(new Extend(1, LocalDate.of(2023, 7, 1)));
    }
}
