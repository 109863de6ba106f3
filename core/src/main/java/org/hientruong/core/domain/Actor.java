// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import org.hientruong.api.cases.AgencyCode;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and in which hat.
 *
 * @param id the account's id, {@code reporter}, {@code channel:<id>} or {@code system}; never a name
 * @param role the role in which the actor acts
 * @param agency the agency for which the role is granted; null for those who act for none
 * @param by the permission of which the actor makes use; null for those who need none
 */
public record Actor(
        String id,
        String role,
        @Nullable AgencyCode agency,
        @Nullable Permission by) {
    /** Sweeps and other work that nobody asked for. */
    public static final Actor SYSTEM = new Actor("system", "SYSTEM", null);

    /** The reporter of the case. */
    public static final Actor REPORTER = new Actor("reporter", "REPORTER", null);

    /** Somebody whose permission is the one that the move asks for. */
    public Actor(String id, String role, @Nullable AgencyCode agency) {
        this(id, role, agency, null);
    }

    /** The hat as events keep it: {@code HANDLER@SGTVT}. */
    public String hat() {
        return agency == null ? role : role + '@' + agency;
    }
}
