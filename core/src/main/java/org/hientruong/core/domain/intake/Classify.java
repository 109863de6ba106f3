// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;

/**
 * The Centre confirms the category or changes it; both values stay in the history (khoản 3 Điều 3, khoản 1 Điều 22).
 *
 * @param category the category
 */
public record Classify(CategoryCode category) implements CaseMove {
    /** What holds for every classification. */
    public static final Rule RULE = Rule.of(
            "classify",
            Clause.D3_3B,
            Permission.INTAKE,
            Guard.at(Clause.D3_3B, Stage.FILED, Stage.ACCEPTED),
            IntakeGuards.NOT_HELD_BY_ANOTHER);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input().required("/category", category).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        CategoryCode before = now.category();
        return Happened.of(Happening.of(EventType.REPORT_CLASSIFIED, at)
                .with("category", category.value())
                .with("before", before == null ? null : before.value()));
    }
}
