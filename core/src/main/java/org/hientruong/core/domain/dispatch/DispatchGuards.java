// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.dispatch;

import java.util.Map;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove.Guard;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.jspecify.annotations.Nullable;

/** What must be done before a case leaves the Centre. */
final class DispatchGuards {
    /** The Centre has confirmed the category (khoản 3 Điều 3). */
    static final Guard CLASSIFIED =
            (now, by) -> now.classified() ? null : Refusal.rule(Clause.D3_3B, "core.refusal.not-classified");

    /** The text is normalised, or confirmed as it is (khoản 2 Điều 12). */
    static final Guard NORMALISED =
            (now, by) -> now.normalised() ? null : Refusal.rule(Clause.D12_2, "core.refusal.not-normalised");

    private DispatchGuards() {}

    /** Whether this agency may be chosen: the committee's designation binds, the rest needs a note (khoản 5 Điều 3). */
    static @Nullable Refusal choice(CaseFile now, Rules rules, AgencyCode lead, @Nullable String note) {
        AgencyCode designated = now.course().designated();
        if (designated != null) {
            return designated.equals(lead)
                    ? null
                    : refusal(Clause.D5_2, "core.refusal.designated-otherwise", designated);
        }
        if (note != null) {
            return null;
        }
        AgencyCode directed = now.course().directed();
        if (directed != null && otherwise(now, lead)) {
            return refusal(Clause.D22_5A, "core.refusal.directed-otherwise", directed);
        }
        CategoryCode category = now.category();
        boolean covered =
                category != null && (lead.equals(directed) || rules.mandates().cover(lead, category, now.commune()));
        return covered ? null : Refusal.rule(Clause.D3_5, "core.refusal.no-mandate");
    }

    /** Whether the overseeing department directed it elsewhere; where the committee has designated, that binds all. */
    static boolean otherwise(CaseFile now, AgencyCode lead) {
        AgencyCode directed = now.course().directed();
        return now.course().designated() == null && directed != null && !directed.equals(lead);
    }

    private static Refusal refusal(Clause clause, String key, AgencyCode agency) {
        return new Refusal(Refusal.Kind.RULE, clause, key, Map.of("agency", agency.value()));
    }
}
