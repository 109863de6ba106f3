// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency.reorganisation;

import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.agency.reorganisation.Reorganisation.Heir;

/**
 * What a reorganisation does to the catalogue: rows end and others begin; none is rewritten.
 *
 * @param ended what ends, as it stood
 * @param made what begins
 * @param units which unit goes on as which
 * @param agencies who succeeds whom
 */
public record Plan(Structure ended, Structure made, List<UnitLink> units, List<AgencyLink> agencies) {
    public Plan {
        units = List.copyOf(units);
        agencies = List.copyOf(agencies);
    }

    /** A unit and the one in which it goes on. */
    public record UnitLink(UnitCode from, UnitCode to) {}

    /** An agency that ends and its heir. */
    public record AgencyLink(AgencyCode from, Heir heir) {}
}
