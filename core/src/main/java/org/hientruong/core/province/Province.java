// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.hotline.HotlineBook;
import org.hientruong.core.domain.person.Medium;
import org.hientruong.core.domain.procedure.Citations;
import org.hientruong.core.domain.procedure.Procedure;

/**
 * The province that this installation serves, as its pack describes it. Immutable; a service of its own, so that whoever
 * needs a rule waits for the pack.
 *
 * @param identity who it is
 * @param contacts numbers and addresses that people use
 * @param media by what reporters are told, the first that reaches somebody first
 * @param letters how its letters look
 * @param attestations what reporters declare, oldest first, the last one in force
 * @param rules every version of the procedure with what belongs to it, by the day from which it holds
 * @param citations how people cite each clause
 * @param quotations sentences to be quoted with their citation
 * @param roles roles by their code
 * @param hotline what it lays down for its hotline
 * @param seed what the catalogue starts from
 * @param reorganisations names of its files of successions, which an administrator may apply
 * @param pack the pack's files, for demo scenarios
 */
public record Province(
        Identity identity,
        Contacts contacts,
        List<Medium> media,
        Letters letters,
        List<Attestation> attestations,
        List<ProcedureText> rules,
        Citations citations,
        List<Quotation> quotations,
        Map<String, Role> roles,
        HotlineBook hotline,
        CatalogueSeed seed,
        List<String> reorganisations,
        PackFolder pack) {
    public Province {
        media = List.copyOf(media);
        attestations = List.copyOf(attestations);
        rules = List.copyOf(rules);
        quotations = List.copyOf(quotations);
        reorganisations = List.copyOf(reorganisations);
        roles = Map.copyOf(roles);
    }

    /**
     * Who it is.
     *
     * @param id of the pack, {@code soctrang}
     * @param unit code of the province
     * @param name {@code tỉnh Sóc Trăng}
     * @param zone its time zone
     * @param caseNumberPrefix letters with which its case numbers begin
     * @param centre the monitoring centre, as an agency
     * @param branding how its sites call themselves
     */
    public record Identity(
            String id,
            UnitCode unit,
            String name,
            ZoneId zone,
            String caseNumberPrefix,
            AgencyCode centre,
            Branding branding) {}

    /**
     * How its sites call themselves.
     *
     * @param title of the portal
     * @param shortTitle for small places
     * @param accent main colour, {@code #rrggbb}
     */
    public record Branding(String title, String shortTitle, String accent) {}

    /**
     * Numbers and addresses that people use. Both hotline numbers are always shown together (điểm a khoản 1 Điều 8).
     *
     * @param hotlineMobile from a mobile phone, as people read it
     * @param hotlineLandline from a landline
     * @param hotlineLink digits of a {@code tel:} link
     * @param outgoing from which the Centre calls (khoản 3 Điều 11)
     * @param outgoingLink its digits
     * @param email the Centre's address
     * @param portal host of the portal
     * @param app name of the mobile app
     */
    public record Contacts(
            String hotlineMobile,
            String hotlineLandline,
            String hotlineLink,
            String outgoing,
            String outgoingLink,
            String email,
            String portal,
            String app) {}

    /**
     * What a reporter declares (khoản 4 Điều 4).
     *
     * @param version of the wording
     * @param text the wording
     */
    public record Attestation(String version, String text) {}

    /** A sentence of the regulation with its citation. */
    public record Quotation(String cite, String text) {}

    /** The procedure for what is filed on a day in the province: the latest that holds by then, before any of them the first. */
    public ProcedureText procedureOn(LocalDate day) {
        ProcedureText holds = rules.get(0);
        for (ProcedureText text : rules) {
            if (!text.procedure().validFrom().isAfter(day)) {
                holds = text;
            }
        }
        return holds;
    }

    /** The procedure of a version that a case pins. */
    public Optional<Procedure> procedure(String version) {
        return rules.stream()
                .map(ProcedureText::procedure)
                .filter(procedure -> procedure.version().equals(version))
                .findFirst();
    }

    public ZoneId zone() {
        return identity.zone();
    }

    public String caseNumberPrefix() {
        return identity.caseNumberPrefix();
    }

    /** The declaration in force. */
    public Attestation attestation() {
        return attestations.get(attestations.size() - 1);
    }

    /** The declaration of a version that somebody once made. */
    public Optional<Attestation> attestation(String version) {
        return attestations.stream()
                .filter(attestation -> attestation.version().equals(version))
                .findFirst();
    }

    /** A role by its code. */
    public Optional<Role> role(String code) {
        return Optional.ofNullable(roles.get(code));
    }

    /** The quotation of a citation. */
    public Optional<Quotation> quotation(String cite) {
        return quotations.stream()
                .filter(quotation -> quotation.cite().equals(cite))
                .findFirst();
    }
}
