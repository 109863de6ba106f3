// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.sanction;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.sanction.Sanctions;
import org.hientruong.core.store.sanction.Violations;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Lists of violations and sanctions for the Centre: numbers of cases, kinds and days, never who somebody is. */
@Component(service = SanctionDesk.class)
public final class SanctionDesk {
    private final CaseDesk cases;
    private final ReportStore reports;
    private final Vault vault;
    private final Violations violations;
    private final Sanctions sanctions;
    private final Authority authority;
    private final AuditLog audit;

    @Activate
    public SanctionDesk(
            @Reference CaseDesk cases,
            @Reference ReportStore reports,
            @Reference Vault vault,
            @Reference Violations violations,
            @Reference Sanctions sanctions,
            @Reference Authority authority,
            @Reference AuditLog audit) {
        this.cases = cases;
        this.reports = reports;
        this.vault = vault;
        this.violations = violations;
        this.sanctions = sanctions;
        this.authority = authority;
        this.audit = audit;
    }

    /** All violations before one, the latest first, or those alone that wait for a decision; for the supervisor. */
    public List<Violations.Stored> violations(Caller caller, boolean waiting, @Nullable Long before, int limit) {
        authority.require(caller, Permission.SUPERVISE, "violation-list", null);
        return violations.page(new Violations.Filter(waiting, null, before), limit);
    }

    /** Locks and suspensions before one, the latest first; for the supervisor. */
    public List<Sanctions.Stored> sanctions(Caller caller, Sanctions.@Nullable Position before, int limit) {
        authority.require(caller, Permission.SUPERVISE, "sanction-list", null);
        return sanctions.page(before, limit);
    }

    /** Violations that count against whoever filed a case, in all their cases, the latest first; for the Centre's officers. */
    public List<Violations.Stored> ofSender(Caller caller, CaseNumber number, @Nullable Long before, int limit) {
        authority.require(caller, Permission.INTAKE, "violations-of-sender", number);
        long caseId =
                cases.standing(caller, number, "violations-of-sender").stored().id();
        Collection<String> identities =
                vault.identities(reports.get(caseId).person()).values();
        audit.write(caller.id(), "violations-of-sender-viewed", number, Map.of());
        return violations.page(new Violations.Filter(false, identities, before), limit);
    }
}
