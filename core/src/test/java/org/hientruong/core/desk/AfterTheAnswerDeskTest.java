// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.core.desk.aftermath.AftermathView;
import org.hientruong.core.desk.aftermath.RelatedReports.Related;
import org.hientruong.core.desk.explanation.Explanations;
import org.hientruong.core.desk.view.CaseSummary;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.aftermath.Clarify;
import org.hientruong.core.domain.aftermath.FollowUp;
import org.hientruong.core.domain.aftermath.LinkFollowUp;
import org.hientruong.core.domain.aftermath.MarkQuality;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** After the answer, as each of those concerned sees it (khoản 4 Điều 10, Điều 16, 17). */
class AfterTheAnswerDeskTest {
    private static final String CANARY = "gọi chị Bưởi 0912345678";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D16_1, Clause.D16_2, Clause.D4_5A})
    void a_reply_goes_by_the_centre_to_the_agency_and_back_and_the_public_reads_checked_words(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Receipt receipt = desks.file("Ổ gà lớn trước chợ");
            CaseNumber number = answered(desks, receipt);
            Conversation conversation = verified(desks, receipt);
            IdempotencyKey key = DeskFixture.key();
            conversation.reply("Vá đoạn nào? Xin " + CANARY, key);
            conversation.reply("Vá đoạn nào? Xin " + CANARY, key);
            assertThat(refused(() -> conversation.reply("Khác", key))
                            .faults()
                            .get(0)
                            .pointer())
                    .isEqualTo("/key");
            assertThat(refused(() -> conversation.reply("Khác", DeskFixture.key()))
                            .kind())
                    .isEqualTo(Problem.Kind.RULE_VIOLATED);
            assertThat(reply(desks, desks.officer, number).state()).isEqualTo("with-centre");
            assertThat(queue(desks, desks.officer, "to-moderate")).contains(number.value());
            assertThat(aftermath(desks, desks.handler, number).interactions())
                    .as("the Centre looks first")
                    .isEmpty();
            assertThat(desks.history
                            .events(desks.handler, number, DeskFixture.VI)
                            .toString())
                    .doesNotContain(CANARY);

            desks.move(desks.officer, number, Moderate.forward(1));
            assertThat(queue(desks, desks.officer, "to-moderate")).doesNotContain(number.value());
            assertThat(queue(desks, desks.handler, "to-clarify")).contains(number.value());
            assertThat(queue(desks, desks.officer, "to-clarify")).contains(number.value());
            assertThat(queue(desks, desks.stranger, "to-clarify")).doesNotContain(number.value());
            assertThat(reply(desks, desks.handler, number).text()).contains("Vá đoạn nào?");
            assertThat(aftermath(desks, desks.oversight, number).interactions().toString())
                    .as("who oversees reads no personal data")
                    .doesNotContain(CANARY);
            assertThat(desks.history
                            .explain(desks.handler, number, new Explanations.Which("K21", 1), DeskFixture.VI)
                            .toString())
                    .contains("khoản 2 Điều 16");
            assertThat(conversation
                            .view(DeskFixture.VI)
                            .exchange()
                            .interactions()
                            .get(0)
                            .lastMoment())
                    .isEqualTo("hết ngày 13/06/2023");

            desks.move(desks.handler, number, new Clarify(1, "Đoạn trước chợ."));
            assertThat(queue(desks, desks.handler, "to-clarify")).doesNotContain(number.value());
            assertThat(queue(desks, desks.officer, "to-moderate")).contains(number.value());
            assertThat(exchanges(desks, number)).isEmpty();
            Problem personal = catchThrowableOfType(
                    Problem.class,
                    () -> desks.move(
                            desks.officer,
                            number,
                            new Moderate(1, Moderate.Act.SHOW, "Gọi tôi 0912 345 678", "Bà Bưởi ơi", null, null)));
            assertThat(personal.faults()).extracting(Fault::pointer).contains("/question");
            desks.move(
                    desks.officer,
                    number,
                    new Moderate(1, Moderate.Act.SHOW, "Vá đoạn nào?", "Đoạn trước chợ.", null, null));
            assertThat(exchanges(desks, number))
                    .extracting(one -> one.question() + one.answer() + one.agency())
                    .containsExactly("Vá đoạn nào?Đoạn trước chợ.Sở Giao thông vận tải");
            desks.move(
                    desks.officer,
                    number,
                    new Moderate(1, Moderate.Act.HIDE, null, null, Moderate.Ground.PERSONAL_DATA, "Có tên"));
            assertThat(exchanges(desks, number)).isEmpty();
            assertThat(reply(desks, desks.officer, number).looked().article()).isEqualTo("khoản 5 Điều 4, câu 1");
            TrackedCase own = conversation.view(DeskFixture.VI);
            assertThat(own.exchange().interactions().get(0).answer().text()).isEqualTo("Đoạn trước chợ.");
            assertThat(own.exchange().mayReply()).isTrue();
            assertThat(desks.log.verifyChain(number)).isTrue();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D16_3, Clause.D10_3})
    void a_comment_waits_for_the_centre_and_the_public_reads_what_it_shows(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Receipt receipt = desks.file("Ổ gà lớn trước chợ");
            CaseNumber number = answered(desks, receipt);
            verified(desks, receipt).rate(SatisfactionRating.DISSATISFIED, "Còn ổ gà, " + CANARY);
            assertThat(queue(desks, desks.officer, "to-moderate")).contains(number.value());
            assertThat(published(desks, number).review()).isNull();
            desks.move(desks.officer, number, new Moderate(null, Moderate.Act.SHOW, "Còn ổ gà", null, null, null));
            assertThat(queue(desks, desks.officer, "to-moderate")).doesNotContain(number.value());
            assertThat(published(desks, number).review().comment()).isEqualTo("Còn ổ gà");
            assertThat(desks.portal
                            .published()
                            .page(
                                    new org.hientruong.api.intake.PublicQuery(
                                            number.value(), null, null, null, null, 10),
                                    DeskFixture.VI)
                            .toString())
                    .doesNotContain(CANARY);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D10_4, Clause.D17_3F})
    void what_is_reported_again_is_suggested_linked_by_an_officer_and_shown_on_both(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            String citizen = DeskFixture.citizenId();
            Receipt receipt = desks.portal.file(desks.draftOf(citizen, "Ổ gà lớn trước chợ"), DeskFixture.key());
            CaseNumber number = answered(desks, receipt);
            desks.at("2023-06-06T08:00");
            CaseNumber again = desks.portal
                    .file(desks.draftOf(citizen, "Mưa xong lại hỏng như " + number.value()), DeskFixture.key())
                    .caseNumber();
            CaseNumber other = desks.portal
                    .file(desks.draftOfAnother("Đường lại có ổ gà to"), DeskFixture.key())
                    .caseNumber();
            assertThat(related(desks, number, again))
                    .extracting(Related::followUp)
                    .containsExactly(true);
            assertThat(related(desks, number, other))
                    .extracting(Related::followUp)
                    .containsExactly(false);
            assertThat(related(desks, again, number)).extracting(Related::later).containsExactly(false);
            assertThat(refused(() -> desks.related.of(desks.handler, number)).kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);

            assertThat(refused(() -> desks.move(
                                    desks.officer, number, new LinkFollowUp(other, FollowUp.Kind.DISSATISFIED)))
                            .faults()
                            .get(0)
                            .key())
                    .isEqualTo("core.fault.later-report-of-another");
            desks.move(desks.officer, number, new LinkFollowUp(again, FollowUp.Kind.DISSATISFIED));
            desks.move(desks.officer, number, new LinkFollowUp(other, FollowUp.Kind.RECURRENCE));
            assertThat(aftermath(desks, desks.officer, number).links())
                    .extracting(one -> one.number() + one.later() + one.kind() + one.article())
                    .containsExactly(
                            again + "trueDISSATISFIEDkhoản 4 Điều 10",
                            other + "trueRECURRENCEgạch đầu dòng 6 khoản 3 Điều 17");
            assertThat(aftermath(desks, desks.handler, number).links())
                    .isEmpty(); // the other case may be kept from them
            assertThat(aftermath(desks, desks.officer, other).links())
                    .extracting(one -> one.number() + one.later() + one.kind())
                    .containsExactly(number + "falseRECURRENCE");
            CaseNumber before = desks.file("Đèn đường hỏng").caseNumber();
            assertThat(before).isNotNull();
            CaseNumber unknown = new CaseNumber("ST-2099-0000001");
            assertThat(refused(() -> desks.move(
                                    desks.officer, number, new LinkFollowUp(unknown, FollowUp.Kind.RECURRENCE)))
                            .faults()
                            .get(0)
                            .key())
                    .isEqualTo("core.fault.no-later-report");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.D17_3E)
    void a_mark_of_quality_is_the_supervisors_and_the_judged_agency_reads_it(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Receipt receipt = desks.file("Ổ gà lớn trước chợ");
            CaseNumber number = answered(desks, receipt);
            MarkQuality poor = new MarkQuality(null, false, "Chưa nêu biện pháp");
            assertThat(refused(() -> desks.move(desks.officer, number, poor)).kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            desks.move(desks.supervisor, number, poor);
            assertThat(aftermath(desks, desks.handler, number).marks())
                    .extracting(one -> one.agency().code() + one.meets() + one.reason() + one.at())
                    .containsExactly("SGTVTfalseChưa nêu biện pháp" + desks.clock.instant());
            assertThat(aftermath(desks, desks.oversight, number).marks()).hasSize(1);
            assertThat(aftermath(desks, desks.health, number).marks())
                    .as("another agency's matter")
                    .isEmpty();
            assertThat(desks.history
                            .events(desks.health, number, DeskFixture.VI)
                            .toString())
                    .doesNotContain("Chưa nêu biện pháp");
            assertThat(published(desks, number).toString()
                            + verified(desks, receipt).view(DeskFixture.VI))
                    .doesNotContain("Chưa nêu biện pháp");
        }
    }

    /** A case that two agencies handled, one of them in silence. */
    static CaseNumber answered(DeskFixture desks, Receipt receipt) {
        CaseNumber number = receipt.caseNumber();
        desks.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise("Ổ gà lớn trước chợ."));
        desks.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, null));
        desks.move(desks.handler, number, new Acknowledge());
        desks.move(desks.handler, number, new Forward(List.of(new org.hientruong.api.cases.AgencyCode("SYT")), null));
        desks.move(desks.handler, number, new SubmitResolution("Đã vá ổ gà.", null, null, null));
        desks.move(desks.approver, number, new Approve(null));
        desks.move(desks.officer, number, Publish.whole("Ổ gà lớn trước chợ.", null, "Đã vá ổ gà.", List.of()));
        return number;
    }

    static Conversation verified(DeskFixture desks, Receipt receipt) {
        ReporterToken token = desks.portal.reporters().open(receipt.receiptNumber(), null);
        assertThat(refused(() -> desks.portal.conversation(token).reply("Vá ở đâu?", DeskFixture.key()))
                        .kind())
                .as("without the second factor")
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThat(desks.portal.conversation(token).view(DeskFixture.VI).exchange())
                .as("the receipt alone shows no words")
                .isEqualTo(TrackedCase.Exchange.NONE);
        desks.portal.reporters().verify(token, "0912345678", null);
        return desks.portal.conversation(token);
    }

    private static AftermathView aftermath(DeskFixture desks, Caller who, CaseNumber number) {
        return desks.desk.view(who, number, DeskFixture.VI).aftermath();
    }

    private static AftermathView.Reply reply(DeskFixture desks, Caller who, CaseNumber number) {
        return aftermath(desks, who, number).interactions().get(0);
    }

    private static PublicCase published(DeskFixture desks, CaseNumber number) {
        PublicCase found = desks.portal.published().find(number, DeskFixture.VI).orElseThrow();
        assertThat(found.toString()).doesNotContain(CANARY);
        return found;
    }

    private static List<PublicCase.Exchange> exchanges(DeskFixture desks, CaseNumber number) {
        return published(desks, number).exchanges();
    }

    private static List<Related> related(DeskFixture desks, CaseNumber number, CaseNumber other) {
        return desks.related.of(desks.officer, number).items().stream()
                .filter(one -> one.number().equals(other.value()))
                .toList();
    }

    private static List<String> queue(DeskFixture desks, Caller who, String queue) {
        CaseQuery newest =
                new CaseQuery(queue, null, null, null, null, null, false, null, null, "newest", 100, null, false);
        return desks.queues.page(who, newest, DeskFixture.VI).items().stream()
                .map(CaseSummary::number)
                .toList();
    }

    private static Problem refused(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
