// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.Permission;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in member of staff, as {@code SecurityContext.getUserPrincipal()} gives it.
 *
 * @param id the account as events and audit entries name it: {@code staff:<n>}
 * @param account the name it signs in with
 * @param displayName the person's name as colleagues see it
 * @param grants the roles that are valid today
 * @param language the language of the answers
 */
public record Caller(String id, String account, String displayName, List<Grant> grants, Locale language)
        implements Principal {
    public Caller {
        grants = List.copyOf(grants);
    }

    /** Whether any of the hats carries the permission. */
    public boolean may(Permission permission) {
        return grants.stream().anyMatch(grant -> grant.permissions().contains(permission));
    }

    /** The hat that carries the permission for an agency; with null, the first that carries it at all. */
    public Optional<Grant> hat(Permission permission, @Nullable AgencyCode agency) {
        return grants.stream()
                .filter(grant -> grant.permissions().contains(permission))
                .filter(grant -> agency == null || grant.agency().equals(agency))
                .findFirst();
    }

    @Override
    public String getName() {
        return account;
    }

    @Override
    public String toString() {
        return "Caller[" + id + "]";
    }
}
