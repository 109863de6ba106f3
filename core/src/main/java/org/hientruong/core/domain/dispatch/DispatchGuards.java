// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.dispatch;

import org.hientruong.core.domain.CaseMove.Guard;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Refusal;

/** What must be done before a case leaves the Centre. */
final class DispatchGuards {
    /** The Centre has confirmed the category (khoản 3 Điều 3). */
    static final Guard CLASSIFIED =
            (now, by) -> now.classified() ? null : Refusal.rule(Clause.D3_3B, "core.refusal.not-classified");

    /** The text is normalised, or confirmed as it is (khoản 2 Điều 12). */
    static final Guard NORMALISED =
            (now, by) -> now.normalised() ? null : Refusal.rule(Clause.D12_2, "core.refusal.not-normalised");

    private DispatchGuards() {}
}
