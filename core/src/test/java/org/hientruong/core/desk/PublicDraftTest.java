// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.PublicCase;
import org.hientruong.api.intake.PublicCases;
import org.hientruong.api.intake.PublicDraft;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.SubmitResolution;
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

/** What an officer sees of a publication before it is one (điểm a khoản 3 Điều 15). */
class PublicDraftTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_draft_is_seen_as_it_will_be_published_and_nothing_is_stored(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = approved(desks);
            String photo = photo(desks, number);
            PublicDraft draft = new PublicDraft(number, "  Ổ gà.  ", " ", "Đã vá.", List.of(photo));
            int version = desks.cases.find(number).orElseThrow().version();

            PublicCases drafted = desks.portal.published().drafted(desks.officer, draft);
            PublicCase seen = drafted.find(number, DeskFixture.VI).orElseThrow();
            ByteArrayOutputStream thumbnail = new ByteArrayOutputStream();
            assertThat(drafted.photo(number, photo, "thumbnail", thumbnail)).contains("image/jpeg");
            assertThat(drafted.photo(number, photo, "original", thumbnail)).isEmpty();

            assertThat(desks.cases.find(number).orElseThrow().version()).isEqualTo(version);
            PublicCases published = desks.portal.published();
            assertThat(published.find(number, DeskFixture.VI).orElseThrow().publication())
                    .isNull();
            assertThat(published.photo(number, photo, "thumbnail", new ByteArrayOutputStream()))
                    .as("a photo of a draft is nobody's to fetch")
                    .isEmpty();

            desks.move(
                    desks.officer, number, Publish.whole(draft.text(), draft.place(), draft.answer(), draft.photos()));
            assertThat(published.find(number, DeskFixture.VI)).contains(seen);
            ByteArrayOutputStream shown = new ByteArrayOutputStream();
            published.photo(number, photo, "thumbnail", shown);
            assertThat(shown.toByteArray()).isEqualTo(thumbnail.toByteArray());
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void whoever_may_not_publish_is_shown_nothing(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = approved(desks);
            PublicDraft draft = new PublicDraft(number, "Ổ gà.", null, "Đã vá.", List.of());
            assertThat(refused(desks, desks.handler, draft)).isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(refused(desks, desks.stranger, draft)).isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(refused(desks, desks.administrator, draft)).isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(refused(desks, () -> "somebody else's idea of a caller", draft))
                    .isEqualTo(Problem.Kind.UNAUTHENTICATED);
            PublicDraft foreign = new PublicDraft(number, "Ổ gà.", null, "Đã vá.", List.of("another-cases-photo"));
            assertThat(refused(desks, desks.officer, foreign)).isEqualTo(Problem.Kind.INVALID_INPUT);
            PublicDraft empty = new PublicDraft(number, " ", null, "Đã vá.", List.of());
            assertThat(refused(desks, desks.officer, empty)).isEqualTo(Problem.Kind.INVALID_INPUT);

            CaseNumber early = desks.file("Rác thải ven sông").caseNumber();
            PublicDraft tooEarly = new PublicDraft(early, "Rác.", null, "Đã dọn.", List.of());
            assertThat(refused(desks, desks.officer, tooEarly)).isEqualTo(Problem.Kind.WRONG_MOVE);
        }
    }

    private static Problem.Kind refused(DeskFixture desks, Principal who, PublicDraft draft) {
        Problem[] refusal = new Problem[1];
        assertThatThrownBy(() -> desks.portal.published().drafted(who, draft))
                .isInstanceOfSatisfying(Problem.class, problem -> refusal[0] = problem);
        return refusal[0].kind();
    }

    private static CaseNumber approved(DeskFixture desks) throws Exception {
        CaseNumber number = desks.file(
                        "Ổ gà lớn trước nhà tôi, chị Trần Thị Bưởi",
                        TestFiles.upload("o-ga.jpg", Photos.phone(1200, 900, 6)))
                .caseNumber();
        desks.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise("Ổ gà."));
        desks.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, null));
        desks.move(desks.handler, number, new Acknowledge());
        desks.move(desks.handler, number, new SubmitResolution("Đã vá ổ gà.", null, null, null));
        desks.move(desks.approver, number, new Approve(null));
        return number;
    }

    private static String photo(DeskFixture desks, CaseNumber number) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            CaseView view = desks.desk.view(desks.officer, number, DeskFixture.VI);
            if (view.attachments().get(0).state().equals("ready")) {
                return view.attachments().get(0).id();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the photo's copies are not made");
    }
}
