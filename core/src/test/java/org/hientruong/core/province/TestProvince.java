// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import java.nio.file.Path;

/** The province pack of this repository, read from its folder. */
public final class TestProvince {
    private static final class Holder {
        static final Province PROVINCE = ProvinceLoader.load(PackFolder.of(folder()));
    }

    private TestProvince() {}

    public static Province soctrang() {
        return Holder.PROVINCE;
    }

    public static Path folder() {
        return Path.of("../province-soctrang/src/main/resources/HIENTRUONG-INF/province");
    }
}
