// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.agency.reorganisation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.Agency;

/**
 * Says what is wrong in a file against the catalogue as it stands: nothing is succeeded twice, nothing is left without a
 * superior or an area, and a code is used again only by a successor of its bearer, so that nobody inherits by a number.
 */
public final class FileCheck {
    private static final String UNKNOWN = "core.fault.reorganisation-unknown";
    private static final String TWICE = "core.fault.reorganisation-twice";
    private static final String LEVELS = "core.fault.reorganisation-levels";
    private static final String CODE_OF_ANOTHER = "core.fault.reorganisation-code-of-another";
    private static final String LEFT_OVER = "core.fault.reorganisation-left-over";

    private final ReorganisationFile file;
    private final Structure now;
    private final Set<UnitCode> goneUnits = new HashSet<>();
    private final Set<AgencyCode> goneAgencies = new HashSet<>();
    private final List<Fault> faults = new ArrayList<>();

    private FileCheck(ReorganisationFile file, Structure now) {
        this.file = file;
        this.now = now;
    }

    /** What is wrong; pointers name the file's lists. */
    public static List<Fault> faults(ReorganisationFile file, Structure now) {
        FileCheck check = new FileCheck(file, now);
        check.units();
        check.agencies();
        if (check.faults.isEmpty()) {
            check.leftOver();
        }
        return List.copyOf(check.faults);
    }

    private void units() {
        Set<UnitCode> made = new HashSet<>();
        for (int i = 0; i < file.units().size(); i++) {
            ReorganisationFile.NewUnit one = file.units().get(i);
            String pointer = "/units/" + i;
            one.from().forEach(from -> gone(from, pointer));
            long levels = one.from().stream()
                    .flatMap(from -> now.unit(from).stream())
                    .map(AdministrativeUnit::level)
                    .distinct()
                    .count();
            unless(!one.from().isEmpty() && levels <= 1, pointer, LEVELS, one.name());
            unless(made.add(one.code()), pointer, TWICE, one.code());
            unless(
                    now.unit(one.code()).isEmpty() || one.from().contains(one.code()),
                    pointer,
                    CODE_OF_ANOTHER,
                    one.code());
        }
        file.ended().forEach(code -> gone(code, "/ended"));
        file.units().stream()
                .filter(one -> !made.contains(one.parent())
                        && (goneUnits.contains(one.parent())
                                || now.unit(one.parent()).isEmpty()))
                .forEach(one -> fault("/units", UNKNOWN, one.parent()));
    }

    private void gone(UnitCode code, String pointer) {
        unless(now.unit(code).isPresent(), pointer, UNKNOWN, code);
        unless(goneUnits.add(code), pointer, TWICE, code);
    }

    private void agencies() {
        Set<AgencyCode> made = new HashSet<>();
        for (int i = 0; i < file.agencies().size(); i++) {
            ReorganisationFile.NewAgency one = file.agencies().get(i);
            String pointer = "/agencies/" + i;
            one.from().forEach(from -> gone(from, pointer));
            unless(!one.from().isEmpty(), pointer, LEVELS, one.name());
            unless(made.add(one.code()), pointer, TWICE, one.code());
            unless(
                    now.agency(one.code()).isEmpty() || one.from().contains(one.code()),
                    pointer,
                    CODE_OF_ANOTHER,
                    one.code());
        }
        file.byPlace().forEach(code -> gone(code, "/byPlace"));
        if (file.committees() != null) {
            committees(file.committees(), made);
        }
        file.agencies().stream()
                .filter(one -> !made.contains(one.parent())
                        && (goneAgencies.contains(one.parent())
                                || now.agency(one.parent()).isEmpty()))
                .forEach(one -> fault("/agencies", UNKNOWN, one.parent()));
    }

    private void committees(ReorganisationFile.Committees how, Set<AgencyCode> made) {
        unless(
                now.agency(how.parent()).isPresent() || made.contains(how.parent()),
                "/committees",
                UNKNOWN,
                how.parent());
        for (ReorganisationFile.NewUnit unit : file.units()) {
            AgencyCode code = how.code(unit.code());
            Agency bearer = now.agency(code).orElse(null);
            unless(
                    bearer == null || unit.from().contains(bearer.area()) || goneAgencies.contains(code),
                    "/committees",
                    CODE_OF_ANOTHER,
                    code);
            unless(made.add(code), "/committees", TWICE, code);
        }
    }

    private void gone(AgencyCode code, String pointer) {
        unless(now.agency(code).isPresent(), pointer, UNKNOWN, code);
        unless(goneAgencies.add(code), pointer, TWICE, code);
    }

    /** A unit below one that ends, and a body that answers for it alone, must be named too. */
    private void leftOver() {
        now.units().stream()
                .filter(one -> !goneUnits.contains(one.code()) && one.parent() != null)
                .filter(one -> file.ended().contains(one.parent()))
                .forEach(one -> fault("/ended", LEFT_OVER, one.code()));
        now.agencies().stream()
                .filter(one -> !goneAgencies.contains(one.code()) && goneUnits.contains(one.area()))
                .filter(one -> file.ended().contains(one.area()) || file.committees() == null)
                .forEach(one -> fault("/byPlace", LEFT_OVER, one.code()));
    }

    private void unless(boolean right, String pointer, String what, Object code) {
        if (!right) {
            fault(pointer, what, code);
        }
    }

    private void fault(String pointer, String what, Object code) {
        faults.add(new Fault("/file" + pointer, what, Map.of("code", code.toString())));
    }
}
