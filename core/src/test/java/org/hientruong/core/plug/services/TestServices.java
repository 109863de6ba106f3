// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.services;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hientruong.api.event.CaseEventListener;
import org.hientruong.api.file.AttachmentInspector;
import org.hientruong.api.notice.NotificationSender;
import org.hientruong.core.files.Inspectors;
import org.hientruong.core.plug.PluginInfo;
import org.hientruong.core.store.outbox.Subscribers;

/** Senders, listeners and inspectors that come and go by a call, without a framework. */
public final class TestServices implements AutoCloseable {
    public final PluginServices services;
    public final Messengers messengers;
    private final Subscribers subscribers;

    public TestServices(Subscribers subscribers, Clock clock) {
        Duration limit = Duration.ofMillis(500);
        this.subscribers = subscribers;
        this.services = new PluginServices(subscribers, clock, new PluginServices.Limits(limit, limit));
        this.messengers = new Messengers(services);
    }

    /** What looks at files, with so much time for each and so much patience with one that is away. */
    public Inspectors gate(Duration look, Duration coming) {
        return new InspectionGate(subscribers, services, new InspectionGate.Limits(look, coming));
    }

    public void come(String medium, NotificationSender sender) {
        come(Kind.SENDER, medium, sender);
    }

    public void come(String id, CaseEventListener listener) {
        come(Kind.LISTENER, id, listener);
    }

    public void come(String id, AttachmentInspector inspector) {
        come(Kind.INSPECTOR, id, inspector);
    }

    private void come(Kind kind, String id, Object service) {
        PluginInfo info = new PluginInfo(id, "test." + id, "1.0.0", 1);
        services.come(new Candidate(service, kind, info, false, () -> service, () -> {}));
        settled();
    }

    /** One that a plugin brings: it waits for its trial. */
    public void comeOnTrial(PluginInfo info, AttachmentInspector key, Callable<Object> making) {
        services.come(new Candidate(key, Kind.INSPECTOR, info, true, making, () -> {}));
        settled();
    }

    /** It goes; it is gone when this returns. */
    public void go(Object service) {
        services.go(service);
    }

    /** Returns when all that came before has been dealt with. */
    private void settled() {
        Optional<String> nobodys = services.trial(-1);
        if (nobodys.isPresent()) {
            throw new AssertionError(nobodys.get());
        }
    }

    @Override
    public void close() {
        services.close();
    }
}
