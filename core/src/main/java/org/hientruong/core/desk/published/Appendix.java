// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.published;

import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.time.ClockId;

/**
 * Which step of Phụ lục II an act is: of its case 1, or of its case 2 where the LEAD had several agencies to ask.
 *
 * @param file the case
 */
record Appendix(CaseFile file) {
    /** Whether a LEAD's share was or is one of several agencies'. */
    boolean several(int lead) {
        return file.limits().all().stream().anyMatch(limit -> limit.clock() == ClockId.K08 && limit.of(lead))
                || file.assignments().all().stream().anyMatch(one -> one.under() != null && one.under() == lead);
    }

    private boolean several() {
        return file.lead().map(lead -> several(lead.number())).orElse(false);
    }

    /** The Centre's first step, which ends with the dispatch to this LEAD. */
    Clause dispatched(int lead) {
        return several(lead) ? Clause.P2_2_1 : Clause.P2_1_1;
    }

    /** The staff's work, of the LEAD of several agencies the compiling. */
    Clause handled(Assignment share) {
        if (!share.leads()) {
            return Clause.P2_2_3;
        }
        return several(share.number()) ? Clause.P2_2_5 : Clause.P2_1_2;
    }

    /** The leader's approval. */
    Clause approved(Assignment share) {
        if (!share.leads()) {
            return Clause.P2_2_4;
        }
        return several(share.number()) ? Clause.P2_2_6 : Clause.P2_1_3;
    }

    /** The Centre's last step. */
    Clause published() {
        return several() ? Clause.P2_2_7 : Clause.P2_1_4;
    }
}
