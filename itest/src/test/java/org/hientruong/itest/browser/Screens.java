// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.hientruong.itest.support.Citizen;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Passage;
import org.hientruong.itest.support.Staff;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Tests that look at screens: one browser for a class, the installation that all tests share. */
abstract class Screens {
    static final Installation INSTALLATION = Installations.shared(Database.DERBY);
    static final Team TEAM = Team.of(INSTALLATION);
    private static Chromium chromium;

    final Messages messages = new Messages(INSTALLATION, "vi");
    final Watched watched;

    Screens(String screens) {
        this.watched = new Watched(screens);
    }

    @BeforeAll
    static void openTheBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void closeTheBrowser() {
        chromium.close();
    }

    Page window() {
        return chromium.window(INSTALLATION);
    }

    /** The console before anybody has signed in. */
    ConsoleWindow door() {
        Page page = window();
        page.navigate("/console/");
        return new ConsoleWindow(page, messages, watched);
    }

    ConsoleWindow console(Staff person) {
        return door().signIn(person, Team.password());
    }

    PortalWindow portal(String language) {
        return new PortalWindow(window(), new Messages(INSTALLATION, language), watched);
    }

    /** Sets the clock of the installation to a time in Sóc Trăng; a test that does so sets it back. */
    static void timeIs(String local) {
        Instant wanted =
                LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
        INSTALLATION.shiftClock(Duration.between(Instant.now(), wanted));
    }

    /** A report that has just come in. */
    static Passage filed() {
        return new Passage(
                TEAM, new Citizen(INSTALLATION).file(Words.report(), List.of()).caseNumber());
    }
}
