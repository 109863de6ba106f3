// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at a jar before any of its code runs. */
public interface ContractCheck {
    /**
     * Checks archive, manifest, components, byte code and signature.
     *
     * @param fileName the sender's name of the file; it stands for the plugin's when the jar has none
     * @throws IOException when the file itself cannot be read; what is wrong in it is a fault
     */
    Findings check(Path jar, String fileName) throws IOException;

    /**
     * What was found.
     *
     * @param name symbolic name of the bundle
     * @param version of the bundle
     * @param signer subject of the certificate that signed it, or null
     * @param faults why it may not run; none when it may
     */
    record Findings(String name, String version, @Nullable String signer, List<PluginFault> faults) {
        public Findings {
            faults = List.copyOf(faults);
        }
    }
}
