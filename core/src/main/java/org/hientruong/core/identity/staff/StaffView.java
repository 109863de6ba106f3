// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.jspecify.annotations.Nullable;

/** An account as an administrator sees it. */
public record StaffView(String account, String displayName, State state, List<RoleGrant> roles, int version) {
    /** What has become of the account. */
    public record State(
            boolean disabled,
            boolean mustChangePassword,
            boolean demo,
            @Nullable Instant signedInAt) {}

    /**
     * A role for an agency.
     *
     * @param from first day
     * @param to last day, or null
     */
    public record RoleGrant(
            String role,
            AgencyCode agency,
            LocalDate from,
            @Nullable LocalDate to) {}

    /**
     * A role that somebody asks for.
     *
     * @param agency null for the Centre's roles
     * @param from null from today on
     * @param to last day, or null
     */
    public record RoleWish(
            String role,
            @Nullable AgencyCode agency,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** An account with the password that it got, shown this once. */
    public record WithPassword(StaffView account, String temporaryPassword) {
        @Override
        public String toString() {
            return "WithPassword[" + account.account() + "]";
        }
    }
}
