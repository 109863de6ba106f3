// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.plugins;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.store.PluginStore;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.plugins.PluginEntries;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Hands each plugin its own small memory. */
@Component(service = PluginStores.class)
public final class PluginStores {
    private static final Pattern KEY = Pattern.compile("[a-z0-9._/-]{1,100}");
    private static final Pattern PREFIX = Pattern.compile("[a-z0-9._/-]{0,100}");
    private static final int LONGEST = 4000;
    private static final int MOST = 1000;
    private static final int PAGE = 100;

    private final Tx tx;
    private final PluginEntries entries;

    @Activate
    public PluginStores(@Reference Tx tx, @Reference PluginEntries entries) {
        this.tx = tx;
        this.entries = entries;
    }

    /** The memory of a plugin. */
    public PluginStore of(String plugin) {
        return new Own(plugin);
    }

    private final class Own implements PluginStore {
        private final String plugin;

        Own(String plugin) {
            this.plugin = plugin;
        }

        @Override
        public Optional<Entry> get(String key) {
            return entries.find(plugin, checked(key, KEY, "/key"));
        }

        @Override
        public Entry put(String key, int expectedVersion, String value) {
            checked(key, KEY, "/key");
            if (value.length() > LONGEST) {
                throw Problem.invalid(List.of(new Fault("/value", "core.fault.too-long", Map.of("most", LONGEST))));
            }
            if (expectedVersion < 0) {
                throw stale();
            }
            Entry entry = new Entry(key, expectedVersion + 1, value);
            if (expectedVersion == 0) {
                add(entry);
            } else if (!entries.replace(plugin, entry)) {
                throw stale();
            }
            return entry;
        }

        private void add(Entry entry) {
            try {
                tx.run(() -> {
                    if (entries.count(plugin) >= MOST) {
                        throw Problem.of(
                                Problem.Kind.TOO_LARGE, "core.problem.plugin-store-full.detail", Map.of("most", MOST));
                    }
                    entries.add(plugin, entry);
                });
            } catch (DuplicateRow e) {
                throw stale();
            }
        }

        @Override
        public void remove(String key, int expectedVersion) {
            if (!entries.remove(plugin, checked(key, KEY, "/key"), expectedVersion)) {
                throw stale();
            }
        }

        @Override
        public List<Entry> list(String prefix, @Nullable String after) {
            checked(prefix, PREFIX, "/prefix");
            String from = after == null ? "" : checked(after, KEY, "/after");
            return entries.page(plugin, prefix, from, PAGE);
        }
    }

    private static String checked(String text, Pattern form, String pointer) {
        if (!form.matcher(text).matches()) {
            throw Problem.invalid(pointer, "core.fault.malformed");
        }
        return text;
    }

    private static Problem stale() {
        return Problem.of(Problem.Kind.STALE, "core.problem.plugin-entry-stale.detail");
    }
}
