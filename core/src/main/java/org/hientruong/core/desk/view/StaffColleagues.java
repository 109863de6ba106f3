// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.hientruong.core.identity.staff.StaffDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Colleagues out of the staff accounts. */
@Component(service = Colleagues.class)
public final class StaffColleagues implements Colleagues {
    private final StaffDirectory directory;

    @Activate
    public StaffColleagues(@Reference StaffDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Map<String, Colleague> of(Collection<String> ids) {
        return directory.of(ids).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> {
            StaffDirectory.Member member = entry.getValue();
            return new Colleague(member.account(), member.displayName());
        }));
    }
}
