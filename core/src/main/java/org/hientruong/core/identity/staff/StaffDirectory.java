// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.staff;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hientruong.core.store.people.staff.StaffStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who stands behind the account ids of events, claims and audit entries. */
@Component(service = StaffDirectory.class)
public final class StaffDirectory {
    private final StaffStore accounts;

    @Activate
    public StaffDirectory(@Reference StaffStore accounts) {
        this.accounts = accounts;
    }

    /** A member of staff as colleagues see them. */
    public record Member(String account, String displayName) {}

    /** The members of some ids ({@code staff:<n>}); other actors are left out. */
    public Map<String, Member> of(Collection<String> ids) {
        Set<Long> numbers = new HashSet<>();
        ids.forEach(id -> Callers.number(id).ifPresent(numbers::add));
        Map<String, Member> members = new HashMap<>();
        accounts.profiles(numbers)
                .forEach((number, profile) ->
                        members.put(Callers.id(number), new Member(profile.account(), profile.displayName())));
        return members;
    }
}
