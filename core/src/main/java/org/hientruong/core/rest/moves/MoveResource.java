// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.moves;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.Problem;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.rest.cases.CaseResource;
import org.hientruong.core.rest.cases.Requests;
import org.jspecify.annotations.Nullable;

/** A move has its own path, its body is the move's record, its answer the case as it stands then. */
abstract class MoveResource {
    private final CaseDesk desk;

    MoveResource(CaseDesk desk) {
        this.desk = desk;
    }

    /** Makes a move of the version that the caller has read. */
    final Response move(String number, @Nullable String ifMatch, @Nullable CaseMove move, SecurityContext security) {
        if (move == null) {
            throw Problem.of(Problem.Kind.UNREADABLE, "core.problem.unreadable.detail");
        }
        int version = Requests.version(ifMatch);
        return CaseResource.tagged(desk.move(Requests.caller(security), Requests.number(number), move, version));
    }
}
