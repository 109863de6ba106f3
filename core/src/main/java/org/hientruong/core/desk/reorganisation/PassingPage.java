// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.reorganisation;

import java.time.LocalDate;
import java.util.List;
import org.hientruong.core.desk.view.Named;
import org.jspecify.annotations.Nullable;

/**
 * Which shares would change hands, of some cases: numbers, agencies and communes, nothing of what a case is about.
 *
 * @param edition the catalogue in force, on which the reorganisation would be decided
 * @param since the first day on which it would hold in the system
 * @param changes what it does to the catalogue
 * @param inReach cases to look at, in all
 * @param examined cases of this page
 * @param next from where to go on, null at the end
 */
public record PassingPage(
        int edition,
        LocalDate since,
        RowChanges changes,
        int inReach,
        int examined,
        List<PassedShare> items,
        @Nullable String next) {
    /** How many rows of the catalogue end and begin. */
    public record RowChanges(RowCount units, RowCount agencies, RowCount mandates) {}

    /** How many end and how many begin. */
    public record RowCount(int ended, int made) {}

    /**
     * A share that would change hands.
     *
     * @param kind LEAD or COORDINATING
     * @param from who has it
     * @param to who would get it; null where the Centre gets it back
     * @param commune the place's commune, or null where only a point is known
     * @param again whether a share that had been called back is given again
     */
    public record PassedShare(
            String caseNumber,
            String kind,
            Named from,
            @Nullable Named to,
            @Nullable String commune,
            boolean again) {}
}
