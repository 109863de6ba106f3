// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.util.List;
import java.util.Optional;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.identity.Caller;

/** In which hat somebody makes a move: who has several takes the one in which it is lawful. */
final class Hats {
    private Hats() {}

    /** The actor that the caller is for a move; empty when none of the hats permits it. */
    static Optional<Actor> of(Caller caller, CaseMove.Rule rule, CaseFile file) {
        List<Actor> actors = caller.hats(rule.permission(), rule.agencies(file)).stream()
                .map(hat -> new Actor(caller.id(), hat.role(), hat.agency()))
                .toList();
        Optional<Actor> lawful = actors.stream()
                .filter(actor -> rule.refusal(file, actor) == null)
                .findFirst();
        return lawful.or(() -> actors.stream().findFirst());
    }
}
