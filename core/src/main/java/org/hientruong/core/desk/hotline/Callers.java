// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.hotline;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.hotline.CallerDetails;
import org.hientruong.core.domain.hotline.HotlineBook;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.MaskedPerson;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.hotline.HotlineRecords;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who calls: kept sealed, shown masked, revealed for a purpose that is written down (khoản 5 Điều 4). */
@Component(service = Callers.class)
public final class Callers {
    private static final int LONGEST_PURPOSE = 500;
    private static final long HOUR = 3_600;
    private final Vault vault;
    private final AuditLog audit;
    private final HotlineRecords records;
    private final CaseRules rules;

    @Activate
    public Callers(
            @Reference Vault vault,
            @Reference AuditLog audit,
            @Reference HotlineRecords records,
            @Reference CaseRules rules) {
        this.vault = vault;
        this.audit = audit;
        this.records = records;
        this.rules = rules;
    }

    /** Keeps what is known of a caller in the running transaction; null where nothing is. */
    @Nullable
    Long keep(@Nullable CallerDetails known, @Nullable Long before) {
        if (known == null || known.unknown()) {
            return null;
        }
        ReporterDetails earlier = before == null ? null : vault.clear(before);
        return vault.keep(new ReporterDetails(
                ReporterDetails.Kind.PERSON,
                or(known.name(), earlier == null ? null : earlier.fullName()),
                null,
                or(known.address(), earlier == null ? null : earlier.address()),
                or(known.citizenId(), earlier == null ? null : earlier.citizenId()),
                null,
                or(known.phone(), earlier == null ? null : earlier.phone()),
                null));
    }

    private static @Nullable String or(@Nullable String now, @Nullable String before) {
        return now == null ? before : now;
    }

    @Nullable
    MaskedPerson masked(@Nullable Long person) {
        return person == null ? null : vault.masked(person);
    }

    /** The clear data, and an entry in the audit log. */
    ReporterDetails reveal(Caller caller, CaseNumber number, @Nullable Long person, String purpose) {
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            throw Problem.invalid("/purpose", "core.fault.purpose");
        }
        if (person == null) {
            throw Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
        }
        audit.write(caller.id(), "personal-data-revealed", number, Map.of("purpose", purpose.strip()));
        return vault.clear(person);
    }

    /**
     * How often the same number has called lately, when it is so often that staff are told (khoản 1 Điều 20); else null. It
     * marks nobody: that is a person's decision.
     */
    @Nullable
    Integer repeated(@Nullable Long person) {
        if (person == null) {
            return null;
        }
        HotlineBook.Repeated limit = rules.hotline().repeated();
        Set<Long> same = new LinkedHashSet<>(vault.sharing(person));
        same.add(person);
        long calls = records.calls(same, rules.now().minusSeconds(limit.hours() * HOUR));
        return calls >= limit.calls() ? Math.toIntExact(calls) : null;
    }
}
