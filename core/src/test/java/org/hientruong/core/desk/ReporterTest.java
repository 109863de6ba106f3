// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** What the reporter sees of their case, and what they may do about it. */
class ReporterTest {
    private static final String TEXT = "Đèn đường không sáng nhiều đêm";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_time_line_keeps_the_limit_that_the_receipt_named(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Receipt receipt = desks.file(TEXT);
            CaseNumber number = receipt.caseNumber();
            desks.at("2023-06-05T09:30");
            desks.move(desks.officer, number, new Claim());
            desks.move(desks.officer, number, DeskFixture.accept()); // its own four hours end later
            PublicCase.Step open = dispatch(desks, receipt);
            assertThat(open.at()).isNull();
            assertThat(open.dueAt()).isEqualTo(receipt.dispatchDueAt());
            assertThat(open.lastMoment()).isEqualTo("14:00 ngày 05/06/2023");
            toDispatched(desks, number);
            PublicCase.Step done = dispatch(desks, receipt);
            assertThat(done.at()).isNotNull();
            assertThat(done.dueAt()).isEqualTo(receipt.dispatchDueAt());
        }
    }

    private static PublicCase.Step dispatch(DeskFixture desks, Receipt receipt) {
        List<PublicCase.Step> steps =
                conversation(desks, receipt).view(DeskFixture.VI).published().timeline();
        return steps.stream()
                .filter(step -> step.key().endsWith("case-dispatched"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(steps.toString()));
    }

    private static Conversation conversation(DeskFixture desks, Receipt receipt) {
        return desks.portal.conversation(desks.portal.reporters().open(receipt.receiptNumber(), null));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_reporter_may_change_their_mind_but_not_fill_the_history(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Receipt receipt = desks.file(TEXT);
            CaseNumber number = receipt.caseNumber();
            desks.move(desks.officer, number, new Claim());
            desks.move(desks.officer, number, DeskFixture.accept());
            toDispatched(desks, number);
            toPublished(desks, number);
            ReporterToken token = desks.portal.reporters().open(receipt.receiptNumber(), null);
            desks.portal.reporters().verify(token, "0912345678", null);
            Conversation conversation = desks.portal.conversation(token);
            for (int i = 0; i < 10; i++) {
                conversation.rate(SatisfactionRating.values()[i % 2], null);
            }
            int version = desks.cases.find(number).orElseThrow().version();
            assertThatThrownBy(() -> conversation.rate(SatisfactionRating.SATISFIED, null))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_MANY_REQUESTS));
            assertThat(desks.cases.find(number).orElseThrow().version()).isEqualTo(version);
            desks.clock.forward(Duration.ofHours(2));
            ReporterToken later = desks.portal.reporters().open(receipt.receiptNumber(), null);
            desks.portal.reporters().verify(later, "0912345678", null);
            desks.portal.conversation(later).rate(SatisfactionRating.SATISFIED, null);
        }
    }

    private static void toDispatched(DeskFixture desks, CaseNumber number) {
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise("Đèn đường không sáng."));
        desks.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, null));
    }

    private static void toPublished(DeskFixture desks, CaseNumber number) {
        desks.move(desks.handler, number, new Acknowledge());
        desks.move(desks.handler, number, new SubmitResolution("Đã thay bóng đèn.", "12/SGTVT", "Lê Văn A", null));
        desks.move(desks.approver, number, new Approve(null));
        desks.move(desks.officer, number, Publish.whole("Đèn đường không sáng.", null, "Đã thay bóng đèn.", List.of()));
    }
}
