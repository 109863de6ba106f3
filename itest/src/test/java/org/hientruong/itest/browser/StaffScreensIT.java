// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.Test;

/** Signing in, one's own account, and the accounts of others. */
class StaffScreensIT extends Screens {
    private static final String NAME = Words.of("newcomer.name");

    StaffScreensIT() {
        super("staff");
    }

    @Test
    void aWrongPasswordIsToldAndAskedForAgain() {
        ConsoleWindow door = door();
        door.labelled("console.sign-in.account").waitFor();
        assertThat(door.keys().isOn(door.labelled("console.sign-in.account"))).isTrue();
        door.look("sign-in");
        door.knock(TEAM.auditor().account(), "quen mat khau roi");
        door.page().getByRole(AriaRole.ALERT).waitFor();
        door.look("sign-in-wrong");
        assertThat(door.keys().isOn(door.labelled("console.sign-in.password"))).isTrue();
        door.keys().type(Team.password()).press("Enter");
        door.navigation().waitFor();
    }

    @Test
    void anAccountIsMadeChangedLockedAndOpened() {
        ConsoleWindow administrator = console(TEAM.administrator());
        administrator.goTo("staff");
        String password = theAccountIsMade(administrator);
        theNewcomerComesIn(password);
        aRoleIsGranted(administrator);
        theAccountIsLockedAndOpened(administrator);
        thePasswordIsReset(administrator);
    }

    private String theAccountIsMade(ConsoleWindow administrator) {
        administrator.look("staff");
        Locator opener = administrator.opened(administrator.button("console.staff.create"));
        administrator.sendsWithFaults("create-faults");
        administrator.keys().enter(administrator.field("console.staff.name"), NAME);
        administrator.keys().enter(administrator.field("console.staff.account"), "nguoi.moi");
        administrator.keys().follow(administrator.button("console.staff.role-remove"));
        administrator.look("create").keys().press("Control+Enter");
        Locator secret = administrator.dialog().locator(".secret");
        secret.waitFor();
        String password = secret.innerText();
        administrator.look("one-time-password").keys().follow(administrator.button("console.staff.password-noted"));
        assertThat(administrator.gone(administrator.dialog()).keys().isOn(opener))
                .isTrue();
        return password;
    }

    private void theNewcomerComesIn(String password) {
        ConsoleWindow newcomer = door().knock("nguoi.moi", password);
        newcomer.says("console.password.first-title").look("gate");
        newcomer.keys().follow(newcomer.button("console.password.submit"));
        newcomer.page().locator(".notice[tabindex]").waitFor();
        newcomer.look("gate-faults");
        newcomer.keys().enter(newcomer.labelled("console.password.current"), password);
        newcomer.keys().enter(newcomer.labelled("console.password.replacement"), Team.password());
        newcomer.keys().enter(newcomer.labelled("console.password.repeated"), Team.password());
        newcomer.keys().mark(newcomer.labelled("console.password.show"));
        newcomer.keys().follow(newcomer.button("console.password.submit"));

        newcomer.says("console.home.nothing").look("home-without-roles");
    }

    /** The newcomer has changed the account since the list was read: it is to be opened again. */
    private void aRoleIsGranted(ConsoleWindow administrator) {
        Locator opener = administrator.opened(administrator.button("console.staff.edit-one", Map.of("name", NAME)));
        administrator.keys().press("Control+Enter");
        administrator.dialog().getByRole(AriaRole.ALERT).waitFor();
        administrator.look("grant-stale").leave(opener);
        administrator.opened(opener);
        administrator.keys().follow(administrator.button("console.staff.role-add"));
        administrator.keys().choose(administrator.field("console.staff.role"), "HANDLER");
        administrator.keys().enter(administrator.field("console.staff.from"), "31/02/2023");
        administrator.sendsWithFaults("grant-faults");
        administrator.keys().enter(administrator.field("console.staff.from"), "01/02/2023");
        administrator.keys().follow(administrator.dialog().locator("summary"));
        administrator.keys().enter(administrator.field("console.agency.search"), "so giao thong");
        Locator agency = administrator
                .dialog()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Words.of("agency.name")));
        administrator.keys().mark(agency);
        administrator.look("grant").send();
        assertThat(administrator.keys().isOn(opener)).isTrue();
    }

    private void theAccountIsLockedAndOpened(ConsoleWindow administrator) {
        Map<String, Object> name = Map.of("name", NAME);
        Locator opener = administrator.opened(administrator.button("console.staff.disable-one", name));
        administrator.look("disable").leave(opener);
        administrator.opened(opener);
        administrator.send();
        Locator enable = administrator.opened(administrator.button("console.staff.enable-one", name));
        administrator.look("enable").send();
        administrator.gone(enable);
    }

    private void thePasswordIsReset(ConsoleWindow administrator) {
        Locator opener = administrator.opened(administrator.button("console.staff.reset-one", Map.of("name", NAME)));
        administrator.look("reset").keys().press("Control+Enter");
        administrator.dialog().locator(".secret").waitFor();
        administrator.look("reset-password").leave(opener);
    }

    @Test
    void everyoneLooksAfterTheirOwnAccount() {
        ConsoleWindow officer = console(TEAM.secondOfficer());
        Locator menu = officer.page().locator("details.account summary");
        officer.keys().follow(menu);
        officer.look("account-menu").keys().press("Escape");
        assertThat(officer.keys().isOn(menu)).isTrue();
        officer.keys().press("Enter").follow(officer.page().locator(".account-panel a"));
        officer.says("console.account.who");
        officer.keys().follow(officer.button("console.password.submit"));
        officer.page().locator(".notice[tabindex]").waitFor();
        officer.look("account-page");
        officer.keys().backTo(menu).press("Enter").follow(officer.button("console.session.sign-out"));
        officer.labelled("console.sign-in.account").waitFor();
    }

    @Test
    void theAuditorReadsTheLog() {
        ConsoleWindow auditor = console(TEAM.auditor());
        auditor.page().getByRole(AriaRole.TABLE).waitFor();
        auditor.look("audit");
    }
}
