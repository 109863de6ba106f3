// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.hientruong.api.Access;
import org.hientruong.api.ChannelSession;
import org.hientruong.api.Delivery;
import org.hientruong.api.Endpoint;
import org.hientruong.api.IntakeChannel;
import org.hientruong.api.Notice;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.IntakeDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of plugins that do not behave; each is the only one that suffers. */
class PluginHostTest {
    private static final Endpoint FACE = new Endpoint(Access.PUBLIC, "a face");
    private static final Endpoint NO_FACE = new Endpoint(Access.PUBLIC, "cannot be published");

    private final Set<String> published = ConcurrentHashMap.newKeySet();
    private final TestPlugins plugins = new TestPlugins(id -> null, this::publish);

    private AutoCloseable publish(String id, List<Endpoint> endpoints) {
        if (endpoints.contains(NO_FACE)) {
            throw new IllegalStateException("no resource");
        }
        published.add(id);
        return () -> published.remove(id);
    }

    @AfterEach
    void close() {
        plugins.close();
    }

    /** Waits for a thread of the test to let it go, whatever interrupts it. */
    private static void hang(CountDownLatch end) {
        while (true) {
            try {
                end.await();
                return;
            } catch (InterruptedException e) {
                Thread.interrupted(); // this plugin does not care
            }
        }
    }

    /** A channel whose parts can be made to fail. */
    private static class Channel implements IntakeChannel, ChannelSession {
        final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public ChannelSession open(IntakeDesk desk) {
            return this;
        }

        @Override
        public List<Endpoint> endpoints() {
            return List.of(FACE);
        }

        @Override
        public void close() {
            closed.countDown();
        }

        boolean isClosed() {
            return closed.getCount() == 0;
        }
    }

    private List<String> open() {
        plugins.settled();
        return plugins.host.open().stream().map(PluginInfo::id).toList();
    }

    private void leavesNothingAndComesBackWhenReplaced(Channel faulty) {
        plugins.come("sms", faulty);
        assertThat(open()).isEmpty();
        assertThat(faulty.isClosed()).as("its session is closed").isTrue();
        assertThat(published).isEmpty();
        plugins.go(faulty);
        Channel better = new Channel();
        plugins.come("sms", better);
        assertThat(open()).containsExactly("sms");
        assertThat(published).containsExactly("sms");
        plugins.go(better);
        assertThat(open()).isEmpty();
        assertThat(published).isEmpty();
        assertThat(better.isClosed()).isTrue();
    }

    @Test
    void a_face_that_cannot_be_published() {
        leavesNothingAndComesBackWhenReplaced(new Channel() {
            @Override
            public List<Endpoint> endpoints() {
                return List.of(FACE, NO_FACE);
            }
        });
    }

    @Test
    void a_face_that_throws() {
        leavesNothingAndComesBackWhenReplaced(new Channel() {
            @Override
            public List<Endpoint> endpoints() {
                throw new NoClassDefFoundError("javax/ws/rs/NoSuchThing");
            }
        });
    }

    @Test
    void a_face_that_is_null() {
        leavesNothingAndComesBackWhenReplaced(new Channel() {
            @Override
            public List<Endpoint> endpoints() {
                return null;
            }
        });
    }

    @Test
    void a_face_that_never_comes() {
        CountDownLatch end = new CountDownLatch(1);
        leavesNothingAndComesBackWhenReplaced(new Channel() {
            @Override
            public List<Endpoint> endpoints() {
                hang(end);
                return List.of();
            }
        });
        end.countDown();
    }

    @Test
    void a_session_that_comes_too_late_is_closed_when_it_comes() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Channel slow = new Channel() {
            @Override
            public ChannelSession open(IntakeDesk desk) {
                hang(end);
                return this;
            }
        };
        plugins.come("sms", slow);
        assertThat(open()).isEmpty();
        assertThat(slow.isClosed()).isFalse();
        end.countDown();
        assertThat(slow.closed.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(open()).isEmpty();
        assertThat(published).isEmpty();
    }

    @Test
    void one_that_does_not_close_holds_up_nobody() {
        CountDownLatch end = new CountDownLatch(1);
        Channel stubborn = new Channel() {
            @Override
            public List<Endpoint> endpoints() {
                return List.of(NO_FACE);
            }

            @Override
            public void close() {
                hang(end);
            }
        };
        plugins.come("sms", stubborn);
        plugins.come("zalo", new Channel());
        assertThat(open()).containsExactly("zalo");
        end.countDown();
    }

    @Test
    void one_whose_threads_all_hang_is_closed_all_the_same() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Channel hanging = new Channel() {
            @Override
            public Delivery tell(Notice notice) {
                hang(end);
                return Delivery.delivered();
            }
        };
        plugins.come("sms", hanging);
        assertThat(open()).containsExactly("sms");
        List<Thread> tellers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread teller = new Thread(() -> plugins.host.tell("sms", notice()));
            tellers.add(teller);
            teller.start();
        }
        for (Thread teller : tellers) {
            teller.join();
        }
        assertThat(plugins.host.tell("sms", notice()).orElseThrow().outcome()).isEqualTo(Delivery.Outcome.RETRY_LATER);
        plugins.go(hanging);
        assertThat(hanging.isClosed()).isTrue();
        end.countDown();
    }

    private static Notice notice() {
        Instant at = Instant.parse("2026-03-02T01:00:00Z");
        CaseEvent event = new CaseEvent(
                new CaseNumber("ST-2026-0000001"),
                1,
                EventType.REPORT_FILED,
                at,
                at,
                "channel:sms",
                "CHANNEL",
                Map.of());
        return new Notice("1", event, Locale.ROOT);
    }
}
