// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.agency.reorganisation.Plan;
import org.hientruong.core.domain.agency.reorganisation.Reorganisation;
import org.hientruong.core.store.reorganisation.Link.Body;

/** Who goes on as whom by a plan. */
public final class PlannedLinks {
    private PlannedLinks() {}

    /** The links of a plan that makes an edition. */
    public static List<Link> of(int edition, Plan plan, LocalDate since) {
        Map<UnitCode, LocalDate> units = plan.ended().units().stream()
                .collect(Collectors.toMap(
                        AdministrativeUnit::code, one -> one.validity().from()));
        Map<AgencyCode, LocalDate> agencies = plan.ended().agencies().stream()
                .collect(Collectors.toMap(Agency::code, one -> one.validity().from()));
        List<Link> links = new ArrayList<>();
        plan.units()
                .forEach(one -> links.add(new Link(
                        edition,
                        Link.Subject.UNIT,
                        Link.Way.WHOLE,
                        new Body(one.from().value(), Objects.requireNonNull(units.get(one.from()))),
                        new Body(one.to().value(), since))));
        plan.agencies().forEach(one -> {
            AgencyCode to = one.heir().agency();
            links.add(new Link(
                    edition,
                    Link.Subject.AGENCY,
                    one.heir().way() == Reorganisation.Way.WHOLE ? Link.Way.WHOLE : Link.Way.BY_PLACE,
                    new Body(one.from().value(), Objects.requireNonNull(agencies.get(one.from()))),
                    to == null ? null : new Body(to.value(), since)));
        });
        return links;
    }
}
