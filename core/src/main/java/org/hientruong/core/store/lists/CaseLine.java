// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.lists;

import java.time.Instant;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param id stays inside core
 * @param version number of the last event
 * @param holder account id of the officer who claimed it
 * @param excerpt the beginning of the citizen's words, from normalisation on of the Centre's; staff only
 * @param next the open legal limit that ends next
 * @param overdueFrom the case is overdue from here on; null where no limit that counts runs or was missed
 * @param normalised whether the excerpt is the Centre's wording
 * @param dueAt by when it is to be worked on; the end of time where nothing runs
 * @param publicCase whether the public may see it
 * @param leadSince since when the leading agency has it; null of a case that has not moved since release 0.1
 */
public record CaseLine(
        long id,
        CaseNumber number,
        int version,
        String stage,
        boolean atRest,
        String channel,
        @Nullable CategoryCode category,
        @Nullable UnitCode commune,
        @Nullable AgencyCode lead,
        @Nullable String holder,
        Instant filedAt,
        String excerpt,
        @Nullable NextLimit next,
        @Nullable Instant overdueFrom,
        boolean normalised,
        Instant dueAt,
        boolean publicCase,
        @Nullable Instant leadSince) {
    /**
     * A limit's short form.
     *
     * @param dueAt null while it is paused
     */
    public record NextLimit(String clock, @Nullable Instant dueAt, boolean paused) {}

    /** The same for those who see no personal data: the citizen's own words are not for them, of what is confidential none. */
    public CaseLine withoutCitizensWords() {
        return normalised && publicCase
                ? this
                : new CaseLine(
                        id,
                        number,
                        version,
                        stage,
                        atRest,
                        channel,
                        category,
                        commune,
                        lead,
                        holder,
                        filedAt,
                        "",
                        next,
                        overdueFrom,
                        false,
                        dueAt,
                        publicCase,
                        leadSince);
    }

    /** Whether the case is overdue at an instant: right at 00:00:00.000, also while no sweep runs. */
    public boolean overdueAt(Instant now) {
        return overdueFrom != null && !now.isBefore(overdueFrom);
    }
}
