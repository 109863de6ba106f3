// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.ConsentPurpose;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.MoveCatalogue;
import org.hientruong.core.domain.aftermath.Clarify;
import org.hientruong.core.domain.aftermath.FollowUp;
import org.hientruong.core.domain.aftermath.LinkFollowUp;
import org.hientruong.core.domain.aftermath.MarkQuality;
import org.hientruong.core.domain.aftermath.Moderate;
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
import org.hientruong.core.domain.handling.reminder.Urge;
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
import org.hientruong.core.domain.person.AskConsent;
import org.hientruong.core.domain.person.GiveConsent;
import org.hientruong.core.domain.person.StatedBy;
import org.hientruong.core.domain.person.WithdrawConsent;
import org.hientruong.core.domain.publication.AnswerPrivately;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.domain.publication.RequestConfidentiality;
import org.hientruong.core.domain.publication.WithholdStateSecret;
import org.hientruong.core.domain.sanction.DecideObjection;
import org.hientruong.core.domain.sanction.DecideViolation;
import org.hientruong.core.domain.sanction.ProposeViolation;
import org.hientruong.core.domain.sanction.UnlockAccount;
import org.hientruong.core.domain.sanction.abuse.Abuse;
import org.hientruong.core.domain.sanction.abuse.HandOverAbuse;
import org.hientruong.core.domain.sanction.abuse.MarkAbuse;
import org.hientruong.core.domain.sanction.abuse.RecordAbuseOutcome;
import org.hientruong.core.files.TestFiles;
import org.hientruong.core.files.media.Photos;
import org.hientruong.core.store.OwnDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Faults on purpose: whichever call of the database or write of a file fails during a move, the move is wholly done or
 * wholly not, and the next try under the same key succeeds without doing it twice.
 */
class FaultsOnPurposeTest {
    private static final AgencyCode HEALTH = new AgencyCode("SYT");
    private static final AgencyCode BUILDING = new AgencyCode("SXD");
    private static final byte[] PHOTO = Photos.phone(400, 300, 6);

    /** Moves that write what others do not: files, words for the search, shares, replaced limits, what time brings about. */
    private static final Set<String> UNLIKE_OTHERS = Set.of("forward", "sweep", "withhold-state-secret");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatever_call_of_a_move_breaks_it_is_done_once_or_not_at_all(OwnDatabase.Kind kind) throws Exception {
        long begin = System.nanoTime();
        boolean derby = kind == OwnDatabase.Kind.DERBY;
        int stride = Integer.getInteger("faults.stride", derby ? 30 : 60);
        try (FaultyMoves moves = new FaultyMoves(kind, folder, derby ? UNLIKE_OTHERS : Set.of(), stride)) {
            verifiedAndDeclined(moves);
            silentAndLate(moves);
            handledByOneAgency(moves);
            handledBySeveral(moves);
            violatedAndObjected(moves);
            System.out.printf(
                    "faults on purpose, %s: %s in %d moves, %d s%n",
                    kind, moves.played(), moves.names().size(), (System.nanoTime() - begin) / 1_000_000_000);
            assertThat(moves.names())
                    .containsAll(MoveCatalogue.rules().stream()
                            .map(CaseMove.Rule::name)
                            .filter(name -> !name.equals(ReturnForQuality.RULE.name())) // the pack has none
                            .toList());
        }
    }

    private void verifiedAndDeclined(FaultyMoves moves) throws Exception {
        DeskFixture desks = moves.desks;
        Receipt receipt = filed(moves);
        CaseNumber number = receipt.caseNumber();
        moves.move(desks.officer, number, new Claim());
        moves.move(desks.officer, number, new Release());
        moves.move(desks.officer, number, new RequestSupplement(ContactMethod.SMS, "Xin cho biết số nhà", false));
        moves.move(desks.officer, number, new AttemptContact(ContactMethod.PHONE, false, "Không nghe máy"));
        Conversation conversation = verified(desks, receipt);
        moves.everyWay(
                "supplement",
                key -> conversation.supplement("Số 12", List.of(TestFiles.upload("nha.jpg", PHOTO)), key));
        String photo = desks.desk
                .view(desks.officer, number, DeskFixture.VI)
                .attachments()
                .get(0)
                .id();
        moves.move(
                desks.officer,
                number,
                new Decline(List.of(new Decline.Reason("R4", photo)), null, "Xin gửi ảnh chụp bằng điện thoại.", null));
        untold(desks, number);
        moves.move(desks.officer, number, new GiveNotice("Đã gọi, bà đã nghe"));
    }

    /** No medium reaches the reporter, and the channel does not either. */
    private static void untold(DeskFixture desks, CaseNumber number) {
        long id = desks.cases.find(number).orElseThrow().id();
        Instant now = desks.clock.instant();
        desks.deliveries.lease(now, now.plusSeconds(60), 100).stream()
                .filter(lease -> lease.caseId() == id)
                .forEach(desks.notices::refused);
    }

