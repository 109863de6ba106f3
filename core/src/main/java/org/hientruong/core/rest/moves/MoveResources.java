// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.moves;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All moves, so that core's application names them once. */
@Component(service = MoveResources.class)
public final class MoveResources {
    private final List<Object> all;

    @Activate
    public MoveResources(
            @Reference IntakeMovesResource intake,
            @Reference DispatchMovesResource dispatch,
            @Reference HandlingMovesResource handling,
            @Reference PublicationMovesResource publication,
            @Reference AftermathMovesResource aftermath,
            @Reference ConsentMovesResource consent,
            @Reference SanctionMovesResource sanction,
            @Reference CorrectionMovesResource correction) {
        this.all = List.of(intake, dispatch, handling, publication, aftermath, consent, sanction, correction);
    }

    /** The resources. */
    public List<Object> all() {
        return all;
    }
}
