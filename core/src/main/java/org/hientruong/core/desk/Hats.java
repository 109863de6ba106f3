// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.identity.Caller;

/** In which hat somebody makes a move: who has several takes the one in which it is lawful. */
final class Hats {
    private Hats() {}

    /** The actor that the caller is for a move; empty when none of the hats permits it. */
    static Optional<Actor> of(Caller caller, CaseMove.Rule rule, CaseFile file) {
        List<Actor> actors = new ArrayList<>(actors(caller, rule.permission(), rule.agencies(file)));
        if (rule.also() != null) {
            actors.addAll(actors(caller, rule.also(), List.of()));
        }
        Optional<Actor> lawful = actors.stream()
                .filter(actor -> rule.refusal(file, actor) == null)
                .findFirst();
        return lawful.or(() -> actors.stream().findFirst());
    }

    private static List<Actor> actors(Caller caller, Permission by, List<AgencyCode> agencies) {
        return caller.hats(by, agencies).stream()
                .map(hat -> new Actor(caller.id(), hat.role(), hat.agency(), by))
                .toList();
    }
}
