// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The staff of one installation: accounts that its first administrator has made, each with one role. */
public final class Team {
    /** The Centre and two agencies of the province pack. */
    public static final String CENTRE = "TTGSDH";

    public static final String AGENCY = "SGTVT";
    public static final String OTHER_AGENCY = "SXD";

    private static final String PASSWORD = "Cau Long Binh 2023 dem trang";
    private static final Map<String, Team> TEAMS = new ConcurrentHashMap<>();

    private final Installation installation;
    private final Staff administrator;
    private final Map<String, Staff> members = new ConcurrentHashMap<>();

    private Team(Installation installation) {
        this.installation = installation;
        FirstAdministrator first = FirstAdministrator.of(installation);
        Staff arrived = Staff.signIn(installation, first.account(), first.password());
        arrived.changePassword(first.password(), PASSWORD);
        administrator = Staff.signIn(installation, first.account(), PASSWORD);
    }

    /** The team of an installation that was started without demo data. */
    public static Team of(Installation installation) {
        return TEAMS.computeIfAbsent(installation.name(), name -> new Team(installation));
    }

    public static String password() {
        return PASSWORD;
    }

    public Staff administrator() {
        return administrator;
    }

    public Staff officer() {
        return member("tiepnhan", "INTAKE_OFFICER", CENTRE);
    }

    public Staff secondOfficer() {
        return member("tiepnhan2", "INTAKE_OFFICER", CENTRE);
    }

    public Staff handler() {
        return member("xuly", "HANDLER", AGENCY);
    }

    public Staff approver() {
        return member("lanhdao", "APPROVER", AGENCY);
    }

    public Staff strangeHandler() {
        return member("xuly.khac", "HANDLER", OTHER_AGENCY);
    }

    public Staff auditor() {
        return member("kiemtra", "AUDITOR", CENTRE);
    }

    /** Somebody who has one role for one agency. */
    public Staff with(String role, String agency) {
        return member((role + "." + agency).toLowerCase(java.util.Locale.ROOT), role, agency);
    }

    private Staff member(String account, String role, String agency) {
        return members.computeIfAbsent(account, name -> hire(name, role, agency));
    }

    private Staff hire(String account, String role, String agency) {
        Map<String, Object> order = Map.of(
                "account",
                account,
                "displayName",
                Words.of("officer.name") + " " + account,
                "roles",
                java.util.List.of(Map.of("role", role, "agency", agency, "from", "2020-01-01")));
        Reply hired = administrator.http().post("/api/v1/staff", order);
        if (hired.status() != 201) {
            hired.expect(200);
        }
        String temporary = hired.json().path("temporaryPassword").asText();
        Staff.signIn(installation, account, temporary).changePassword(temporary, PASSWORD);
        return Staff.signIn(installation, account, PASSWORD);
    }
}
