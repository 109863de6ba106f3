// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.ops;

import org.jspecify.annotations.Nullable;

/** Demonstration data on their way; the platform is ready meanwhile. */
public interface DemoProgress {
    /** How many steps of how many are done. */
    record Steps(int done, int all) {}

    /** How far it is; null when nothing is being loaded. */
    @Nullable
    Steps steps();
}
