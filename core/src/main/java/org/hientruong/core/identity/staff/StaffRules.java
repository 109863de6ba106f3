// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.province.Role;

/** What the province says about its staff: roles, agencies, and where a day begins. */
public interface StaffRules {
    ZoneId zone();

    /** The Centre, as an agency. */
    AgencyCode centre();

    /** A role by its code. */
    Optional<Role> role(String code);

    /** Codes of the roles that carry a permission. */
    Set<String> rolesWith(Permission permission);

    /** Name of an agency that exists on a day. */
    Optional<String> agencyName(AgencyCode agency, LocalDate day);
}
