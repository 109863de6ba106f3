// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.core.desk.explanation.Explanations;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.files.TestFiles;
import org.hientruong.core.files.media.Photos;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** One report from the citizen to the published answer, through the desks (Phụ lục II, case 1). */
class CaseStoryTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_report_travels_from_the_citizen_to_the_published_result(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Receipt receipt = desks.file(
                    "Ổ gà lớn trước nhà tôi, chị Trần Thị Bưởi, 0912345678",
                    TestFiles.upload("o-ga.jpg", Photos.phone(1200, 900, 6)));
            CaseNumber number = receipt.caseNumber();
            assertThat(number.value()).startsWith("ST-2023-");
            assertThat(receipt.dispatchDueAt()).isEqualTo(desks.local("2023-06-05T14:00"));
            assertThat(receipt.answerDueAt()).isEqualTo(desks.local("2023-06-15T00:00"));
            assertThat(desks.portal.published().find(number, DeskFixture.VI))
                    .as("before acceptance")
                    .isEmpty();

            String photo = toDispatched(desks, number);
            CaseView dispatched = desks.desk.view(desks.handler, number, DeskFixture.VI);
            assertThat(dispatched.limits().stream()
                            .filter(limit -> limit.state().equals("running"))
                            .map(limit -> limit.clock() + " " + limit.lastMoment()))
                    .containsExactly("K04 hết ngày 06/06/2023", "K05 hết ngày 12/06/2023", "K07 hết ngày 13/06/2023");
            assertThat(dispatched.summary().limit().article()).contains("Phụ lục II");

            toPublished(desks, number, photo);
            publicPage(desks, number, photo);
            rated(desks, receipt);
            assertThat(desks.log.verifyChain(number)).isTrue();
            replayed(desks, number);
        }
    }

    private static String toDispatched(DeskFixture desks, CaseNumber number) throws InterruptedException {
        desks.move(desks.officer, number, new Claim());
        CaseView accepted = desks.move(desks.officer, number, DeskFixture.accept());
        assertThat(accepted.summary().stageName()).isEqualTo("Đã tiếp nhận");
        assertThat(accepted.reporter().name()).isEqualTo("T*** T*** B***");
        assertThat(accepted.suggestedAgencies()).isNotEmpty();
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        CaseView normalised = desks.move(desks.officer, number, new Normalise("Ổ gà lớn trên đường Lê Hồng Phong."));
        assertThat(normalised.normalised()).isEqualTo("Ổ gà lớn trên đường Lê Hồng Phong.");
        assertThat(normalised.original().text()).contains("chị Trần Thị Bưởi");
        desks.at("2023-06-05T13:59");
        desks.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, "Nhờ xử lý sớm"));
        String photo = normalised.attachments().get(0).id();
        for (int i = 0; i < 100 && !ready(desks, number); i++) {
            Thread.sleep(100);
        }
        assertThat(ready(desks, number)).isTrue();
        return photo;
    }

    private static boolean ready(DeskFixture desks, CaseNumber number) {
        CaseView view = desks.desk.view(desks.officer, number, DeskFixture.VI);
        return view.attachments().get(0).state().equals("ready")
                && view.summary().thumbnail() != null;
    }

    private static void toPublished(DeskFixture desks, CaseNumber number, String photo) {
        desks.at("2023-06-06T09:00");
        desks.move(desks.handler, number, new Acknowledge());
        desks.at("2023-06-12T15:00");
        desks.move(desks.handler, number, new SubmitResolution("Đã vá ổ gà.", "12/SGTVT", "Lê Văn A", null));
        desks.at("2023-06-13T10:00");
        desks.move(desks.approver, number, new Approve(null));
        desks.at("2023-06-14T08:00");
        CaseView published = desks.move(
                desks.officer,
                number,
                Publish.whole("Ổ gà trên đường Lê Hồng Phong.", "Đường Lê Hồng Phong", "Đã vá ổ gà.", List.of(photo)));
        assertThat(published.summary().stage()).isEqualTo("published");
        assertThat(published.summary().overdue()).isFalse();
        assertThat(published.moves())
                .filteredOn(CaseView.Move::allowed)
                .extracting(CaseView.Move::name)
                .containsExactly(
                        "request-confidentiality",
                        "withhold-state-secret",
                        "give-consent",
                        "link-follow-up",
                        "propose-violation",
                        "correct");
        assertThat(desks.history.events(desks.officer, number, DeskFixture.VI))
                .extracting(event -> event.type())
                .containsExactly(
                        "report.filed",
                        "report.claimed",
                        "report.accepted",
                        "report.classified",
                        "text.normalised",
                        "case.dispatched",
                        "assignment.acknowledged",
                        "resolution.submitted",
                        "resolution.approved",
                        "case.published");
        assertThat(desks.history
                        .events(desks.officer, number, DeskFixture.VI)
                        .get(6)
                        .hat())
                .isEqualTo("Nhân sự xử lý, Sở Giao thông vận tải");
        assertThat(desks
                        .history
                        .explain(desks.officer, number, new Explanations.Which("K07", 1), DeskFixture.VI)
                        .lines()
                        .stream()
                        .filter(line -> line.counted())
                        .count())
                .isEqualTo(6);
    }

    private static void publicPage(DeskFixture desks, CaseNumber number, String photo) throws IOException {
        PublicCase seen = desks.portal.published().find(number, DeskFixture.VI).orElseThrow();
        assertThat(seen.publication().text()).isEqualTo("Ổ gà trên đường Lê Hồng Phong.");
        assertThat(seen.publication().agency()).isEqualTo("Sở Giao thông vận tải");
        assertThat(seen.timeline()).allMatch(step -> step.at() != null && !step.late());
        assertThat(seen.timeline().get(2).lastMoment()).isEqualTo("14:00 ngày 05/06/2023");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(desks.portal.published().photo(number, photo, "preview", bytes))
                .contains("image/jpeg");
        assertThat(bytes.toString(java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        assertThat(desks.portal.published().photo(number, photo, "original", bytes))
                .isEmpty();
        assertThat(seen.toString()).doesNotContain("Bưởi", "0912");
    }

    private static void rated(DeskFixture desks, Receipt receipt) {
        ReporterToken token = desks.portal.reporters().open(receipt.receiptNumber(), "203.0.113.7");
        Conversation conversation = desks.portal.conversation(token);
        TrackedCase tracked = conversation.view(DeskFixture.VI);
        assertThat(tracked.ownText()).as("the receipt alone shows no words").isEmpty();
        assertThat(tracked.mayRate()).isFalse();
        assertThatThrownBy(() -> conversation.rate(SatisfactionRating.SATISFIED, null))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
        assertThatThrownBy(() -> desks.portal.reporters().verify(token, "0912345679", null))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.faults().get(0).pointer()).isEqualTo("/phone"));
        desks.portal.reporters().verify(token, "+84 912 345 678", null);
        assertThat(conversation.view(DeskFixture.VI).mayRate()).isTrue();
        assertThat(conversation.view(DeskFixture.VI).ownText()).contains("Bưởi");
        conversation.rate(SatisfactionRating.VERY_SATISFIED, "Cảm ơn");
        assertThat(conversation.view(DeskFixture.VI).rating()).isEqualTo(SatisfactionRating.VERY_SATISFIED);
    }

    /** The rows that lists read are what the history says. */
    private static void replayed(DeskFixture desks, CaseNumber number) {
        CaseFile file = CaseFile.replay(desks.cases.find(number).orElseThrow().events());
        var line = desks.lists.find(number).orElseThrow();
        assertThat(line.stage()).isEqualTo(file.stage().id());
        assertThat(line.version()).isEqualTo(file.version());
        assertThat(line.lead()).isEqualTo(file.lead().orElseThrow().agency());
        assertThat(line.category()).isEqualTo(file.category());
        assertThat(line.next()).isNull();
        assertThat(file.rated()).isTrue();
    }
}
