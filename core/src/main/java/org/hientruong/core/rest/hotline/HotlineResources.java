// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.hotline;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All resources about the hotline, so that core's application names them once. */
@Component(service = HotlineResources.class)
public final class HotlineResources {
    private final List<Object> all;

    @Activate
    public HotlineResources(
            @Reference EmergenciesResource emergencies,
            @Reference EmergencyResource emergency,
            @Reference ReclassifyResource reclassify,
            @Reference EmergencyDirectoryResource directory,
            @Reference DossiersResource dossiers) {
        this.all = List.of(emergencies, emergency, reclassify, directory, dossiers);
    }

    public List<Object> all() {
        return all;
    }
}
