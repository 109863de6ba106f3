// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import java.nio.file.Path;

/** The distribution's files, for those who read them only. */
public final class Unpacked {
    private Unpacked() {}

    public static Path folder() {
        return Distribution.unpacked();
    }
}
