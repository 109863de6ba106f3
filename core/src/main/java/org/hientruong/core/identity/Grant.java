// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import java.util.Set;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.Permission;

/**
 * A hat: one role held for one agency today (the Centre is one), with what it permits.
 *
 * @param role name of the role in the province pack, such as {@code INTAKE_OFFICER}
 * @param agency for whom the role is held
 * @param permissions what the province pack gives the role
 */
public record Grant(String role, AgencyCode agency, Set<Permission> permissions) {
    public Grant {
        permissions = Set.copyOf(permissions);
    }
}
