// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.Permission;

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

    /** The hats that carry the permission for one of the agencies; with none named, for any. */
    public List<Grant> hats(Permission permission, List<AgencyCode> agencies) {
        return grants.stream()
                .filter(grant -> grant.permissions().contains(permission))
                .filter(grant -> agencies.isEmpty() || agencies.contains(grant.agency()))
                .toList();
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
