// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import java.util.EnumMap;
import java.util.Map;

/** The installations that all tests of a run share, one for each database: a start costs ten seconds of two cores. */
public final class Installations {
    private static final Map<Database, Installation> SHARED = new EnumMap<>(Database.class);

    private Installations() {}

    /** The shared installation on a database; it has the settable clock. The end of the test JVM ends it. */
    public static synchronized Installation shared(Database database) {
        return SHARED.computeIfAbsent(database, Installations::started);
    }

    private static Installation started(Database database) {
        Installation installation = Installation.fresh("shared", database);
        installation.addTestBundle(Built.jar("itest/plugins/clock"));
        installation.start();
        return installation;
    }
}
