// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.util.List;
import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.SentFile;
import org.hientruong.itest.support.Words;

/** The citizen's half of the story: files, keeps the receipt, follows, reads, rates, asks back. */
final class CitizensPart {
    private final Installation installation;
    private final PortalWindow portal;

    CitizensPart(Installation installation, PortalWindow portal) {
        this.installation = installation;
        this.portal = portal;
    }

    Slip files(SentFile photo) {
        portal.open("/").look("home");
        portal.follow("portal.home.report").look("form");
        portal.press("portal.report.send");
        assertThat(portal.keys().isOn(portal.faults()))
                .as("the faults have the focus")
                .isTrue();
        portal.look("form-with-faults");
        portal.keys()
                .follow(portal.faults()
                        .getByRole(com.microsoft.playwright.options.AriaRole.LINK)
                        .first());
        assertThat(portal.keys().isOn(portal.labelled("portal.report.text"))).isTrue();
        portal.open("/gui-phan-anh").fillIn(photo).look("form-filled");
        portal.press("portal.report.send").look("receipt");
        Slip slip = portal.slip();
        assertThat(portal.page().url()).doesNotContain(slip.receiptNumber().replace(" ", ""));
        return slip;
    }

    /** With the receipt alone, on the device on which the report was filed. */
    void follows(Slip slip) {
        portal.follow("portal.receipt.track-go").look("tracking-asked");
        portal.enter("portal.track.receipt", "1234 5678 9012").press("portal.track.open");
        assertThat(portal.keys().isOn(portal.faults())).isTrue();
        portal.look("tracking-wrong-receipt");
        portal.enter("portal.track.receipt", slip.receiptNumber())
                .press("portal.track.open")
                .look("tracking-filed");
        assertThat(portal.main().innerText()).contains(slip.caseNumber()).doesNotContain(Words.of("report.text"));
    }

    void readsTheAnswer(Slip slip) {
        portal.go("portal.nav.phan-anh").look("list");
        portal.enter("portal.list.words", slip.caseNumber())
                .press("portal.list.find")
                .look("list-filtered");
        Locator link = portal.main().getByText(slip.caseNumber(), new Locator.GetByTextOptions().setExact(true));
        portal.follow(link).look("public-case");
        assertThat(portal.main().innerText())
                .contains(Words.of("public.answer"))
                .doesNotContain(Words.of("report.fullName"));
        thePublishedPhotoCarriesNothing(portal.main().locator("img"));
    }

    private void thePublishedPhotoCarriesNothing(Locator image) {
        assertThat(image.count()).isEqualTo(1);
        assertThat((Integer) image.evaluate("async img => { await img.decode(); return img.naturalWidth; }"))
                .isPositive();
        for (String link : List.of(
                (String) image.evaluate("img => img.src"), (String) image.evaluate("img => img.closest('a').href"))) {
            byte[] shown = installation
                    .http()
                    .get(URI.create(link).getPath())
                    .expect(200)
                    .body();
            assertThat(Pictures.carriesMetadata(shown)).as(link).isFalse();
        }
    }

    /** The phone number given at filing is the second factor. */
    void rates() {
        portal.go("portal.nav.tra-cuu").look("tracking");
        portal.enter("portal.verify.phone", "0909 000 111").press("portal.verify.go");
        assertThat(portal.keys().isOn(portal.faults())).isTrue();
        portal.look("tracking-wrong-phone");
        portal.enter("portal.verify.phone", Words.of("report.phone")).press("portal.verify.go");
        portal.look("rating");
        portal.press("portal.rating.send").look("rating-not-chosen");
        portal.keys().mark(portal.labelled("portal.rating.satisfied")).press("ArrowUp");
        assertThat(portal.labelled("portal.rating.very-satisfied").isChecked()).isTrue();
        portal.enter("portal.rating.comment", Words.of("rating.comment"))
                .press("portal.rating.send")
                .look("rated");
    }

    /** To have the answer made clearer, in words that nobody else is to read as they are. */
    void replies() {
        portal.press("portal.reply.send").look("reply-empty");
        portal.enter("portal.reply.text", Words.of("reply.text"))
                .press("portal.reply.send")
                .look("replied");
        assertThat(portal.main().innerText()).contains(Words.of("reply.text"));
    }

    void readsWhatWasMadeClearer(Slip slip) {
        portal.go("portal.nav.tra-cuu").look("clarified");
        assertThat(portal.main().innerText()).contains(Words.of("clarification.text"));
        portal.open("/phan-anh/" + slip.caseNumber()).look("public-exchange");
        assertThat(portal.main().innerText())
                .contains(Words.of("public.question"), Words.of("clarification.text"))
                .doesNotContain(Words.of("reply.text"), Words.of("rating.comment"));
        portal.go("portal.nav.tra-cuu").press("portal.track.close").look("tracking-closed");
    }
}
