// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.dispatch;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.time.ClockId;

/**
 * The provincial committee designates the lead agency, or the Centre records that it has, by a written decision (khoản 2
 * Điều 5). The case is then to be dispatched to it, within four office hours.
 *
 * @param lead the agency
 * @param coordinating agencies that the decision names beside it
 * @param document the decision
 */
public record Designate(AgencyCode lead, List<AgencyCode> coordinating, OfficialDocument document) implements CaseMove {
    /** What holds for every designation. */
    public static final Rule RULE =
            Rule.of("designate", Clause.D5_2, Permission.DESIGNATE, Guard.at(Clause.D5_2, Stage.AWAITING_DIRECTION));

    public Designate {
        coordinating = coordinating == null ? List.of() : List.copyOf(coordinating);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return OfficialDocument.required(
                        new Input()
                                .required("/lead", lead)
                                .onceEach("/coordinating", coordinating, "core.fault.agencies")
                                .unless(
                                        lead == null || !coordinating.contains(lead),
                                        "/coordinating",
                                        "core.fault.lead-proposed"),
                        "/document",
                        document)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        return Happened.of(Happening.of(EventType.AGENCY_DESIGNATED, at)
                .with("agency", lead.value())
                .with("coordinating", Dispatch.codes(coordinating))
                .with("document", document.number())
                .with("documentDate", document.date().toString())
                .with(rules.clocks(now.limits(), at).start(ClockId.K02))
                .word("signer", document.signer()));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Designate[" + lead + ']';
    }
}
