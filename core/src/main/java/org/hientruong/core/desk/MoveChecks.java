// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.util.List;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.aftermath.FollowUpChecks;
import org.hientruong.core.desk.published.PublicChecks;
import org.hientruong.core.desk.verification.DeclineChecks;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.aftermath.LinkFollowUp;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.dispatch.Designate;
import org.hientruong.core.domain.dispatch.Direct;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.dispatch.Refer;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.verification.Decline;
import org.hientruong.core.domain.person.GiveConsent;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.store.catalogue.DatedCatalogue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks the codes and ids in a move against what exists today; whether the move is lawful is the domain's matter. */
@Component(service = MoveChecks.class)
public final class MoveChecks {
    private final CaseRules rules;
    private final PublicChecks published;
    private final DeclineChecks declines;
    private final FollowUpChecks followUps;

    @Activate
    public MoveChecks(
            @Reference CaseRules rules,
            @Reference PublicChecks published,
            @Reference DeclineChecks declines,
            @Reference FollowUpChecks followUps) {
        this.followUps = followUps;
        this.rules = rules;
        this.declines = declines;
        this.published = published;
    }

    /**
     * Checks the entries of a move.
     *
     * @throws Problem INVALID_INPUT with pointers into the body
     */
    void check(CaseMove move, Standing before) {
        if (!move.faults().isEmpty()) {
            throw Problem.invalid(move.faults());
        }
        DatedCatalogue today = rules.catalogue(rules.now());
        if (move instanceof Classify classify
                && today.category(classify.category()).isEmpty()) {
            throw Problem.invalid("/category", "core.fault.unknown-category");
        }
        if (move instanceof Decline decline) {
            declines.check(decline, before.stored().id());
        }
        agencies(move, today);
        if (move instanceof LinkFollowUp link) {
            followUps.check(link, before.stored().id());
        }
        if (move instanceof Moderate moderate && moderate.act() == Moderate.Act.SHOW) {
            published.check(moderate, before);
        }
        if (move instanceof Publish publish) {
            published.check(publish, before);
        }
    }

    /** Whoever is named must be an agency that handles cases. */
    private static void agencies(CaseMove move, DatedCatalogue today) {
        if (move instanceof Dispatch dispatch) {
            agency(today, dispatch.lead(), "/lead");
            agencies(today, dispatch.proposedCoordinating(), "/proposedCoordinating");
            known(today, dispatch.watchers());
        }
        if (move instanceof Designate designate) {
            agency(today, designate.lead(), "/lead");
            agencies(today, designate.coordinating(), "/coordinating");
        }
        if (move instanceof Direct direct && direct.agency() != null) {
            agency(today, direct.agency(), "/agency");
        }
        if (move instanceof Refer refer && refer.agency() != null) {
            agency(today, refer.agency(), "/agency");
        }
        if (move instanceof Forward forward) {
            agencies(today, forward.coordinating(), "/coordinating");
        }
        if (move instanceof GiveConsent given && given.agency() != null) {
            agency(today, given.agency(), "/agency");
        }
        if (move instanceof ReturnWrongAuthority returned && returned.rightAgency() != null) {
            agency(today, returned.rightAgency(), "/rightAgency");
        }
    }

    private static void agency(DatedCatalogue today, AgencyCode code, String pointer) {
        if (today.agency(code).filter(Agency::handles).isEmpty()) {
            throw Problem.invalid(pointer, "core.fault.unknown-agency");
        }
    }

    private static void agencies(DatedCatalogue today, List<AgencyCode> codes, String pointer) {
        for (int i = 0; i < codes.size(); i++) {
            agency(today, codes.get(i), pointer + "/" + i);
        }
    }

    /** Who only watches need not handle reports. */
    private static void known(DatedCatalogue today, List<AgencyCode> watchers) {
        for (int i = 0; i < watchers.size(); i++) {
            if (today.agency(watchers.get(i)).isEmpty()) {
                throw Problem.invalid("/watchers/" + i, "core.fault.unknown-agency");
            }
        }
    }
}
