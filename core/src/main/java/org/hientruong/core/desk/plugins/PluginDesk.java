// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.plugins;

import java.util.List;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Where an operator deploys, starts, stops, rolls back and removes plugins. Every act needs {@link
 * Permission#MANAGE_PLUGINS} and is audited; each node of the installation makes what is wanted so within seconds.
 */
@Component(service = PluginDesk.class)
public final class PluginDesk {
    private final PluginBook book;
    private final Authority authority;

    @Activate
    public PluginDesk(@Reference PluginBook book, @Reference Authority authority) {
        this.book = book;
        this.authority = authority;
    }

    /** The plugins after a name, in alphabetical order. */
    public List<PluginView> page(Caller caller, @Nullable String after, int limit) {
        require(caller, "plugin-list");
        return book.page(after == null ? "" : after, limit);
    }

    /**
     * One plugin.
     *
     * @throws Problem NOT_FOUND
     */
    public PluginView find(Caller caller, String name) {
        require(caller, "plugin-read");
        return book.view(name);
    }

    /**
     * Deploys a jar: the plugin runs in this version from now on.
     *
     * @throws Problem INVALID_INPUT with all that is wrong in the jar, which is quarantined then; TOO_LARGE, UNAVAILABLE
     */
    public PluginView deploy(Caller caller, Upload jar) {
        require(caller, "plugin-deploy");
        return book.deploy(caller.id(), jar);
    }

    /**
     * Starts a plugin.
     *
     * @param sha256 the kept version to run, or null for the one that was wanted last
     * @param tag of the plugin as the operator saw it
     * @throws Problem NOT_FOUND, STALE, CONFLICT when no such version may run
     */
    public PluginView start(Caller caller, String name, @Nullable String sha256, int tag) {
        require(caller, "plugin-start");
        return book.start(caller.id(), name, sha256, tag);
    }

    /**
     * Stops a plugin; its work waits.
     *
     * @throws Problem NOT_FOUND, STALE
     */
    public PluginView stop(Caller caller, String name, int tag) {
        require(caller, "plugin-stop");
        return book.stop(caller.id(), name, tag);
    }

    /**
     * Goes back to the version that may run and was added before the one that is wanted.
     *
     * @throws Problem NOT_FOUND, STALE, CONFLICT when none is kept
     */
    public PluginView rollBack(Caller caller, String name, int tag) {
        require(caller, "plugin-roll-back");
        return book.rollBack(caller.id(), name, tag);
    }

    /**
     * Removes a plugin; its work waits until it is back, in this version or another.
     *
     * @throws Problem NOT_FOUND, STALE
     */
    public void remove(Caller caller, String name, int tag) {
        require(caller, "plugin-remove");
        book.remove(caller.id(), name, tag);
    }

    private void require(Caller caller, String what) {
        authority.require(caller, Permission.MANAGE_PLUGINS, what, null);
    }
}
