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
import java.util.concurrent.atomic.AtomicInteger;
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
    private final TestPlugins plugins = new TestPlugins(id -> null, new EndpointPublisher() {
        @Override
        public void check(List<Endpoint> endpoints) {
            if (endpoints.contains(NO_FACE)) {
                throw new IllegalStateException("no resource");
            }
        }

        @Override
        public AutoCloseable publish(String id, List<Endpoint> endpoints) {
            check(endpoints);
            published.add(id);
            return () -> published.remove(id);
        }
    });

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

    @Test
    void one_that_fails_five_times_in_a_row_is_left_alone_and_its_notices_wait() {
        AtomicInteger asked = new AtomicInteger();
        Channel failing = new Channel() {
            @Override
            public Delivery tell(Notice notice) {
                asked.incrementAndGet();
                throw new IllegalStateException("no answer from the other side");
            }
        };
        plugins.come("sms", failing);
        plugins.come("zalo", new Channel());
        assertThat(open()).containsExactly("sms", "zalo");
        for (int i = 0; i < 5; i++) {
            assertThat(plugins.host.tell("sms", notice()).orElseThrow().outcome())
                    .isEqualTo(Delivery.Outcome.RETRY_LATER);
        }
        assertThat(plugins.host.tell("sms", notice())).isEmpty();
        assertThat(asked).hasValue(5);
        assertThat(plugins.host.isReachable("sms")).isFalse();
        assertThat(plugins.host.isReachable("zalo")).isTrue();
        Guard.Behaviour behaviour = plugins.host.health(TestPlugins.BUNDLE).open().stream()
                .filter(channel -> channel.id().equals("sms"))
                .findFirst()
                .orElseThrow()
                .behaviour();
        assertThat(behaviour.failuresInARow()).isEqualTo(5);
        assertThat(behaviour.lastFailure()).contains("no answer from the other side");
    }

    @Test
    void threads_that_it_leaves_behind_are_named() {
        CountDownLatch end = new CountDownLatch(1);
        Channel leaking = new Channel() {
            @Override
            public ChannelSession open(IntakeDesk desk) {
                Thread left = new Thread(() -> hang(end), "sms-poller");
                left.setDaemon(true);
                left.start();
                return this;
            }
        };
        plugins.come("sms", leaking);
        assertThat(open()).containsExactly("sms");
        plugins.go(leaking);
        assertThat(plugins.host.leftThreads("test.sms")).containsExactly("sms-poller");
        assertThat(plugins.host.leftThreads("test.zalo")).isEmpty();
        end.countDown();
    }

    @Test
    void a_plugin_on_trial_is_opened_and_closed_and_published_only_when_it_is_admitted() {
        Channel channel = new Channel();
        plugins.comeOnTrial("sms", channel);
        assertThat(open()).isEmpty();
        assertThat(plugins.host.trial(TestPlugins.BUNDLE)).isEmpty();
        assertThat(channel.isClosed()).isTrue();
        assertThat(open()).isEmpty();
        assertThat(published).isEmpty();
        plugins.host.admit(TestPlugins.BUNDLE);
        assertThat(open()).containsExactly("sms");
        assertThat(published).containsExactly("sms");
    }

    @Test
    void one_that_does_not_stand_its_trial_is_told_why() {
        plugins.comeOnTrial("sms", desk -> {
            throw new IllegalStateException("no licence key");
        });
        assertThat(plugins.host.trial(TestPlugins.BUNDLE).orElseThrow()).contains("no licence key");
        CountDownLatch end = new CountDownLatch(1);
        plugins.comeOnTrial("zalo", desk -> {
            hang(end);
            return new Channel();
        });
        assertThat(plugins.host.trial(TestPlugins.BUNDLE)).isNotEmpty();
        end.countDown();
        assertThat(open()).isEmpty();
    }

    @Test
    void one_whose_face_could_not_be_published_does_not_stand_its_trial() {
        Channel faceless = new Channel() {
            @Override
            public List<Endpoint> endpoints() {
                return List.of(FACE, NO_FACE);
            }
        };
        plugins.comeOnTrial("mail", faceless);
        assertThat(plugins.host.trial(TestPlugins.BUNDLE)).isNotEmpty();
        assertThat(faceless.isClosed()).isTrue();
        assertThat(open()).isEmpty();
    }

    @Test
    void an_id_that_another_bundle_has_is_refused_at_the_trial() {
        plugins.come("sms", new Channel());
        plugins.comeOnTrial("sms", "test.other", new Channel());
        assertThat(plugins.host.trial(TestPlugins.BUNDLE).orElseThrow()).contains("test.sms");
        assertThat(open()).containsExactly("sms");
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
