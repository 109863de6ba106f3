// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.moves;

import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.desk.RequestKeys;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.rest.JsonProvider;
import org.hientruong.core.rest.cases.CaseResource;
import org.hientruong.core.rest.cases.Requests;
import org.jspecify.annotations.Nullable;

/** A move has its own path, its body is the move's record, its answer the case as it stands then. */
abstract class MoveResource {
    private final CaseDesk desk;

    MoveResource(CaseDesk desk) {
        this.desk = desk;
    }

    /** The headers of a move: the version that its author has read, and the key under which it may be repeated. */
    record Conditions(@Nullable String ifMatch, @Nullable String key) {}

    /** Makes a move of the version that the caller has read. */
    final Response move(String number, Conditions headers, @Nullable CaseMove move, SecurityContext security) {
        if (move == null) {
            throw Problem.of(Problem.Kind.UNREADABLE, "core.problem.unreadable.detail");
        }
        int version = Requests.version(headers.ifMatch());
        Caller caller = Requests.caller(security);
        CaseNumber of = Requests.number(number);
        if (headers.key() == null) {
            return CaseResource.tagged(desk.move(caller, of, move, version));
        }
        RequestKeys.Key key = new RequestKeys.Key(Requests.key(headers.key()), JsonProvider.text(move));
        return CaseResource.tagged(desk.move(caller, of, new CaseDesk.Keyed(move, key), version));
    }
}
