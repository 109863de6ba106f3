// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.Input;
import org.hientruong.core.identity.staff.StaffView.RoleWish;
import org.hientruong.core.province.Role;
import org.hientruong.core.store.people.staff.StaffStore.Profile;
import org.hientruong.core.store.people.staff.StaffStore.StoredGrant;
import org.jspecify.annotations.Nullable;

/** Checks what an administrator entered; all faults at once, each at its field. */
final class StaffChecks {
    private static final Pattern ACCOUNT = Pattern.compile("[a-z0-9][a-z0-9._-]{2,59}");
    private static final LocalDate FIRST_DAY = LocalDate.EPOCH; // demo accounts' own
    private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);
    private static final int LONGEST_NAME = 120;
    private final StaffRules rules;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    StaffChecks(StaffRules rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    Profile profile(String account, String displayName, @Nullable String language) {
        String name = Input.cleanOrEmpty(displayName);
        if (!ACCOUNT.matcher(account).matches()) {
            faults.add(Fault.at("/account", "core.fault.account-form"));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.add(Fault.at("/displayName", "core.fault.display-name"));
        }
        return new Profile(account, name, folded(account + ' ' + name), language);
    }

    /** Text without case and diacritics, as it is searched. */
    static String folded(String text) {
        String plain = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
        return plain.length() > 200 ? plain.substring(0, 200) : plain;
    }

    List<StoredGrant> grants(List<RoleWish> wishes) {
        List<StoredGrant> grants = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < wishes.size(); i++) {
            String pointer = "/roles/" + i;
            Optional<StoredGrant> grant = grant(pointer, wishes.get(i));
            if (grant.isPresent()
                    && !seen.add(grant.get().role() + ' ' + grant.get().agency())) {
                faults.add(Fault.at(pointer + "/role", "core.fault.role-twice"));
            }
            grant.ifPresent(grants::add);
        }
        return grants;
    }

    private Optional<StoredGrant> grant(String pointer, RoleWish wish) {
        Optional<Role> role = rules.role(wish.role());
        if (role.isEmpty()) {
            faults.add(Fault.at(pointer + "/role", "core.fault.role-unknown"));
            return Optional.empty();
        }
        boolean ofCentre = role.get().at() == Role.At.CENTRE;
        AgencyCode agency = wish.agency() == null && ofCentre ? rules.centre() : wish.agency();
        LocalDate from = wish.from() == null ? today : wish.from();
        if (agency == null) {
            faults.add(Fault.at(pointer + "/agency", "core.fault.agency-missing"));
            return Optional.empty();
        }
        boolean begins = checkDay(pointer + "/from", wish.from());
        boolean ends = checkDay(pointer + "/to", wish.to());
        if (!begins || !ends) {
            return Optional.empty();
        }
        checkAgency(pointer + "/agency", role.get(), agency, from);
        if (wish.to() != null && wish.to().isBefore(from)) {
            faults.add(Fault.at(pointer + "/to", "core.fault.ends-before-it-begins"));
        }
        return Optional.of(new StoredGrant(role.get().code(), agency.value(), from, wish.to()));
    }

    private boolean checkDay(String pointer, @Nullable LocalDate day) {
        boolean meant = day == null || !(day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY));
        if (!meant) {
            faults.add(Fault.at(pointer, "core.fault.malformed"));
        }
        return meant;
    }

    private void checkAgency(String pointer, Role role, AgencyCode agency, LocalDate from) {
        boolean centre = agency.equals(rules.centre());
        LocalDate day = from.isBefore(today) ? today : from;
        if (!centre && rules.agencyName(agency, day).isEmpty()) {
            faults.add(Fault.at(pointer, "core.fault.agency-unknown"));
        } else if ((role.at() == Role.At.CENTRE && !centre) || (role.at() == Role.At.AGENCY && centre)) {
            faults.add(Fault.at(pointer, "core.fault.role-not-there"));
        }
    }

    /** Throws what was found, if anything. */
    void require() {
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
