// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.notice;

import java.util.List;
import java.util.function.Predicate;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.outbox.Deliveries;
import org.hientruong.core.store.outbox.Deliveries.Parcel;
import org.hientruong.core.store.outbox.Subscribers;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes down, in the transaction of an event, whom it has to be told: the listeners; and the reporter, by the channel from
 * which the report came and by the first medium that reaches them (điểm a khoản 3 Điều 15).
 */
@Component(service = Addressees.class)
public final class Addressees {
    private static final String LISTENER = "listener:";
    private final Subscribers subscribers;
    private final Deliveries deliveries;
    private final Media media;

    @Activate
    public Addressees(@Reference Subscribers subscribers, @Reference Deliveries deliveries, @Reference Media media) {
        this.subscribers = subscribers;
        this.deliveries = deliveries;
        this.media = media;
    }

    /** Adds to the running transaction the deliveries of new events, of which the reporter is told some. */
    public void post(StoredCase stored, List<CaseEvent> fresh, Predicate<CaseEvent> told) {
        List<String> known = subscribers.told();
        String sender = fresh.stream().anyMatch(told)
                ? media.senders(stored.id(), known).stream().findFirst().orElse(null)
                : null;
        for (CaseEvent event : fresh) {
            for (String one : known) {
                if (one.startsWith(LISTENER)) {
                    deliveries.add(stored.id(), event.number(), one, event.recordedAt());
                }
            }
            if (told.test(event)) {
                String channel = "channel:" + stored.channel();
                deliveries.add(new Parcel(stored.id(), event.number(), channel, sender), event.recordedAt());
                if (sender != null) {
                    deliveries.add(stored.id(), event.number(), sender, event.recordedAt());
                }
            }
        }
    }
}
