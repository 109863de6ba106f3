// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.hientruong.itest.support.Citizen.Slip;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.SentFile;
import org.junit.jupiter.api.Test;

/** The whole story in a real browser, by keyboard alone, every page and dialog of it looked at. */
class BrowserStoryIT extends Screens {
    BrowserStoryIT() {
        super("story");
    }

    @Test
    void fromTheCitizensPhotoToTheAnswerThatIsMadeClearer() {
        SentFile photo = Pictures.photo(System.nanoTime(), 2400, 1800);
        CitizensPart citizen = new CitizensPart(INSTALLATION, portal("vi"));
        Slip slip = citizen.files(photo);
        citizen.follows(slip);
        String number = slip.caseNumber();
        assertThat(originalPhoto(number).sha256()).isEqualTo(photo.sha256());

        StaffsPart staff = new StaffsPart(TEAM, number);
        ConsoleWindow handler = console(TEAM.handler()).openQueue("received");
        ConsoleWindow officer = console(TEAM.officer());
        staff.theOfficerVerifiesAndAccepts(officer);
        staff.theOfficerDispatches(officer);
        handler.row(number).waitFor(); // it has come without a reload
        staff.theHandlerAnswers(handler);
        staff.theLeaderApproves(console(TEAM.approver()));
        staff.theCentrePublishes(officer);

        citizen.readsTheAnswer(slip);
        citizen.rates();
        citizen.replies();
        staff.theReplyIsMadeClearer(officer, handler);
        staff.theExchangeIsShown(officer);
        citizen.readsWhatWasMadeClearer(slip);
        assertThat(TEAM.officer().read(number).path("rating").toString()).contains("VERY_SATISFIED");
    }

    private static Reply originalPhoto(String number) {
        String link = TEAM.officer()
                .read(number)
                .path("attachments")
                .path(0)
                .path("original")
                .asText();
        return TEAM.officer().http().get(link).expect(200);
    }
}
