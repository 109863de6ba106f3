// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.outbox;

import java.util.Optional;
import org.hientruong.api.Delivery;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.desk.agency.Orders;
import org.hientruong.core.desk.notice.NoticeDesk;
import org.hientruong.core.plug.PluginHost;
import org.hientruong.core.plug.services.Messengers;
import org.hientruong.core.store.outbox.Deliveries;
import org.hientruong.core.store.outbox.Deliveries.Lease;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows by the kind of an address who takes a delivery, and what becomes of it when it is refused there. */
@Component(service = Couriers.class)
public final class Couriers {
    private static final Logger LOG = LoggerFactory.getLogger(Couriers.class);
    private static final String CHANNEL = "channel";
    private static final String SENDER = "sender";
    private static final String CONNECTOR = "connector";
    private final PluginHost plugins;
    private final Messengers messengers;
    private final NoticeDesk notices;
    private final Orders orders;
    private final Deliveries deliveries;

    @Activate
    public Couriers(
            @Reference PluginHost plugins,
            @Reference Messengers messengers,
            @Reference NoticeDesk notices,
            @Reference Orders orders,
            @Reference Deliveries deliveries) {
        this.plugins = plugins;
        this.messengers = messengers;
        this.notices = notices;
        this.orders = orders;
        this.deliveries = deliveries;
    }

    /** {@code channel:portal} in its two parts. */
    private record Address(String kind, String id) {
        static Address of(String written) {
            int colon = written.indexOf(':');
            return colon < 0
                    ? new Address("", written)
                    : new Address(written.substring(0, colon), written.substring(colon + 1));
        }
    }

    /** Delivers; empty when nobody is there to take it. */
    Optional<Delivery> deliver(Lease lease) {
        Address address = Address.of(lease.address());
        return switch (address.kind) {
            case CHANNEL -> plugins.tell(address.id, notices.notice(lease));
            case CONNECTOR -> ordered(lease, new AgencyCode(address.id));
            case SENDER -> sent(lease, address.id);
            case "listener" -> messengers.hear(address.id, notices.event(lease));
            default -> Optional.of(Delivery.refused("unknown address"));
        };
    }

    private Optional<Delivery> ordered(Lease lease, AgencyCode agency) {
        return plugins.isReachable(agency)
                ? orders.letter(lease.caseId(), lease.eventNumber(), agency)
                        .map(letter -> plugins.deliver(agency, letter))
                        .orElseGet(() -> Optional.of(Delivery.delivered()))
                : Optional.empty();
    }

    private Optional<Delivery> sent(Lease lease, String medium) {
        return messengers.reaches(lease.address()) // nobody's data are opened for nothing
                ? notices.toReporter(lease, medium)
                        .map(messengers::send)
                        .orElseGet(() -> Optional.of(Delivery.refused("no address of this medium")))
                : Optional.empty();
    }

    /** What a reporter cannot be told here goes on to where they can; anything else a person has to look at. */
    boolean refused(Lease lease, String reason) {
        String kind = Address.of(lease.address()).kind;
        if (kind.equals(CHANNEL) || kind.equals(SENDER)) {
            LOG.info("delivery {} refused by {}: {}", lease.id(), lease.address(), reason);
            return notices.refused(lease);
        }
        return deliveries.park(lease, reason);
    }

    boolean isReachable(String address) {
        Address to = Address.of(address);
        return switch (to.kind) {
            case CHANNEL -> plugins.isReachable(to.id);
            case CONNECTOR -> plugins.isReachable(new AgencyCode(to.id));
            default -> messengers.reaches(address);
        };
    }

    AutoCloseable onChange(Runnable watcher) {
        AutoCloseable first = plugins.onChange(watcher);
        AutoCloseable second = messengers.onChange(watcher);
        return () -> {
            first.close();
            second.close();
        };
    }
}
