// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.plugins;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.plugins.PluginRegister;
import org.hientruong.core.store.plugins.PluginRegister.Change;
import org.hientruong.core.store.plugins.PluginRegister.Jar;
import org.hientruong.core.store.plugins.PluginRegister.StoredPlugin;
import org.hientruong.core.store.plugins.PluginRegister.StoredVersion;
import org.hientruong.core.store.plugins.PluginRegister.VersionState;
import org.hientruong.core.store.plugins.PluginRegister.Wanted;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down, with its audit entry in the same transaction, what is wanted of each plugin; starts nothing itself. */
@Component(service = PluginBook.class)
public final class PluginBook {
    private static final Logger LOG = LoggerFactory.getLogger(PluginBook.class);
    /** Of each plugin so many versions that may run stay for roll-back. */
    private static final int KEPT = 3;

    private final Tx tx;
    private final PluginRegister register;
    private final JarIntake intake;
    private final AuditLog audit;
    private final PluginNews news;
    private final Clock clock;

    @Activate
    public PluginBook(
            @Reference Tx tx,
            @Reference PluginRegister register,
            @Reference JarIntake intake,
            @Reference AuditLog audit,
            @Reference PluginNews news,
            @Reference Clock clock) {
        this.tx = tx;
        this.register = register;
        this.intake = intake;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** What is wanted from now on, or that it cannot be had. */
    private record Wish(Wanted wanted, Optional<StoredVersion> version) {}

    /** The plugins after a name, in alphabetical order. */
    List<PluginView> page(String after, int limit) {
        List<StoredPlugin> plugins = register.page(after, limit);
        Map<String, List<StoredVersion>> versions =
                register.versions(plugins.stream().map(StoredPlugin::name).toList());
        return plugins.stream()
                .map(plugin -> view(plugin, versions.getOrDefault(plugin.name(), List.of())))
                .toList();
    }

    PluginView view(String name) {
        return tx.read(() -> view(found(name), versions(name)));
    }

    /**
     * Takes a jar, which runs from now on if it passes the check.
     *
     * @param by account of a member of staff, or {@code system} for a file that an operator dropped
     * @throws Problem INVALID_INPUT with all that is wrong in the jar, which is quarantined then; TOO_LARGE, UNAVAILABLE
     */
    public PluginView deploy(String by, Upload upload) {
        JarIntake.Taken taken = intake.take(upload);
        ContractCheck.Findings found = taken.findings();
        if (!found.faults().isEmpty()) {
            written(by, taken, "plugin-quarantined", VersionState.QUARANTINED);
            LOG.error("plugin {} {} is quarantined: {}", found.name(), found.version(), found.faults());
            throw Problem.invalid(found.faults().stream()
                    .map(fault -> new Fault("/jar", fault.key(), fault.facts()))
                    .toList());
        }
        written(by, taken, "plugin-deployed", VersionState.ACCEPTED);
        return view(found.name());
    }

    private void written(String by, JarIntake.Taken taken, String act, VersionState state) {
        ContractCheck.Findings found = taken.findings();
        boolean passed = state == VersionState.ACCEPTED;
        Jar jar = new Jar(
                found.version(),
                taken.sha256(),
                taken.bytes(),
                found.signer(),
                state,
                passed ? null : PluginFault.json(found.faults()));
        Change change = new Change(by, clock.instant());
        Supplier<Boolean> work = () -> {
            register.know(found.name(), change);
            StoredVersion kept = register.keep(found.name(), jar, change);
            if (passed) {
                register.want(found.name(), Wanted.STARTED, kept.id(), change);
            }
            forgetOld(found.name(), kept.id());
            audit.writeWithin(by, act, null, facts(found.name(), jar));
            tx.afterCommit(news::changed);
            return true;
        };
        try {
            tx.callRetrying(work);
        } catch (DuplicateRow e) { // somebody else has just brought the same plugin for the first time
            tx.callRetrying(work);
        }
    }

    /** The last three that may run stay, the one that is wanted among them, and the last three quarantined ones. */
    private void forgetOld(String name, long justKept) {
        for (VersionState state : VersionState.values()) {
            versions(name).stream()
                    .filter(version -> version.jar().state() == state && version.id() != justKept)
                    .skip(KEPT - 1L)
                    .filter(version -> version.id() != orNone(found(name).versionId()))
                    .forEach(version -> register.forget(version.id()));
        }
    }

    PluginView start(String by, String name, @Nullable String sha256, int tag) {
        return changed(new Asked(by, name, tag), "plugin-started", plugin -> {
            Predicate<StoredVersion> which = sha256 == null
                    ? version -> version.id() == orNone(plugin.versionId())
                    : version -> version.jar().sha256().equals(sha256);
            return new Wish(Wanted.STARTED, runnable(name, which));
        });
    }

    PluginView rollBack(String by, String name, int tag) {
        return changed(new Asked(by, name, tag), "plugin-rolled-back", plugin -> {
            Instant now = current(plugin).map(StoredVersion::addedAt).orElse(Instant.MAX);
            return new Wish(
                    Wanted.STARTED, runnable(name, version -> version.addedAt().isBefore(now)));
        });
    }

    PluginView stop(String by, String name, int tag) {
        return changed(new Asked(by, name, tag), "plugin-stopped", plugin -> keeping(plugin, Wanted.STOPPED));
    }

    void remove(String by, String name, int tag) {
        changed(new Asked(by, name, tag), "plugin-removed", plugin -> keeping(plugin, Wanted.REMOVED));
    }

    /** The operator of a node has taken a jar out of its folder: the plugin goes, unless another version is wanted by now. */
    public void removeDropped(String by, String name, String sha256) {
        register.find(name)
                .filter(plugin -> plugin.wanted() != Wanted.REMOVED)
                .filter(plugin -> current(plugin)
                        .filter(version -> !version.jar().sha256().equals(sha256))
                        .isEmpty())
                .ifPresent(plugin -> remove(by, name, plugin.version()));
    }

    /**
     * A version did not stand its trial: it never runs again unless it is deployed anew, and the one before it does.
     *
     * @param running a version that still runs, to which the plugin goes back, or null
     */
    public void quarantine(StoredVersion failed, PluginFault why, @Nullable Long running) {
        Change change = new Change("system", clock.instant());
        tx.callRetrying(() -> {
            register.quarantine(failed.id(), PluginFault.json(List.of(why)));
            StoredPlugin plugin = found(failed.plugin());
            if (orNone(plugin.versionId()) == failed.id()) {
                register.want(plugin.name(), running == null ? Wanted.STOPPED : plugin.wanted(), running, change);
            }
            audit.writeWithin(change.by(), "plugin-quarantined", null, facts(plugin.name(), failed.jar()));
            tx.afterCommit(news::changed);
            return true;
        });
        LOG.error(
                "plugin {} {} is quarantined: {}", failed.plugin(), failed.jar().version(), why);
    }

    private Wish keeping(StoredPlugin plugin, Wanted wanted) {
        return new Wish(wanted, current(plugin));
    }

    private Optional<StoredVersion> current(StoredPlugin plugin) {
        return versions(plugin.name()).stream()
                .filter(version -> version.id() == orNone(plugin.versionId()))
                .findFirst();
    }

    private Optional<StoredVersion> runnable(String name, Predicate<StoredVersion> which) {
        Optional<StoredVersion> version = versions(name).stream()
                .filter(kept -> kept.jar().state() == VersionState.ACCEPTED)
                .filter(which)
                .findFirst();
        if (version.isEmpty()) {
            throw Problem.of(Problem.Kind.CONFLICT, "core.problem.no-such-plugin-version.detail");
        }
        return version;
    }

    /** Who asks for a change of which plugin, as seen at which version. */
    private record Asked(String by, String name, int tag) {}

    private PluginView changed(Asked asked, String act, Function<StoredPlugin, Wish> wish) {
        String name = asked.name;
        Change change = new Change(asked.by, clock.instant());
        try {
            tx.run(() -> {
                StoredPlugin plugin = found(name);
                if (plugin.version() != asked.tag) {
                    throw stale();
                }
                Wish wished = wish.apply(plugin);
                Long version = wished.version().map(StoredVersion::id).orElse(null);
                register.want(name, wished.wanted(), version, change);
                audit.writeWithin(
                        asked.by,
                        act,
                        null,
                        wished.version().map(kept -> facts(name, kept.jar())).orElse(Map.of("plugin", name)));
                tx.afterCommit(news::changed);
            });
        } catch (ChangedMeanwhile e) {
            throw stale();
        }
        return tx.read(() -> view(register.find(name).orElseThrow(), versions(name)));
    }

    private static Problem stale() {
        return Problem.of(Problem.Kind.STALE, "core.problem.plugin-stale.detail");
    }

    private StoredPlugin found(String name) {
        return register.find(name)
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail"));
    }

    private List<StoredVersion> versions(String name) {
        return register.versions(List.of(name)).getOrDefault(name, List.of());
    }

    private static long orNone(@Nullable Long version) {
        return version == null ? -1 : version;
    }

    private static Map<String, String> facts(String name, Jar jar) {
        return Map.of("plugin", name, "version", jar.version(), "sha256", jar.sha256());
    }

    private static PluginView view(StoredPlugin plugin, List<StoredVersion> versions) {
        String wanted = versions.stream()
                .filter(version -> version.id() == orNone(plugin.versionId()))
                .map(version -> version.jar().sha256())
                .findFirst()
                .orElse(null);
        return new PluginView(
                plugin.name(),
                plugin.wanted(),
                wanted,
                plugin.changedBy(),
                plugin.changedAt(),
                plugin.version(),
                versions.stream().map(PluginBook::view).toList());
    }

    private static PluginView.Version view(StoredVersion stored) {
        Jar jar = stored.jar();
        return new PluginView.Version(
                jar.version(),
                jar.sha256(),
                jar.bytes(),
                jar.signer(),
                jar.state(),
                PluginFault.parsed(jar.faults()),
                stored.addedBy(),
                stored.addedAt());
    }
}
