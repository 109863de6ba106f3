// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.plugins;

import java.util.List;
import java.util.Optional;
import org.hientruong.api.store.PluginStore.Entry;
import org.hientruong.core.store.Sql;
import org.hientruong.core.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What plugins remember, each for itself. */
@Component(service = PluginEntries.class)
public final class PluginEntries {
    private final Tx tx;

    @Activate
    public PluginEntries(@Reference Tx tx) {
        this.tx = tx;
    }

    public Optional<Entry> find(String plugin, String key) {
        return tx.read(() -> Optional.ofNullable(tx.em().find(PluginEntryRow.class, plugin + '/' + key))
                .map(row -> entry(row, plugin)));
    }

    /** How many entries a plugin has. */
    public long count(String plugin) {
        return tx.read(() -> Sql.count(tx, "SELECT COUNT(*) FROM plugin_entry WHERE plugin = ?1", plugin));
    }

    /** Makes an entry in the running transaction; {@code DuplicateRow} at its end when there is one. */
    public void add(String plugin, Entry entry) {
        PluginEntryRow row = new PluginEntryRow();
        row.pluginKey = plugin + '/' + entry.key();
        row.plugin = plugin;
        row.content = entry.value();
        row.version = entry.version();
        tx.em().persist(row);
    }

    /** Changes an entry that is of the version before; false when it is not. */
    public boolean replace(String plugin, Entry entry) {
        return tx.call(() -> Sql.execute(
                        tx,
                        "UPDATE plugin_entry SET content = ?1, version = ?2 WHERE plugin_key = ?3 AND version = ?4",
                        entry.value(),
                        entry.version(),
                        plugin + '/' + entry.key(),
                        entry.version() - 1)
                == 1);
    }

    /** Removes an entry of a version; false when it is another. */
    public boolean remove(String plugin, String key, int version) {
        return tx.call(() -> Sql.execute(
                        tx,
                        "DELETE FROM plugin_entry WHERE plugin_key = ?1 AND version = ?2",
                        plugin + '/' + key,
                        version)
                == 1);
    }

    /** Entries whose keys begin with a prefix and come after a key, in the database's order. */
    public List<Entry> page(String plugin, String prefix, String after, int limit) {
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "SELECT e FROM PluginEntryRow e WHERE e.plugin = :plugin AND e.pluginKey LIKE :prefix"
                                + " ESCAPE '!' AND e.pluginKey > :after ORDER BY e.pluginKey",
                        PluginEntryRow.class)
                .setParameter("plugin", plugin)
                .setParameter("prefix", plugin + '/' + prefix.replace("_", "!_") + '%')
                .setParameter("after", plugin + '/' + after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> entry(row, plugin))
                .toList());
    }

    private static Entry entry(PluginEntryRow row, String plugin) {
        return new Entry(row.pluginKey.substring(plugin.length() + 1), row.version, row.content);
    }
}
