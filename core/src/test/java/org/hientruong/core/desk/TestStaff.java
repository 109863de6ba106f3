// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.desk.view.Colleagues;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Grant;
import org.hientruong.core.province.Province;
import org.hientruong.core.province.Role;

/** Who works at the desks of the tests. */
public class TestStaff {
    static final Locale VI = Locale.forLanguageTag("vi");
    final Province province;
    public final Caller officer;
    final Caller colleague;
    final Caller handler;
    final Caller approver;
    final Caller stranger;
    final Caller health;
    final Caller healthLeader;
    final Caller builder;
    public final Caller supervisor;
    final Caller committee;
    final Caller oversight;
    final Caller administrator;
    final Caller auditor;
    final Caller operator;
    final Caller secondOperator;

    TestStaff(Province province) {
        this.province = province;
        officer = caller("staff:1", "tiepnhan1", "INTAKE_OFFICER", "TTGSDH");
        colleague = caller("staff:2", "tiepnhan2", "INTAKE_OFFICER", "TTGSDH");
        handler = caller("staff:3", "xuly1", "HANDLER", "SGTVT");
        approver = caller("staff:4", "lanhdao1", "APPROVER", "SGTVT");
        stranger = caller("staff:5", "xuly2", "HANDLER", "SYT");
        health = caller("staff:8", "xuly3", "HANDLER", "SYT");
        healthLeader = caller("staff:9", "lanhdao3", "APPROVER", "SYT");
        builder = caller("staff:10", "xuly4", "HANDLER", "SXD");
        supervisor = caller("staff:11", "phutrach", "CENTRE_SUPERVISOR", "TTGSDH");
        committee = caller("staff:12", "ubnd", "COMMITTEE_LEADER", "UBNDT");
        oversight = caller("staff:13", "stttt", "OVERSIGHT_OFFICE", "STTTT");
        administrator = caller("staff:6", "quantri", "ADMINISTRATOR", "TTGSDH");
        operator = caller("staff:14", "tongdai1", "HOTLINE_OPERATOR", "TTGSDH");
        secondOperator = caller("staff:15", "tongdai2", "HOTLINE_OPERATOR", "TTGSDH");
        auditor = caller("staff:7", "kiemtra", "AUDITOR", "TTGSDH");
    }

    final Map<String, Colleagues.Colleague> colleagues(Collection<String> ids) {
        return List.of(officer, colleague, handler, approver, stranger).stream()
                .filter(one -> ids.contains(one.id()))
                .collect(Collectors.toMap(
                        Caller::id, one -> new Colleagues.Colleague(one.account(), one.displayName())));
    }

    final Caller caller(String id, String account, String role, String agency) {
        Grant grant = new Grant(
                role,
                new AgencyCode(agency),
                province.role(role).map(Role::permissions).orElse(Set.of()));
        return new Caller(id, account, "Cán bộ " + account, List.of(grant), VI);
    }
}
