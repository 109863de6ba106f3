// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.HalfUploads;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.Test;

/** The pages of the portal that the story does not pass. */
class PortalPagesIT extends Screens {
    private static final int MORE_THAN_A_PAGE = 21;

    /** Wrong telephone numbers that a case takes in a while. */
    private static final int GUESSES = 5;

    /** Forms with files that are received at once. */
    private static final int UPLOADS = 32;

    private final PortalWindow portal = portal("vi");

    PortalPagesIT() {
        super("portal");
    }

    @Test
    void theListIsReadPageByPage() {
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            filed().accepted();
        }
        portal.open("/").go("portal.nav.phan-anh").look("list");
        String first = portal.main().getByRole(AriaRole.LISTITEM).first().innerText();
        portal.follow("portal.list.next").look("list-next");
        assertThat(portal.main().getByRole(AriaRole.LISTITEM).first().innerText())
                .isNotEqualTo(first);
        portal.follow("portal.list.first");
        assertThat(portal.main().getByRole(AriaRole.LISTITEM).first().innerText())
                .isEqualTo(first);
    }

    @Test
    void theListIsReadPageByPageWithTheMouseAndNoCaseComesTwice() {
        for (int i = 0; i < MORE_THAN_A_PAGE; i++) {
            filed().accepted();
        }
        portal.open("/phan-anh");
        List<String> first = numbers();
        assertThat(first).hasSize(MORE_THAN_A_PAGE - 1);
        portal.byMouse("portal.list.next");
        assertThat(numbers()).isNotEmpty().doesNotContainAnyElementsOf(first);
        portal.page().goBack();
        assertThat(numbers()).isEqualTo(first);
        portal.byMouse("portal.list.next").byMouse("portal.list.first");
        assertThat(numbers()).isEqualTo(first);
    }

    private List<String> numbers() {
        return portal.main().locator(".cases h2 a").allInnerTexts();
    }

    @Test
    void whatIsTooLargeIsRefusedByAPageAndTheWordsStay() throws IOException {
        Path[] videos = new Path[3];
        for (int i = 0; i < videos.length; i++) {
            videos[i] = Built.target().resolve("screenshots/phim-" + i + ".mp4");
            try (RandomAccessFile video = new RandomAccessFile(videos[i].toFile(), "rw")) {
                video.setLength(90L << 20);
            }
        }
        portal.open("/gui-phan-anh").enter("portal.report.text", Words.of("report.text"));
        portal.keys().attach(portal.labelled("portal.report.files"), videos);
        portal.press("portal.report.send").look("error-413");
        assertThat(portal.main().innerText())
                .contains(messages.t("portal.error.title-413"), messages.t("portal.error.too-large-help"));
        portal.page().goBack();
        assertThat(portal.labelled("portal.report.text").inputValue()).isEqualTo(Words.of("report.text"));
        for (Path video : videos) {
            Files.delete(video);
        }
    }

    @Test
    void whoGuessesTooOftenIsToldToWait() {
        Citizen citizen = new Citizen(INSTALLATION);
        String receipt = citizen.file(Words.report(), List.of()).receiptNumber();
        portal.open("/tra-cuu").enter("portal.track.receipt", receipt).press("portal.track.open");
        for (int guess = 0; guess < GUESSES; guess++) {
            portal.enter("portal.verify.phone", "090900011" + guess).press("portal.verify.go");
            assertThat(portal.faults().innerText()).doesNotContain(messages.t("core.problem.too-many-requests.detail"));
        }
        portal.enter("portal.verify.phone", Words.of("report.phone"));
        Response refused = portal.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/tra-cuu/xac-nhan"), () -> portal.press("portal.verify.go"));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headerValue("retry-after")).isNotNull();
        portal.look("error-429");
        assertThat(portal.faults().innerText()).contains(messages.t("core.problem.too-many-requests.detail"));
        assertThat(portal.labelled("portal.verify.phone").inputValue()).isEqualTo(Words.of("report.phone"));
    }

    @Test
    void whoSendsWhenTooManyDoIsToldToComeBackAndLosesNothing() {
        portal.open("/gui-phan-anh").enter("portal.report.text", Words.of("report.text"));
        try (HalfUploads others = HalfUploads.of(UPLOADS, INSTALLATION, "/gui-phan-anh")) {
            Response refused = portal.page()
                    .waitForResponse(
                            answer -> answer.request().method().equals("POST"),
                            () -> portal.press("portal.report.send"));
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.headerValue("retry-after")).isNotNull();
            portal.look("error-503");
        }
        assertThat(portal.main().innerText())
                .contains(messages.t("portal.error.title-503"), messages.t("portal.error.unavailable-help"));
        portal.page().goBack();
        assertThat(portal.labelled("portal.report.text").inputValue()).isEqualTo(Words.of("report.text"));
        portal.press("portal.report.send");
        assertThat(portal.page().url()).endsWith("/gui-phan-anh");
        assertThat(portal.keys().isOn(portal.faults()))
                .as("the form is read again")
                .isTrue();
    }

    @Test
    void aListWithoutRowsSaysSo() {
        portal.open("/phan-anh");
        portal.keys().choose(portal.labelled("portal.case.commune"), Words.of("report.commune"));
        portal.enter("portal.list.words", "hoatramy").press("portal.list.find").look("list-empty");
        assertThat(portal.main().getByRole(AriaRole.LISTITEM).count()).isZero();
        portal.follow("portal.list.clear");
        assertThat(portal.labelled("portal.list.words").inputValue()).isEmpty();
    }

    @Test
    void aCaseIsFollowedBeforeItIsPublished() {
        String number = filed().accepted().dispatched().number();
        portal.open("/phan-anh/" + number).look("case-not-published");
        portal.follow("portal.case.back");
        assertThat(portal.page().url()).endsWith("/phan-anh");
    }

    @Test
    void anOrganisationSaysWhoItIs() {
        portal.open("/gui-phan-anh");
        portal.keys().to(portal.labelled("portal.report.kind-person")).press("ArrowDown");
        portal.enter("portal.report.organisation", Words.of("officer.name"));
        Locator passport = portal.main().locator("summary");
        portal.keys().follow(passport);
        portal.enter("portal.report.passport", "C1234567").look("form-organisation");
        portal.keys().backTo(passport).press("Space");
        assertThat(portal.labelled("portal.report.passport").isVisible()).isFalse();
    }

    @Test
    void theFirstTabLeadsPastTheHead() {
        portal.open("/");
        Locator skip = portal.page().locator(".skip");
        portal.keys().press("Tab");
        assertThat(portal.keys().isOn(skip)).isTrue();
        portal.look("skip-link");
        portal.keys().press("Enter").press("Tab");
        assertThat(portal.keys().isOn(portal.main().getByRole(AriaRole.LINK).first()))
                .isTrue();
    }

    @Test
    void whatIsNotThereIsSaidPolitely() {
        portal.open("/khong-co-trang-nay").look("error-404");
        portal.follow("portal.error.home");
        assertThat(portal.page().url()).endsWith("/");
        portal.open("/phan-anh/ST-2026-9999999").look("error-no-such-case");
    }

    @Test
    void aFormOfAnotherTimeIsRefused() {
        Citizen citizen = new Citizen(INSTALLATION);
        String receipt = citizen.file(Words.report(), List.of()).receiptNumber();
        portal.open("/tra-cuu").enter("portal.track.receipt", receipt).press("portal.track.open");
        portal.page().context().clearCookies();
        portal.press("portal.verify.go").look("error-403");
        portal.open("/gui-phan-anh").enter("portal.report.text", Words.of("report.text"));
        portal.page().context().clearCookies();
        portal.press("portal.report.send").look("form-too-old");
        assertThat(portal.labelled("portal.report.text").inputValue()).isEqualTo(Words.of("report.text"));
    }

    @Test
    void englishIsReadWhereItsPackIsPresent() {
        Path pack = Built.jar("language-en");
        INSTALLATION.deployAndAwait(pack);
        try {
            PortalWindow english = portal("en");
            english.open("/").press("portal.language.name").look("english-home");
            assertThat(english.page().getAttribute("html", "lang")).isEqualTo("en");
            english.follow("portal.home.report").look("english-form");
            english.press("portal.report.send").look("english-form-with-faults");
            english.keys().backTo(english.page().locator(".languages button[lang=vi]"));
            english.keys().press("Space");
            english.page().waitForCondition(() -> "vi".equals(english.page().getAttribute("html", "lang")));
        } finally {
            INSTALLATION.undeploy(pack);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        !INSTALLATION.http().get("/api/v1/languages").text().contains("\"en\""));
    }
}
