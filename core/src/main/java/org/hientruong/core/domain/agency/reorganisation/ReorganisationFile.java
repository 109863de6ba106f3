// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.agency.DataStatus;
import org.jspecify.annotations.Nullable;

/**
 * A reorganisation as its file tells it.
 *
 * @param title what it is about
 * @param effective the day from which it holds by its documents
 * @param units new communes and districts, each with those of which it is made
 * @param ended units that end without a successor of their level
 * @param committees how the committees of new communes are named; null where there are none
 * @param agencies new agencies, each with those that it succeeds
 * @param byPlace agencies whose cases go to the committee of the commune in which their place lies
 */
public record ReorganisationFile(
        String title,
        LocalDate effective,
        List<NewUnit> units,
        List<UnitCode> ended,
        @Nullable Committees committees,
        List<NewAgency> agencies,
        List<AgencyCode> byPlace) {
    public ReorganisationFile {
        units = List.copyOf(units);
        ended = List.copyOf(ended);
        agencies = List.copyOf(agencies);
        byPlace = List.copyOf(byPlace);
    }

    /** A unit that takes the place of others of its level; its code may be that of one of them. */
    public record NewUnit(UnitCode code, String name, UnitCode parent, List<UnitCode> from) {
        public NewUnit {
            from = List.copyOf(from);
        }
    }

    /**
     * The committee of each new commune.
     *
     * @param code with {@code {unit}} for the commune's code
     * @param name with {@code {unit}} for the commune's name
     */
    public record Committees(String code, String name, String kind, AgencyCode parent) {
        AgencyCode code(UnitCode unit) {
            return new AgencyCode(code.replace("{unit}", unit.value()));
        }

        String name(String unit) {
            return name.replace("{unit}", unit.substring(0, 1).toLowerCase(Locale.ROOT) + unit.substring(1));
        }
    }

    /** An agency that takes the place of others; its code may be that of one of them. */
    public record NewAgency(
            AgencyCode code, String name, String kind, AgencyCode parent, DataStatus status, List<AgencyCode> from) {
        public NewAgency {
            from = List.copyOf(from);
        }
    }
}
