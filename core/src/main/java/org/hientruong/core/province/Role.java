// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import java.util.Set;
import org.hientruong.core.domain.Permission;

/**
 * A role and what it may do.
 *
 * @param code its code, {@code INTAKE_OFFICER}
 * @param nameKey message key of its name
 * @param at for whom it may be granted
 * @param permissions what it may do
 */
public record Role(String code, String nameKey, At at, Set<Permission> permissions) {
    /** For whom a role may be granted. */
    public enum At {
        /** For the monitoring centre alone. */
        CENTRE,
        /** For any agency but the Centre. */
        AGENCY,
        ANY
    }

    public Role {
        permissions = Set.copyOf(permissions);
    }
}
