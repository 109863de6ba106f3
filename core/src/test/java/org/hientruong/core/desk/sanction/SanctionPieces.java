// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.sanction;

import java.time.Clock;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.FirstTimers;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.province.Province;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.people.AuditStore;
import org.hientruong.core.store.people.VerifiedIdentityStore;
import org.hientruong.core.store.sanction.Sanctions;
import org.hientruong.core.store.sanction.Violations;

/** What desks need of violations and sanctions, put together as the container does. */
public record SanctionPieces(
        SanctionBook book, SanctionGate gate, TrackedConduct tracked, ConductViews views, Sanctions sanctions) {
    /** Over what the desks have. */
    public record Over(Tx tx, Province province, CaseRules rules, ReportStore reports, Vault vault) {}

    public static SanctionPieces of(Over over, Speech speech, Clock clock) {
        Sanctions sanctions = new Sanctions(over.tx);
        VerifiedIdentityStore identities = new VerifiedIdentityStore(over.tx);
        SanctionBook book = new SanctionBook(
                over.rules,
                over.reports,
                over.vault,
                new FirstTimers(identities, over.vault),
                identities,
                new Violations(over.tx),
                sanctions,
                new AuditLog(new AuditStore(over.tx), clock));
        SanctionGate gate = new SanctionGate(over.rules, over.province, over.reports, over.vault, sanctions);
        return new SanctionPieces(
                book,
                gate,
                new TrackedConduct(over.rules, gate),
                new ConductViews(over.rules, over.reports, over.vault, sanctions, speech),
                sanctions);
    }
}
