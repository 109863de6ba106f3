// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.intake.ConsentPurpose;
import org.hientruong.core.desk.view.Reader;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.dispatch.Course;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Grant;
import org.hientruong.core.store.catalogue.DatedCatalogue;
import org.hientruong.core.store.lists.CaseFilter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who sees which cases: roles of the Centre all, an agency's those with an assignment of its own or of a subordinate body,
 * and those that it watches (khoản 4 Điều 13) or that were referred to it (Điều 21). What one may not see is not there.
 * Offices that oversee, and agencies without a share, see a case without personal data.
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
     * Whose lists the caller's are.
     *
     * @throws Problem FORBIDDEN when the caller reads no cases at all
     */
    CaseFilter.Eyes eyes(Caller caller, String what) {
        if (caller.may(Permission.READ_ALL_CASES)) {
            return new CaseFilter.Eyes(null, false, !ofCentre(caller), null);
        }
        authority.require(caller, Permission.READ_OWN_CASES, what, null);
        return new CaseFilter.Eyes(own(caller), false, false, direct(caller));
    }

    /** The agencies for which the caller works. */
    private static List<AgencyCode> direct(Caller caller) {
        return caller.grants().stream()
                .filter(grant -> grant.permissions().contains(Permission.READ_OWN_CASES))
                .map(Grant::agency)
                .distinct()
                .toList();
    }

    /** The agencies for which the caller reads cases, with the bodies below them. */
    List<AgencyCode> own(Caller caller) {
        List<AgencyCode> own = direct(caller);
        if (own.isEmpty()) {
            return List.of();
        }
        DatedCatalogue today = rules.catalogue(rules.now());
        Set<AgencyCode> below = new LinkedHashSet<>(own);
        today.agencies("", ALL, null).items().stream()
                .map(Agency::code)
                .filter(code -> own.stream().anyMatch(superior -> today.subordinate(code, superior)))
                .forEach(below::add);
        return rules.withPredecessors(List.copyOf(below));
    }

    /** Lets the case pass that the caller sees; any other is not there. */
    CaseFile require(Caller caller, CaseFile file, String what) {
        if (!caller.may(Permission.READ_ALL_CASES)) {
            authority.require(caller, Permission.READ_OWN_CASES, what, file.number());
        }
        if (!sees(caller, file)) {
            throw notFound();
        }
        return file;
    }

    /** Whether the caller sees a case. */
    public boolean sees(Caller caller, CaseFile file) {
        if (caller.may(Permission.READ_ALL_CASES)) {
            return true;
        }
        if (file.confidentiality().kept()) {
            return !file.keptFrom(direct(caller));
        }
        List<AgencyCode> own = own(caller);
        return shares(file, own) || follows(file.course(), own);
    }

    /** As whom the caller reads a case that they see. */
    Reader reader(Caller caller, CaseFile file, Locale language) {
        List<AgencyCode> own = own(caller);
        boolean centre = ofCentre(caller);
        boolean shares = shares(file, own) && caller.may(Permission.READ_REPORTER);
        boolean whole = centre || shares;
        boolean reveals = whole && caller.may(Permission.REVEAL);
        return new Reader(
                caller.id(),
                language,
                own,
                new Reader.Depth(centre, whole, reveals, reveals || consented(caller, file)),
                !shares && !caller.may(Permission.READ_ALL_CASES));
    }

    /** Whether the reporter consents that an agency of the caller's knows who they are (câu 2 khoản 5 Điều 4). */
    private static boolean consented(Caller caller, CaseFile file) {
        return !file.withheld() // of a stub nobody takes a consent back any more
                && direct(caller).stream()
                        .anyMatch(agency ->
                                file.hasShare(agency) && file.consents().given(ConsentPurpose.HANDLING, agency));
    }

    /** Whether the caller sees all cases with their reporters, as the Centre does. */
    private static boolean ofCentre(Caller caller) {
        return caller.grants().stream()
                .anyMatch(grant -> grant.permissions().contains(Permission.READ_ALL_CASES)
                        && grant.permissions().contains(Permission.READ_REPORTER));
    }

    private static boolean shares(CaseFile file, List<AgencyCode> agencies) {
        return file.assignments().all().stream()
                .filter(one -> !one.undone()) // what came to an agency by mistake is none of its business
                .map(Assignment::agency)
                .anyMatch(agencies::contains);
    }

    private static boolean follows(Course course, List<AgencyCode> agencies) {
        Course.Referral referral = course.referral();
        return course.watchers().stream().anyMatch(agencies::contains)
                || (referral != null && referral.agency() != null && agencies.contains(referral.agency()));
    }

    static Problem notFound() {
        return Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
    }
}
