// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.api.notice.Destination;
import org.hientruong.core.domain.person.Medium;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.province.Province;
import org.hientruong.core.store.intake.ReportStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** By which media a reporter is reached, in the order that the province has laid down. */
@Component(service = Media.class)
public final class Media {
    /** How the address of a delivery to a medium's sender begins. */
    private static final String SENDER = "sender:";

    private final Province province;
    private final ReportStore reports;
    private final Vault vault;

    @Activate
    public Media(@Reference Province province, @Reference ReportStore reports, @Reference Vault vault) {
        this.province = province;
        this.reports = reports;
        this.vault = vault;
    }

    /** The addresses of the senders that reach the reporter, of those that are known. */
    List<String> senders(long caseId, Collection<String> known) {
        if (known.stream().noneMatch(one -> one.startsWith(SENDER))) {
            return List.of(); // nobody's data are opened for nothing
        }
        ReporterDetails who = reporter(caseId);
        return province.media().stream()
                .filter(medium -> known.contains(SENDER + medium.id()))
                .filter(medium -> medium.addressOf(who) != null)
                .map(medium -> SENDER + medium.id())
                .toList();
    }

    /** The sender that comes after an address, of those that are known; after a channel come all of them. */
    Optional<String> next(long caseId, String address, Collection<String> known) {
        List<String> order =
                province.media().stream().map(medium -> SENDER + medium.id()).toList();
        return senders(caseId, known).stream()
                .filter(sender -> order.indexOf(sender) > order.indexOf(address))
                .findFirst();
    }

    /** Where the reporter is reached by a medium. */
    Optional<Destination> destination(long caseId, String id) {
        return Medium.of(id)
                .map(medium -> medium.addressOf(reporter(caseId)))
                .map(address -> new Destination(id, address));
    }

    private ReporterDetails reporter(long caseId) {
        return vault.clear(reports.get(caseId).person());
    }
}
