// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.lifecycle;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hientruong.core.desk.plugins.PluginBook;
import org.hientruong.core.desk.plugins.PluginFault;
import org.hientruong.core.desk.plugins.PluginNews;
import org.hientruong.core.plug.Guard;
import org.hientruong.core.plug.PluginHost;
import org.hientruong.core.plug.PluginLocation;
import org.hientruong.core.plug.services.PluginServices;
import org.hientruong.core.store.plugins.PluginRegister;
import org.hientruong.core.store.plugins.PluginRegister.StoredVersion;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what is wanted of the plugins with what is installed on this node, and makes it so: at once after a change on
 * this node, within two seconds after one on another. An update runs only when its jar has stood its trial; until then,
 * and if it does not, the old one works on.
 */
@Component(service = PluginKeeper.class, immediate = true)
public final class PluginKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(PluginKeeper.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration START = Duration.ofSeconds(10);
    /** Calls in flight are awaited for 30 s, the session has 5 s to close. */
    private static final Duration STOP = Duration.ofSeconds(45);

    private static final long STOP_SECONDS = 60;

    private final PluginRegister register;
    private final PluginBook book;
    private final PluginBundles bundles;
    private final PluginHost host;
    private final PluginServices services;
    private final AutoCloseable news;
    /** Jars that could not be installed for a reason of this node, to be said once. */
    private final Map<String, String> troubles = new HashMap<>();

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread keeper = new Thread(work, "plugin-keeper");
        keeper.setDaemon(true);
        return keeper;
    });

    @Activate
    public PluginKeeper(
            @Reference PluginRegister register,
            @Reference PluginBook book,
            @Reference PluginBundles bundles,
            @Reference PluginHost host,
            @Reference PluginServices services,
            @Reference PluginNews news) {
        this.register = register;
        this.book = book;
        this.bundles = bundles;
        this.host = host;
        this.services = services;
        this.news = news.onChange(this::wake);
        thread.scheduleWithFixedDelay(this::converge, 0, POLL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() throws Exception {
        news.close();
        thread.shutdown();
        thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }

    private void wake() {
        try {
            thread.execute(this::converge);
        } catch (RejectedExecutionException e) {
            LOG.debug("stopping");
        }
    }

    private void converge() {
        if (!bundles.mayStart()) {
            return;
        }
        try {
            List<StoredVersion> wanted = register.wanted();
            for (Bundle bundle : bundles.installed()) {
                String name = PluginLocation.of(bundle.getLocation()).name();
                if (wanted.stream().noneMatch(version -> version.plugin().equals(name))) {
                    remove(bundle);
                }
            }
            wanted.forEach(this::make);
        } catch (RuntimeException e) { // the scheduler's edge: the next poll tries again
            LOG.warn("plugins are not as they are wanted yet", e);
        }
    }

    private void make(StoredVersion wanted) {
        List<Bundle> there = bundles.of(wanted.plugin());
        Optional<Bundle> right = there.stream()
                .filter(bundle -> PluginBundles.isOf(bundle, wanted))
                .findFirst();
        if (there.size() == 1 && right.filter(this::works).isPresent()) {
            return;
        }
        try {
            Bundle bundle = right.isPresent() ? right.get() : bundles.install(wanted);
            Optional<String> failure = started(bundle).or(() -> tried(bundle));
            if (failure.isPresent()) {
                failed(wanted, bundle, failure.get());
                return;
            }
            PluginBundles.markTried(bundle);
            there.stream().filter(old -> !old.equals(bundle)).forEach(this::remove);
            services.admit(bundle.getBundleId(), bundle.getSymbolicName());
            host.admit(bundle.getBundleId());
            troubles.remove(wanted.plugin());
            LOG.info("plugin {} {} runs", wanted.plugin(), wanted.jar().version());
        } catch (IOException | BundleException | RuntimeException e) { // one plugin's trouble is not the others'
            troubled(wanted, String.valueOf(e.getMessage()), e);
        }
    }

    private boolean works(Bundle bundle) {
        return PluginBundles.isActive(bundle) && host.isAdmitted(bundle.getBundleId());
    }

    private Optional<String> tried(Bundle bundle) {
        long id = bundle.getBundleId();
        return PluginBundles.stoodTrial(bundle)
                ? Optional.empty()
                : host.trial(id).or(() -> services.trial(id));
    }

    private void failed(StoredVersion wanted, Bundle bundle, String why) {
        if (PluginBundles.stoodTrial(bundle)) { // it has run before: a slow start is no reason to give it up
            troubled(wanted, why, null);
        } else if (bundles.mayStart()) { // when the framework stops, it is not the plugin that fails
            remove(bundle);
            book.quarantine(wanted, PluginFault.of("trial-failed", why), working(wanted.plugin()));
        }
    }

    /** This node's own trouble, such as a file store that does not answer, says nothing of the plugin. */
    private void troubled(StoredVersion wanted, String why, @Nullable Exception cause) {
        if (!why.equals(troubles.put(wanted.plugin(), why))) {
            LOG.error(
                    "plugin {} {} could not be installed",
                    wanted.plugin(),
                    wanted.jar().version(),
                    cause);
        }
    }

    /** Starts it, which may run code of its own. */
    private static Optional<String> started(Bundle bundle) {
        try (Guard guard = Guard.of(bundle.getSymbolicName())) {
            guard.call(START, () -> {
                bundle.start(Bundle.START_TRANSIENT);
                return true;
            });
            return Optional.empty();
        } catch (Guard.PluginFailed e) {
            return Optional.of(e.getMessage() + (e.getCause() == null ? "" : ": " + e.getCause()));
        }
    }

    /** Stopping it drains and closes its channels, and may run code of its own. */
    private void remove(Bundle bundle) {
        try (Guard guard = Guard.of(bundle.getSymbolicName())) {
            guard.call(STOP, () -> {
                bundle.uninstall();
                return true;
            });
            host.forget(bundle.getBundleId());
            services.forget(bundle.getBundleId());
            LOG.info("plugin {} {} is gone", bundle.getSymbolicName(), bundle.getVersion());
        } catch (Guard.PluginFailed e) {
            LOG.warn("plugin {} {} did not go cleanly", bundle.getSymbolicName(), bundle.getVersion(), e);
        }
    }

    /** The version that still runs, or null. */
    private @Nullable Long working(String plugin) {
        List<Bundle> there = bundles.of(plugin);
        return register.versions(List.of(plugin)).getOrDefault(plugin, List.of()).stream()
                .filter(version -> there.stream()
                        .anyMatch(bundle -> PluginBundles.isActive(bundle) && PluginBundles.isOf(bundle, version)))
                .map(StoredVersion::id)
                .findFirst()
                .orElse(null);
    }
}
