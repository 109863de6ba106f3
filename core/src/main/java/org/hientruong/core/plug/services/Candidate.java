// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.services;

import java.util.concurrent.Callable;
import org.hientruong.core.plug.Admissions;
import org.hientruong.core.plug.PluginInfo;

/**
 * A service that has come; its code runs for the first time when it is made.
 *
 * @param key the framework's reference to it
 * @param onTrial whether it is a plugin's, so that it has to stand its trial first
 * @param letting lets it go again
 */
record Candidate(Object key, Kind kind, PluginInfo info, boolean onTrial, Callable<Object> making, Runnable letting)
        implements Admissions.Arrival {
    @Override
    public String name() {
        return address();
    }

    String address() {
        return kind.address(info.id());
    }
}
