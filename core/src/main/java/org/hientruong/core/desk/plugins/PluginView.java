// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.plugins;

import java.time.Instant;
import java.util.List;
import org.hientruong.core.store.plugins.PluginRegister.VersionState;
import org.hientruong.core.store.plugins.PluginRegister.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * A plugin as an operator sees it.
 *
 * @param name symbolic name of its bundle
 * @param wanted what is wanted of it
 * @param sha256 of the version that is wanted, or null when none may run
 * @param changedBy who wanted it so
 * @param tag changes whenever anything of it is wanted differently
 * @param versions the versions that are kept, the latest first
 */
public record PluginView(
        String name,
        Wanted wanted,
        @Nullable String sha256,
        String changedBy,
        Instant changedAt,
        int tag,
        List<Version> versions) {
    public PluginView {
        versions = List.copyOf(versions);
    }

    /**
     * One jar.
     *
     * @param bytes its size
     * @param signer subject of the certificate that signed it, or null
     * @param state whether it may run
     * @param faults why it may not
     */
    public record Version(
            String version,
            String sha256,
            long bytes,
            @Nullable String signer,
            VersionState state,
            List<PluginFault> faults,
            String addedBy,
            Instant addedAt) {}
}
