// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling;

import java.util.List;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.time.ClockEffects;

/** When the LEAD's share comes to rest, nothing more is asked of the agencies that it had asked to coordinate. */
final class CoordinatingShares {
    private CoordinatingShares() {}

    /** The happening with its clocks and with the open COORDINATING shares called back. */
    static Happening calledBack(Happening happening, ClockEffects clocks, CaseFile now) {
        List<Integer> open = now.assignments().openCoordinating();
        open.forEach(clocks::cancelRest);
        Happening done = happening.with(clocks);
        return open.isEmpty() ? done : done.with(Assignments.RECALLED, open);
    }
}
