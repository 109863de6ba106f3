// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.catalogue;

import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A commune with its district.
 *
 * @param commune the commune
 * @param district its district, null where the province has none
 */
public record CommuneInDistrict(
        AdministrativeUnit commune, @Nullable AdministrativeUnit district) {
    /** As people write it: {@code Phường 5, Thành phố Sóc Trăng}. */
    public String fullName() {
        return district == null ? commune.name() : commune.name() + ", " + district.name();
    }
}
