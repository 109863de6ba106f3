// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.aftermath;

import org.hientruong.core.domain.CaseMove.Guard;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Stage;

/** When there is an answer to speak of (khoản 3, 4 Điều 10, khoản 1 Điều 16): from then on, without an end. */
final class Answered {
    private Answered() {}

    /** The reporter has been answered. */
    static Guard answered(Clause clause) {
        return Guard.at(clause, Stage.PUBLISHED, Stage.ANSWERED_PRIVATELY);
    }
}
