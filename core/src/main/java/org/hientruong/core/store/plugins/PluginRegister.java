// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.plugins;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What is wanted of each plugin, and its versions: every node of the installation acts on these rows. */
@Component(service = PluginRegister.class)
public final class PluginRegister {
    private final Tx tx;

    @Activate
    public PluginRegister(@Reference Tx tx) {
        this.tx = tx;
    }

    /** What an operator wants of a plugin. */
    public enum Wanted {
        STARTED,
        STOPPED,
        REMOVED
    }

    /** Whether a version may run. */
    public enum VersionState {
        ACCEPTED,
        QUARANTINED
    }

    /**
     * A plugin.
     *
     * @param name symbolic name of its bundle
     * @param versionId the version that is wanted, or null when none may run
     */
    public record StoredPlugin(
            String name, Wanted wanted, @Nullable Long versionId, String changedBy, Instant changedAt, int version) {}

    /**
     * A jar.
     *
     * @param signer subject of the certificate that signed it, or null
     * @param faults JSON, why it is quarantined, or null
     */
    public record Jar(
            String version,
            String sha256,
            long bytes,
            @Nullable String signer,
            VersionState state,
            @Nullable String faults) {}

    /** A jar of a plugin as it was added. */
    public record StoredVersion(long id, String plugin, Jar jar, String addedBy, Instant addedAt) {}

    /** A file in a node's deploy folder as it was dealt with last. */
    public record DroppedFile(String file, String plugin, String sha256) {}

    /** Who changes something, and when. */
    public record Change(String by, Instant at) {}

    public Optional<StoredPlugin> find(String name) {
        return tx.read(
                () -> Optional.ofNullable(tx.em().find(PluginRow.class, name)).map(PluginRegister::stored));
    }

    /** The plugins after a name that are not removed, in alphabetical order. */
    public List<StoredPlugin> page(String after, int limit) {
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "SELECT p FROM PluginRow p WHERE p.wanted <> 'REMOVED' AND p.name > :after ORDER BY p.name",
                        PluginRow.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(PluginRegister::stored)
                .toList());
    }

    /** The versions that have to run, one of each plugin. */
    public List<StoredVersion> wanted() {
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "SELECT v FROM PluginVersionRow v, PluginRow p WHERE v.id = p.wantedVersion"
                                + " AND v.state = 'ACCEPTED' AND p.wanted = 'STARTED' ORDER BY p.name",
                        PluginVersionRow.class)
                .getResultList()
                .stream()
                .map(PluginRegister::stored)
                .toList());
    }

    /** All versions of some plugins, the one that was added last first. */
    public Map<String, List<StoredVersion>> versions(List<String> plugins) {
        if (plugins.isEmpty()) {
            return Map.of();
        }
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "SELECT v FROM PluginVersionRow v WHERE v.plugin IN :plugins ORDER BY v.addedAt DESC, v.id DESC",
                        PluginVersionRow.class)
                .setParameter("plugins", plugins)
                .getResultList()
                .stream()
                .map(PluginRegister::stored)
                .collect(Collectors.groupingBy(StoredVersion::plugin)));
    }

    /** The running transaction's: a plugin that has no row yet gets one, of which nothing is wanted. */
    public void know(String name, Change change) {
        if (tx.em().find(PluginRow.class, name) == null) {
            PluginRow row = new PluginRow();
            row.name = name;
            row.wanted = Wanted.STOPPED.name();
            row.changedBy = change.by();
            row.changedAt = Instants.utc(change.at());
            tx.em().persist(row);
            tx.em().flush(); // two at once: the second fails here
        }
    }

    /** The running transaction's: adds a jar, or takes the one with the same bytes as it is now judged. */
    public StoredVersion keep(String plugin, Jar jar, Change change) {
        PluginVersionRow row = tx
                .em()
                .createQuery(
                        "SELECT v FROM PluginVersionRow v WHERE v.plugin = :plugin AND v.sha256 = :sha256",
                        PluginVersionRow.class)
                .setParameter("plugin", plugin)
                .setParameter("sha256", jar.sha256())
                .getResultList()
                .stream()
                .findFirst()
                .orElseGet(PluginVersionRow::new);
        row.plugin = plugin;
        row.version = jar.version();
        row.sha256 = jar.sha256();
        row.bytes = jar.bytes();
        row.signer = jar.signer();
        row.state = jar.state().name();
        row.faults = jar.faults();
        row.addedBy = change.by();
        row.addedAt = Instants.utc(change.at());
        if (row.id == 0) {
            tx.em().persist(row);
            tx.em().flush();
        }
        return stored(row);
    }

    /** The running transaction's: what is wanted from now on. */
    public void want(String name, Wanted wanted, @Nullable Long versionId, Change change) {
        PluginRow row = tx.em().find(PluginRow.class, name);
        row.wanted = wanted.name();
        row.wantedVersion = versionId;
        row.changedBy = change.by();
        row.changedAt = Instants.utc(change.at());
    }

    /** The running transaction's: a version that did not stand its trial never runs again unless it is added anew. */
    public void quarantine(long versionId, String faults) {
        PluginVersionRow row = tx.em().find(PluginVersionRow.class, versionId);
        row.state = VersionState.QUARANTINED.name();
        row.faults = faults;
    }

    /** The running transaction's: forgets a version. */
    public void forget(long versionId) {
        tx.em().remove(tx.em().find(PluginVersionRow.class, versionId));
    }

    /** What is known of a node's deploy folder. */
    public List<DroppedFile> droppedOn(String node) {
        String prefix = node + '/';
        return tx.read(() -> tx
                .em()
                .createQuery(
                        "SELECT d FROM DroppedFileRow d WHERE d.nodeFile >= :from AND d.nodeFile < :to",
                        DroppedFileRow.class)
                .setParameter("from", prefix)
                .setParameter("to", node + (char) ('/' + 1))
                .getResultList()
                .stream()
                .map(row -> new DroppedFile(row.nodeFile.substring(prefix.length()), row.plugin, row.sha256))
                .toList());
    }

    /** Remembers a file of a node's deploy folder as dealt with. */
    public void dropped(String node, DroppedFile file) {
        tx.run(() -> {
            DroppedFileRow row = new DroppedFileRow();
            row.nodeFile = node + '/' + file.file();
            row.plugin = file.plugin();
            row.sha256 = file.sha256();
            tx.em().merge(row);
        });
    }

    /** Forgets a file of a node's deploy folder. */
    public void gone(String node, String file) {
        tx.run(() -> {
            DroppedFileRow row = tx.em().find(DroppedFileRow.class, node + '/' + file);
            if (row != null) {
                tx.em().remove(row);
            }
        });
    }

    private static StoredPlugin stored(PluginRow row) {
        return new StoredPlugin(
                row.name,
                Wanted.valueOf(row.wanted),
                row.wantedVersion,
                row.changedBy,
                Instants.instant(row.changedAt),
                row.version);
    }

    private static StoredVersion stored(PluginVersionRow row) {
        Jar jar = new Jar(row.version, row.sha256, row.bytes, row.signer, VersionState.valueOf(row.state), row.faults);
        return new StoredVersion(row.id, row.plugin, jar, row.addedBy, Instants.instant(row.addedAt));
    }
}