    private void silentAndLate(FaultyMoves moves) throws Exception {
        DeskFixture desks = moves.desks;
        Receipt receipt = desks.portal.file(draft(desks), DeskFixture.key());
        CaseNumber number = receipt.caseNumber();
        desks.move(desks.officer, number, new RequestSupplement(ContactMethod.PHONE, "Xin cho biết số nhà", false));
        desks.at("2023-06-07T08:00");
        moves.everyWay("sweep", key -> desks.missed.sweep());
        Conversation conversation = verified(desks, receipt);
        moves.everyWay("supplement", key -> conversation.supplement("Số 12", List.of(), key));
        moves.move(desks.officer, number, new Reopen());
        moves.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise("Ổ gà lớn trước chợ."));
        moves.move(
                desks.officer, number, new Refer(Refer.Kind.FOLLOW_UP, null, "Công an tỉnh", "Chưa đủ căn cứ xử lý"));
        CaseNumber burning = desks.portal.file(draft(desks), DeskFixture.key()).caseNumber();
        moves.move(desks.officer, burning, new ConvertToEmergency("FIRE", "Đang cháy"));
    }

    private void handledByOneAgency(FaultyMoves moves) throws Exception {
        DeskFixture desks = moves.desks;
        Receipt receipt = desks.portal.file(draft(desks), DeskFixture.key());
        CaseNumber number = receipt.caseNumber();
        desks.move(desks.officer, number, DeskFixture.accept());
        moves.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        moves.move(desks.officer, number, new Normalise("Ổ gà lớn trước chợ."));
        moves.move(desks.officer, number, new RequestDirection("Chưa rõ cơ quan"));
        moves.move(
                desks.committee,
                number,
                new Designate(
                        DeskFixture.TRANSPORT,
                        List.of(),
                        new OfficialDocument("1/UBND", LocalDate.of(2023, 6, 5), null)));
        moves.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, "Nhờ xử lý sớm"));
        moves.move(desks.supervisor, number, new Recall("Chuyển nhầm"));
        desks.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, null));
        moves.move(desks.handler, number, new Acknowledge());
        int opened =
                desks.desk.view(desks.handler, number, DeskFixture.VI).undo().event();
        moves.move(desks.handler, number, new Correct(opened, null));
        desks.move(desks.handler, number, new Acknowledge());
        moves.move(desks.supervisor, number, new Urge(null, "Đề nghị xử lý sớm"));
        moves.move(desks.handler, number, new AskConsent("Cần gặp tại hiện trường"));
        moves.move(
                desks.officer, number, new GiveConsent(ConsentPurpose.HANDLING, DeskFixture.TRANSPORT, StatedBy.PHONE));
        moves.move(
                desks.officer,
                number,
                new WithdrawConsent(ConsentPurpose.HANDLING, DeskFixture.TRANSPORT, StatedBy.PHONE));
        moves.move(desks.handler, number, new SubmitResolution("Đã vá ổ gà.", "12/SGTVT", "Lê Văn A", null));
        moves.move(desks.approver, number, new SendBack("Nêu rõ ngày"));
        desks.move(desks.handler, number, new SubmitResolution("Đã vá ổ gà ngày 7/6.", null, null, null));
        moves.move(desks.approver, number, new Approve(null));
        moves.move(
                desks.officer,
                number,
                Publish.whole("Ổ gà lớn trước chợ.", "Đường Lê Hồng Phong", "Đã vá ổ gà.", List.of()));
        Conversation conversation = verified(desks, receipt);
        moves.everyWayWithoutKey("rate", key -> conversation.rate(SatisfactionRating.SATISFIED, "Cảm ơn"));
        moves.everyWay("reply", key -> conversation.reply("Vá ở đâu?", key));
        moves.move(desks.officer, number, Moderate.forward(1));
        moves.move(desks.handler, number, new Clarify(1, "Trước chợ."));
        moves.move(desks.supervisor, number, new MarkQuality(null, false, "Chưa nêu biện pháp"));
        desks.clock.forward(Duration.ofMinutes(1));
        CaseNumber again = desks.portal.file(draft(desks), DeskFixture.key()).caseNumber();
        moves.move(desks.officer, number, new LinkFollowUp(again, FollowUp.Kind.DISSATISFIED));
        moves.move(desks.officer, number, new RequestConfidentiality(StatedBy.LETTER, "Đơn ngày 7/6"));
        moves.move(
                desks.officer,
                number,
                new WithholdStateSecret(new OfficialDocument("9/UBND", LocalDate.of(2023, 6, 5), null)));
    }

    private void handledBySeveral(FaultyMoves moves) throws Exception {
        DeskFixture desks = moves.desks;
        desks.at("2023-06-12T08:00");
        CaseNumber number = desks.portal.file(draft(desks), DeskFixture.key()).caseNumber();
        desks.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise("Ổ gà và nước đọng trước chợ."));
        moves.move(
                desks.officer,
                number,
                new Dispatch(DeskFixture.TRANSPORT, List.of(HEALTH, BUILDING), List.of(), "Kính chuyển"));
        moves.move(desks.handler, number, new Forward(List.of(HEALTH, BUILDING), "Kính đề nghị kiểm tra"));
        moves.move(desks.builder, number, new ReturnWrongAuthority("Không thuộc thẩm quyền", HEALTH, false));
        desks.move(desks.health, number, new Acknowledge());
        desks.move(desks.health, number, new SubmitResolution("Đã kiểm tra nước", null, null, null));
        moves.move(desks.healthLeader, number, new Approve(null));
        LocalDate until = LocalDate.of(2023, 6, 27);
        moves.move(
                desks.handler,
                number,
                new NotifyExtension(
                        new OfficialDocument("45/SGTVT-QLHT", LocalDate.of(2023, 6, 12), "Giám đốc"),
                        until,
                        NotifyExtension.Reason.NEEDS_CHECKING,
                        "Cần khảo sát lại"));
        moves.move(desks.officer, number, new Extend(1, until));
        moves.move(
                desks.handler,
                number,
                new Dispute(
                        Dispute.Kind.UNRESOLVED,
                        List.of(new Dispute.Position(DeskFixture.TRANSPORT, "Chưa triệt để")),
                        null));
        moves.move(desks.committee, number, new Direct(null, "Giao thông chủ trì"));
        desks.at("2023-06-28T08:00");
        moves.everyWay("sweep", key -> desks.missed.sweep());
        moves.move(desks.handler, number, new SubmitResolution("Đã vá ổ gà, thoát nước.", null, null, null));
        desks.move(desks.approver, number, new Approve(null));
        desks.move(desks.officer, number, new RequestConfidentiality(StatedBy.PHONE, null));
        moves.move(desks.officer, number, new AnswerPrivately("Đã vá ổ gà, thoát nước."));
    }

    private void violatedAndObjected(FaultyMoves moves) throws Exception {
        DeskFixture desks = moves.desks;
        String citizen = DeskFixture.citizenId();
        CaseMove propose = ProposeViolation.ofReport("IMPROPER_WORDING", "Câu 2 thóa mạ");
        CaseMove decide = new DecideViolation(1, true, true, "Đúng là thóa mạ");
        for (int i = 0; i < 3; i++) {
            CaseNumber number = violating(desks, citizen).caseNumber();
            desks.move(desks.officer, number, propose);
            desks.move(desks.supervisor, number, decide);
        }
        Receipt receipt = violating(desks, citizen);
        CaseNumber locking = receipt.caseNumber();
        moves.move(desks.officer, locking, propose);
        moves.move(desks.supervisor, locking, decide); // the fourth (gạch đầu dòng 1 khoản 1 Điều 17)
        moves.move(desks.supervisor, locking, new UnlockAccount("Đã cam kết không tái phạm"));
        Conversation own = verified(desks, receipt);
        moves.everyWayWithoutKey("object", key -> own.object(1, "Tôi chỉ bức xúc"));
        moves.move(desks.supervisor, locking, new DecideObjection(1, false, "Đã xem lại"));
        OfficialDocument document = new OfficialDocument("5/TTGSDH", LocalDate.of(2023, 6, 28), null);
        moves.move(desks.supervisor, locking, new MarkAbuse(Abuse.Kind.UNTRUE, "Hiện trường không có"));
        moves.move(desks.supervisor, locking, new HandOverAbuse("Công an tỉnh", document));
        moves.move(desks.supervisor, locking, new RecordAbuseOutcome("Đã nhắc nhở", document));
    }

    private static Receipt violating(DeskFixture desks, String citizen) {
        return desks.portal.file(desks.draftOf(citizen, "Đồ vô trách nhiệm"), DeskFixture.key());
    }

    private Receipt filed(FaultyMoves moves) throws Exception {
        Receipt[] receipt = new Receipt[1];
        ReportDraft draft = draft(moves.desks);
        moves.everyWay("file", key -> receipt[0] = moves.desks.portal.file(draft, key));
        return receipt[0];
    }

    private static ReportDraft draft(DeskFixture desks) {
        return desks.draft("Ổ gà lớn trước chợ", TestFiles.upload("o-ga.jpg", PHOTO));
    }

    private static Conversation verified(DeskFixture desks, Receipt receipt) {
        ReporterToken token = desks.portal.reporters().open(receipt.receiptNumber(), null);
        desks.portal.reporters().verify(token, "0912345678", null);
        return desks.portal.conversation(token);
    }
}
