// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.services;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.hientruong.api.Delivery;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.event.CaseEventListener;
import org.hientruong.api.notice.NotificationSender;
import org.hientruong.api.notice.ReporterNotice;
import org.hientruong.core.plug.Guard;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the deliveries of the outbox to senders and listeners; empty where nobody is there to take them. */
@Component(service = Messengers.class)
public final class Messengers {
    private static final Logger LOG = LoggerFactory.getLogger(Messengers.class);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private final PluginServices services;

    @Activate
    public Messengers(@Reference PluginServices services) {
        this.services = services;
    }

    /** Sends a notice by its medium. */
    public Optional<Delivery> send(ReporterNotice notice) {
        return brought(
                Kind.SENDER.address(notice.to().medium()),
                service -> () ->
                        Objects.requireNonNull(((NotificationSender) service).send(notice), "send answered null"));
    }

    /** Lets a listener hear of an event. */
    public Optional<Delivery> hear(String listener, CaseEvent event) {
        return brought(Kind.LISTENER.address(listener), service -> () -> {
            ((CaseEventListener) service).on(event);
            return Delivery.delivered();
        });
    }

    /** Whether an address would be brought something now. */
    public boolean reaches(String address) {
        return services.isReachable(address);
    }

    /** Calls back after somebody has come or gone. */
    public AutoCloseable onChange(Runnable watcher) {
        return services.onChange(watcher);
    }

    private Optional<Delivery> brought(String address, Function<Object, Callable<Delivery>> work) {
        try {
            return services.call(address, LIMIT, work);
        } catch (Guard.PluginFailed e) {
            LOG.warn("not brought to {}: {}", address, e.getMessage(), e.getCause());
            return Optional.of(new Delivery(Delivery.Outcome.RETRY_LATER, null, null)); // the outbox backs off
        }
    }
}
