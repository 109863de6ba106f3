// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.province.Province;
import org.hientruong.core.province.Role;
import org.hientruong.core.store.catalogue.Catalogues;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The rules out of the province pack and the catalogue. */
@Component(service = StaffRules.class)
public final class ProvinceStaffRules implements StaffRules {
    private final Province province;
    private final Catalogues catalogues;

    @Activate
    public ProvinceStaffRules(@Reference Province province, @Reference Catalogues catalogues) {
        this.province = province;
        this.catalogues = catalogues;
    }

    @Override
    public ZoneId zone() {
        return province.zone();
    }

    @Override
    public AgencyCode centre() {
        return province.identity().centre();
    }

    @Override
    public Optional<Role> role(String code) {
        return province.role(code);
    }

    @Override
    public Set<String> rolesWith(Permission permission) {
        return province.roles().values().stream()
                .filter(role -> role.permissions().contains(permission))
                .map(Role::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<String> agencyName(AgencyCode agency, LocalDate day) {
        return catalogues.on(day).agency(agency).map(Agency::name);
    }
}
