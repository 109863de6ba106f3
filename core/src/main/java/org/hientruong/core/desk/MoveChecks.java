// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.desk.aftermath.FollowUpChecks;
import org.hientruong.core.desk.verification.DeclineChecks;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.aftermath.LinkFollowUp;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.dispatch.Designate;
import org.hientruong.core.domain.dispatch.Direct;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.dispatch.Refer;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.verification.Decline;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.files.AttachmentView;
import org.hientruong.core.files.DerivativeState;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.store.catalogue.DatedCatalogue;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Checks the codes and ids in a move against what exists today; whether the move is lawful is the domain's matter. */
@Component(service = MoveChecks.class)
public final class MoveChecks {
    private final CaseRules rules;
    private final FileDesk files;
    private final DeclineChecks declines;
    private final FollowUpChecks followUps;

    @Activate
    public MoveChecks(
            @Reference CaseRules rules,
            @Reference FileDesk files,
            @Reference DeclineChecks declines,
            @Reference FollowUpChecks followUps) {
        this.followUps = followUps;
        this.rules = rules;
        this.declines = declines;
        this.files = files;
    }

    /**
     * Checks the entries of a move.
     *
     * @throws Problem INVALID_INPUT with pointers into the body
     */
    void check(CaseMove move, long caseId) {
        if (!move.faults().isEmpty()) {
            throw Problem.invalid(move.faults());
        }
        DatedCatalogue today = rules.catalogue(rules.now());
        if (move instanceof Classify classify
                && today.category(classify.category()).isEmpty()) {
            throw Problem.invalid("/category", "core.fault.unknown-category");
        }
        if (move instanceof Decline decline) {
            declines.check(decline, caseId);
        }
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
        if (move instanceof ReturnWrongAuthority returned && returned.rightAgency() != null) {
            agency(today, returned.rightAgency(), "/rightAgency");
        }
        if (move instanceof LinkFollowUp link) {
            followUps.check(link, caseId);
        }
        if (move instanceof Publish publish) {
            photos(publish, caseId);
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

    /** Only copies that were painted anew may become public: never an original with its metadata. */
    private void photos(Publish publish, long caseId) {
        if (publish.photos().isEmpty()) {
            return;
        }
        Map<String, DerivativeState> states =
                files.of(caseId).stream().collect(Collectors.toMap(AttachmentView::id, AttachmentView::state));
        Set<String> known = states.keySet();
        for (int i = 0; i < publish.photos().size(); i++) {
            String id = publish.photos().get(i);
            if (!known.contains(id) || states.get(id) != DerivativeState.READY) {
                throw Problem.invalid("/photos/" + i, "core.fault.photo-not-ready");
            }
        }
    }
}
