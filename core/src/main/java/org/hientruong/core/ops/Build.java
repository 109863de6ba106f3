// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.ops;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Which version of the platform this is. */
@Component(service = Build.class)
public final class Build {
    private final String version;
    private final String commit;

    @Activate
    public Build(BundleContext context) {
        this.version = context.getBundle().getVersion().toString();
        String header = context.getBundle().getHeaders("").get("HienTruong-Build");
        // a build outside a checkout leaves the placeholder
        this.commit = header == null || header.startsWith("$") ? "" : header;
    }

    /** {@code 0.1.0}. */
    public String version() {
        return version;
    }

    /** Abbreviated commit, or empty when it was not built from a checkout. */
    public String commit() {
        return commit;
    }
}
