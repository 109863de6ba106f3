// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.plugins;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Tells this node at once that something else is wanted of a plugin; other nodes look by themselves. */
@Component(service = PluginNews.class)
public final class PluginNews {
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public PluginNews() {
        // nothing runs here
    }

    /** Calls back until closed; the listener must not block. */
    public AutoCloseable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void changed() {
        listeners.forEach(Runnable::run);
    }
}
