// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.catalogue;

import java.util.List;
import org.hientruong.core.domain.agency.Agency;
import org.jspecify.annotations.Nullable;

/**
 * Agencies that were found.
 *
 * @param items in order of level and name
 * @param next from where to go on, null at the end
 */
public record AgencyPage(List<Agency> items, @Nullable String next) {
    public AgencyPage {
        items = List.copyOf(items);
    }
}
