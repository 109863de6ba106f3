// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import java.util.Map;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.domain.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Refuses what a caller may not do, and writes it down. */
@Component(service = Authority.class)
public final class Authority {
    private final AuditLog audit;

    @Activate
    public Authority(@Reference AuditLog audit) {
        this.audit = audit;
    }

    /**
     * Lets a caller pass who has the permission for whatever agency.
     *
     * @param what what was tried, kebab-case: a move's name, an operation
     * @throws Problem FORBIDDEN, after the attempt was written to the audit log
     */
    public void require(Caller caller, Permission permission, String what, @Nullable CaseNumber caseNumber) {
        if (!caller.may(permission)) {
            throw refused(caller, permission, what, caseNumber);
        }
    }

    /** Writes down a refused attempt and gives the problem to throw. */
    public Problem refused(Caller caller, Permission permission, String what, @Nullable CaseNumber caseNumber) {
        audit.write(caller.id(), "forbidden", caseNumber, Map.of("what", what, "permission", permission.name()));
        return Problem.of(Problem.Kind.FORBIDDEN, "core.problem.forbidden.detail");
    }
}
