// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency.reorganisation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.CaseFile;
import org.jspecify.annotations.Nullable;

/**
 * A reorganisation as cases feel it: as of its day open shares pass to the agencies' successors.
 *
 * @param id the edition of the catalogue that it made
 * @param since its first instant
 * @param document by which it was decided
 * @param undoes the reorganisation that it takes back, or null
 * @param heirs who succeeds the agencies that end
 * @param committees the committee of each commune from then on
 * @param territory where a place lies from then on
 */
public record Reorganisation(
        int id,
        Instant since,
        String document,
        @Nullable Integer undoes,
        Map<AgencyCode, Heir> heirs,
        Map<UnitCode, AgencyCode> committees,
        Territory territory) {
    public Reorganisation {
        heirs = Map.copyOf(heirs);
        committees = Map.copyOf(committees);
    }

    /** How an agency is succeeded. */
    public enum Way {
        /** By one agency, in all. */
        WHOLE,
        /** By the committee of the commune in which a place lies. */
        BY_PLACE,
        /** By several, and no rule says which: the Centre dispatches anew. */
        CENTRE
    }

    /**
     * Who succeeds an agency.
     *
     * @param agency the successor; null unless it is one for all
     */
    public record Heir(Way way, @Nullable AgencyCode agency) {}

    /** Where places lie. */
    @FunctionalInterface
    public interface Territory {
        /** The commune in which a place lies that was named when a report was filed; null where nothing tells. */
        @Nullable
        UnitCode of(UnitCode commune, Instant filedAt);
    }

    /** Whether an agency ends by it. */
    public boolean ends(AgencyCode agency) {
        return heirs.containsKey(agency);
    }

    /** Who goes on with an ended agency's share of a case; empty for the Centre, which dispatches anew. */
    public Optional<AgencyCode> successor(AgencyCode ended, CaseFile file) {
        Heir heir = heirs.get(ended);
        if (heir == null || heir.way() == Way.CENTRE) {
            return Optional.empty();
        }
        if (heir.way() == Way.WHOLE) {
            return Optional.ofNullable(heir.agency());
        }
        return Optional.ofNullable(file.commune())
                .map(commune -> territory.of(commune, file.filedAt()))
                .map(committees::get);
    }
}
