// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.sanction;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.sanction.Violation;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.rest.staff.Pages;
import org.hientruong.core.store.sanction.Sanctions;
import org.hientruong.core.store.sanction.Violations;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Violations and sanctions as they are answered. */
@Component(service = SanctionAnswers.class)
public final class SanctionAnswers {
    private final CaseRules rules;
    private final Speech speech;

    @Activate
    public SanctionAnswers(@Reference CaseRules rules, @Reference Speech speech) {
        this.rules = rules;
        this.speech = speech;
    }

    /** A page of violations. */
    public record ViolationPage(
            List<ViolationItem> items, @Nullable String next) {}

    /**
     * A violation.
     *
     * @param waits whether the supervisor has something to decide
     * @param counts whether it counts against a verified identity
     */
    public record ViolationItem(
            String caseNumber,
            int number,
            String kind,
            String kindName,
            String subject,
            String article,
            Instant committedAt,
            String state,
            String stateName,
            Instant changedAt,
            boolean waits,
            boolean counts) {}

    /** A page of locks and suspensions. */
    public record SanctionPage(
            List<SanctionItem> items, @Nullable String next) {}

    /**
     * A lock or a suspension.
     *
     * @param caseNumber of the case with whose violation it came, in which it is unlocked
     * @param until the first instant that is free again; null for a lock
     * @param endedAt when it ended, as written down, or null
     * @param holds whether it holds now
     */
    public record SanctionItem(
            String kind,
            String kindName,
            String article,
            String caseNumber,
            Instant since,
            @Nullable Instant until,
            @Nullable Instant endedAt,
            boolean holds) {}

    /** A page of violations; of the rows one more was read than is shown. */
    ViolationPage violations(List<Violations.Stored> rows, int most, Caller caller) {
        Texts texts = speech.texts(caller.language());
        Pages.Page<ViolationItem> page = Pages.of(rows, most, row -> item(row, texts), row -> Long.toString(row.id()));
        return new ViolationPage(page.items(), page.next());
    }

    private ViolationItem item(Violations.Stored row, Texts texts) {
        Clause clause = Violation.Subject.valueOf(row.what().subject()).clause();
        return new ViolationItem(
                row.caseNumber().value(),
                row.number(),
                row.what().kind(),
                texts.get("core.violation-kind." + Wording.kebab(row.what().kind())),
                row.what().subject(),
                rules.citation(clause),
                row.what().committedAt(),
                row.how().state(),
                texts.get("core.violation-state." + Wording.kebab(row.how().state())),
                row.how().changedAt(),
                row.how().waits(),
                row.identity() != null);
    }

    private SanctionItem item(Sanctions.Stored row, Texts texts) {
        String kind = row.cause().kind().name();
        boolean lock = row.cause().kind() == Sanctions.Kind.LOCK;
        return new SanctionItem(
                kind,
                texts.get("core.sanction." + Wording.kebab(kind)),
                rules.citation(lock ? Clause.D17_1A : Clause.D17_1B),
                row.caseNumber().value(),
                row.since(),
                row.until(),
                row.endedAt(),
                row.holds(rules.now()));
    }

    /** A page of locks and suspensions; of the rows one more was read than is shown. */
    SanctionPage sanctions(List<Sanctions.Stored> rows, int most, Caller caller) {
        Texts texts = speech.texts(caller.language());
        Pages.Page<SanctionItem> page =
                Pages.of(rows, most, row -> item(row, texts), row -> row.since().toEpochMilli() + "-" + row.id());
        return new SanctionPage(page.items(), page.next());
    }

    /** Before which violation a page begins, or null. */
    static @Nullable Long position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw Problem.invalid("/cursor", "core.fault.malformed");
        }
        return Long.parseLong(cursor);
    }
}
