// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.sanction;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hientruong.api.Problem;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.province.Province;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.sanction.Sanctions;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps out what a lock or a suspension closes (khoản 1 Điều 17), and says by which article, until when, and how to go on.
 * Calls and emergencies do not come by here; whoever's identity is unknown is not held back either.
 */
@Component(service = SanctionGate.class)
public final class SanctionGate {
    private static final String SUSPENDED = "core.refusal.interaction-suspended";
    private static final String LOCKED = "core.refusal.account-locked";
    private final CaseRules rules;
    private final Province province;
    private final ReportStore reports;
    private final Vault vault;
    private final Sanctions sanctions;

    @Activate
    public SanctionGate(
            @Reference CaseRules rules,
            @Reference Province province,
            @Reference ReportStore reports,
            @Reference Vault vault,
            @Reference Sanctions sanctions) {
        this.rules = rules;
        this.province = province;
        this.reports = reports;
        this.vault = vault;
        this.sanctions = sanctions;
    }

    /**
     * Lets somebody file a report in writing.
     *
     * @throws Problem RULE_VIOLATED while their account is locked
     */
    public void filing(String channel, ReporterDetails who) {
        boolean open = rules.procedureAt(rules.now()).sanctions().openChannels().contains(channel);
        if (!open) {
            holding(vault.identities(who).values(), Sanctions.Kind.LOCK, LOCKED);
        }
    }

    /**
     * Lets the reporter of a case write something after the answer.
     *
     * @param comment whether it is the comment of a rating, which may still be given without one
     * @throws Problem RULE_VIOLATED while their interactions are suspended, or their account is locked
     */
    public void interacting(long caseId, boolean comment) {
        Collection<String> identities =
                vault.identities(reports.get(caseId).person()).values();
        String suspended = comment ? "core.refusal.comment-suspended" : SUSPENDED;
        holding(identities, Sanctions.Kind.SUSPENSION, suspended);
        holding(identities, Sanctions.Kind.LOCK, LOCKED);
    }

    /** What keeps the reporter of a case from filing or from interacting now, as a refusal would tell it; or null. */
    @Nullable
    Problem holding(long caseId) {
        Instant now = rules.now();
        return sanctions.open(vault.identities(reports.get(caseId).person()).values()).stream()
                .filter(one -> one.holds(now))
                .map(one -> problem(one, one.until() == null ? LOCKED : SUSPENDED))
                .findFirst()
                .orElse(null);
    }

    private void holding(Collection<String> identities, Sanctions.Kind kind, String key) {
        Instant now = rules.now();
        sanctions.open(identities).stream()
                .filter(one -> one.cause().kind() == kind && one.holds(now))
                .findFirst()
                .ifPresent(one -> {
                    throw problem(one, key);
                });
    }

    private Problem problem(Sanctions.Stored one, String key) {
        Clause clause = one.until() == null ? Clause.D17_1A : Clause.D17_1B;
        Province.Contacts contacts = province.contacts();
        Map<String, Object> facts = new HashMap<>();
        facts.put("since", day(one.since()));
        // the last instant in time, not the first that is free again, tells the day
        facts.put("until", one.until() == null ? "" : day(one.until().minusMillis(1)));
        facts.put("mobile", contacts.hotlineMobile());
        facts.put("landline", contacts.hotlineLandline());
        return Problem.of(Problem.Kind.RULE_VIOLATED, key, facts).under(rules.citation(clause));
    }

    private String day(Instant at) {
        return String.format(Locale.ROOT, "%1$td/%1$tm/%1$tY", rules.day(at));
    }
}
