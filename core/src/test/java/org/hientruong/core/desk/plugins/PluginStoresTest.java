// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.store.PluginStore;
import org.hientruong.api.store.PluginStore.Entry;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.plugins.PluginEntries;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** What a plugin remembers, on both databases. */
class PluginStoresTest {
    private static PluginStore store(TestDatabase db) {
        String plugin = "p" + UUID.randomUUID().toString().substring(0, 20);
        return new PluginStores(db.tx(), new PluginEntries(db.tx())).of(plugin);
    }

    private static Problem refused(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void an_entry_is_changed_by_who_has_read_it_as_it_is(TestDatabase db) {
        PluginStore store = store(db);
        assertThat(store.get("cursor")).isEmpty();
        assertThat(store.put("cursor", 0, "đầu")).isEqualTo(new Entry("cursor", 1, "đầu"));
        assertThat(refused(() -> store.put("cursor", 0, "hai")).kind()).isEqualTo(Problem.Kind.STALE);
        assertThat(store.put("cursor", 1, "hai")).isEqualTo(new Entry("cursor", 2, "hai"));
        assertThat(refused(() -> store.put("cursor", 1, "ba")).kind()).isEqualTo(Problem.Kind.STALE);
        assertThat(refused(() -> store.put("other", 1, "ba")).kind()).isEqualTo(Problem.Kind.STALE);
        assertThat(refused(() -> store.put("cursor", 3, "ba")).kind()).isEqualTo(Problem.Kind.STALE);
        assertThat(store.get("cursor")).contains(new Entry("cursor", 2, "hai"));
        assertThat(refused(() -> store.remove("cursor", 1)).kind()).isEqualTo(Problem.Kind.STALE);
        store.remove("cursor", 2);
        assertThat(store.get("cursor")).isEmpty();
        assertThat(store.put("cursor", 0, "lại").version()).isEqualTo(1);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void each_plugin_sees_its_own_and_a_prefix_is_taken_as_it_is(TestDatabase db) {
        PluginStore store = store(db);
        PluginStore another = store(db);
        for (String key : List.of("a_1", "ab1", "a_2", "b")) {
            store.put(key, 0, key);
        }
        another.put("a_3", 0, "another's");
        assertThat(store.list("a_", null)).extracting(Entry::key).containsExactly("a_1", "a_2");
        assertThat(store.list("a_", "a_1")).extracting(Entry::value).containsExactly("a_2");
        assertThat(store.list("", null)).extracting(Entry::key).containsExactlyInAnyOrder("a_1", "ab1", "a_2", "b");
        assertThat(another.get("b")).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void it_is_small(TestDatabase db) {
        PluginStore store = store(db);
        for (String key : List.of("", "A", "a b", "ü", "a".repeat(101))) {
            assertThat(refused(() -> store.put(key, 0, "x")).faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/key");
        }
        assertThat(refused(() -> store.put("long", 0, "x".repeat(4001))).faults())
                .extracting(Fault::pointer)
                .containsExactly("/value");
        assertThat(store.put("long", 0, "ế".repeat(4000)).value()).hasSize(4000);
        AtomicInteger next = new AtomicInteger(1);
        db.tx().run(() -> {
            while (next.get() < 1000) {
                store.put("key" + next.getAndIncrement(), 0, "x");
            }
        });
        assertThat(refused(() -> store.put("one-more", 0, "x")).kind()).isEqualTo(Problem.Kind.TOO_LARGE);
        assertThat(store.put("long", 1, "y").version())
                .as("what is there can be changed")
                .isEqualTo(2);
        assertThat(store.list("key", null)).as("a page").hasSize(100);
        store.remove("key1", 1);
        store.put("one-more", 0, "x");
    }
}
