// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Grant;
import org.hientruong.core.store.catalogue.DatedCatalogue;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who sees which cases: roles of the Centre all, an agency's those with an assignment of its own or of a subordinate body.
 * What one may not see is not there.
 */
@Component(service = Sight.class)
public final class Sight {
    private static final int ALL = 100_000;
    private final CaseRules rules;
    private final Authority authority;

    @Activate
    public Sight(@Reference CaseRules rules, @Reference Authority authority) {
        this.rules = rules;
        this.authority = authority;
    }

    /**
     * The agencies whose cases the caller sees; null for all cases.
     *
     * @throws Problem FORBIDDEN when the caller reads no cases at all
     */
    public @Nullable List<AgencyCode> agencies(Caller caller, String what, @Nullable CaseNumber number) {
        if (caller.may(Permission.READ_ALL_CASES)) {
            return null;
        }
        authority.require(caller, Permission.READ_OWN_CASES, what, number);
        return own(caller);
    }

    /** The agencies for which the caller reads cases, with the bodies below them. */
    List<AgencyCode> own(Caller caller) {
        Set<AgencyCode> own = new LinkedHashSet<>();
        caller.grants().stream()
                .filter(grant -> grant.permissions().contains(Permission.READ_OWN_CASES))
                .map(Grant::agency)
                .forEach(own::add);
        if (own.isEmpty()) {
            return List.of();
        }
        DatedCatalogue today = rules.catalogue(rules.now());
        Set<AgencyCode> below = new LinkedHashSet<>(own);
        today.agencies("", ALL, null).items().stream()
                .map(Agency::code)
                .filter(code -> own.stream().anyMatch(superior -> today.subordinate(code, superior)))
                .forEach(below::add);
        return List.copyOf(below);
    }

    /** Lets the case pass that the caller sees; any other is not there. */
    CaseFile require(Caller caller, CaseFile file, String what) {
        List<AgencyCode> agencies = agencies(caller, what, file.number());
        boolean seen = agencies == null
                || file.assignments().all().stream().map(Assignment::agency).anyMatch(agencies::contains);
        if (!seen) {
            throw notFound();
        }
        return file;
    }

    static Problem notFound() {
        return Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
    }
}
