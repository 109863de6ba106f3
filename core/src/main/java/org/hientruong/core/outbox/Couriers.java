// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.outbox;

import java.util.Locale;
import java.util.Optional;
import org.hientruong.api.Delivery;
import org.hientruong.api.Notice;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.desk.agency.AgencyPost;
import org.hientruong.core.desk.agency.Orders;
import org.hientruong.core.plug.PluginHost;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.outbox.Deliveries.Lease;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Brings a delivery to its address. */
@Component(service = Couriers.class)
public final class Couriers {
    private static final String CHANNEL = "channel:";
    private final CaseStore cases;
    private final ReportStore reports;
    private final Orders orders;
    private final PluginHost plugins;

    @Activate
    public Couriers(
            @Reference CaseStore cases,
            @Reference ReportStore reports,
            @Reference Orders orders,
            @Reference PluginHost plugins) {
        this.cases = cases;
        this.reports = reports;
        this.orders = orders;
        this.plugins = plugins;
    }

    /** Whether somebody at the address would take a delivery now. */
    boolean isReachable(String address) {
        return address.startsWith(CHANNEL)
                ? plugins.isReachable(channel(address))
                : address.startsWith(AgencyPost.CONNECTOR) && plugins.isReachable(agency(address));
    }

    /** What became of it; empty when nobody is there: it waits. */
    Optional<Delivery> deliver(Lease lease) {
        String address = lease.address();
        if (address.startsWith(CHANNEL)) {
            return plugins.tell(channel(address), notice(lease));
        }
        if (address.startsWith(AgencyPost.CONNECTOR)) {
            AgencyCode agency = agency(address);
            return plugins.isReachable(agency)
                    ? plugins.deliver(agency, orders.letter(lease.caseId(), lease.eventNumber(), agency))
                    : Optional.empty();
        }
        return Optional.of(Delivery.refused("unknown address"));
    }

    private static String channel(String address) {
        return address.substring(CHANNEL.length());
    }

    private static AgencyCode agency(String address) {
        return new AgencyCode(address.substring(AgencyPost.CONNECTOR.length()));
    }

    private Notice notice(Lease lease) {
        StoredCase stored = cases.get(lease.caseId()).orElseThrow();
        CaseEvent event = stored.events().get(lease.eventNumber() - 1);
        Locale language = Locale.forLanguageTag(reports.get(lease.caseId()).language());
        return new Notice(stored.number() + "/" + lease.eventNumber() + "/" + lease.address(), event, language);
    }
}
