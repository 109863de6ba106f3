// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.sanction;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** All lists of violations and sanctions, so that core's application names them once. */
@Component(service = SanctionResources.class)
public final class SanctionResources {
    private final List<Object> all;

    @Activate
    public SanctionResources(
            @Reference ViolationsResource violations,
            @Reference SanctionsResource sanctions,
            @Reference SenderViolationsResource ofSender) {
        this.all = List.of(violations, sanctions, ofSender);
    }

    /** The resources. */
    public List<Object> all() {
        return all;
    }
}
