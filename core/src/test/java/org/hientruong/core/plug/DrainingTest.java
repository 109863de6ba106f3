// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.hientruong.api.ChannelSession;
import org.hientruong.api.Delivery;
import org.hientruong.api.Endpoint;
import org.hientruong.api.IntakeChannel;
import org.hientruong.api.Notice;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.IntakeDesk;
import org.junit.jupiter.api.Test;

/** A plugin that goes lets the deliveries that it has taken end, and takes no new ones. */
class DrainingTest {
    private static final Notice NOTICE = new Notice(
            "1",
            new CaseEvent(
                    new CaseNumber("ST-2023-0000001"),
                    1,
                    EventType.REPORT_FILED,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    "channel:sms",
                    null,
                    Map.of()),
            Locale.ROOT);

    private final CountDownLatch withdrawn = new CountDownLatch(1);

    /** Takes a notice and holds it until it may go on. */
    private static final class Slow implements IntakeChannel, ChannelSession {
        final CountDownLatch taken = new CountDownLatch(1);
        final CountDownLatch goOn = new CountDownLatch(1);
        private volatile boolean closed;

        @Override
        public ChannelSession open(IntakeDesk desk) {
            return this;
        }

        @Override
        public Delivery tell(Notice notice) {
            taken.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                return Delivery.refused("cut short");
            }
            return closed ? Delivery.refused("its session was closed") : Delivery.delivered();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private TestPlugins plugins() {
        EndpointPublisher publisher = new EndpointPublisher() {
            @Override
            public void check(List<Endpoint> endpoints) {
                // all of them could be published
            }

            @Override
            public AutoCloseable publish(String id, List<Endpoint> endpoints) {
                return withdrawn::countDown;
            }
        };
        return new TestPlugins(id -> null, publisher, Duration.ofMinutes(1));
    }

    @Test
    void what_it_has_taken_is_done_before_it_closes_and_what_comes_late_waits() throws Exception {
        Slow channel = new Slow();
        try (TestPlugins plugins = plugins()) {
            plugins.come("sms", channel);
            plugins.settled();
            CompletableFuture<Optional<Delivery>> first =
                    CompletableFuture.supplyAsync(() -> plugins.host.tell("sms", NOTICE));
            channel.taken.await();
            CompletableFuture<Void> going = CompletableFuture.runAsync(() -> plugins.go(channel));
            withdrawn.await();
            assertThat(plugins.host.tell("sms", NOTICE)).isEmpty();
            assertThat(channel.closed).isFalse();
            channel.goOn.countDown();
            assertThat(first.get()).contains(Delivery.delivered());
            going.get();
            assertThat(channel.closed).isTrue();
        }
    }
}
