// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.sanction;

import java.time.Instant;
import org.hientruong.core.domain.Clause;

/** What follows from violations. Whether it holds is a comparison with the clock, whoever has written down what. */
public sealed interface Sanction permits AccountLock, InteractionSuspension {
    /** Number of the violation, within its case, with which it came. */
    int violation();

    /** Since when. */
    Instant since();

    /** Whether it holds at an instant. */
    boolean holds(Instant at);

    /** The clause behind it. */
    Clause clause();
}
