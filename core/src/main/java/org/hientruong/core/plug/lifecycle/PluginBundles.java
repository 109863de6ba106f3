// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.lifecycle;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.hientruong.core.files.ContentStore;
import org.hientruong.core.files.Sha256;
import org.hientruong.core.plug.PluginLocation;
import org.hientruong.core.store.plugins.PluginRegister.StoredVersion;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.hooks.bundle.CollisionHook;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The plugins' bundles in the framework. Two jars of one plugin may be there at once, also with the same version: the new
 * one stands its trial while the old one works.
 */
@Component(service = {PluginBundles.class, CollisionHook.class})
public final class PluginBundles implements CollisionHook {
    private static final int START_LEVEL = 80;
    private final BundleContext context;
    private final ContentStore contents;

    @Activate
    public PluginBundles(BundleContext context, @Reference ContentStore contents) {
        this.context = context;
        this.contents = contents;
    }

    @Override
    public void filterCollisions(int operation, Bundle target, Collection<Bundle> candidates) {
        candidates.removeIf(bundle -> PluginLocation.isPlugin(bundle.getLocation()));
    }

    /** Whether the framework is up as far as plugins: neither still starting nor stopping already. */
    boolean mayStart() {
        Bundle framework = context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION);
        return framework.getState() == Bundle.ACTIVE
                && framework.adapt(FrameworkStartLevel.class).getStartLevel() >= START_LEVEL;
    }

    /** All that are installed. */
    List<Bundle> installed() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> PluginLocation.isPlugin(bundle.getLocation()))
                .toList();
    }

    /** Those of one plugin. */
    List<Bundle> of(String name) {
        return installed().stream()
                .filter(bundle -> PluginLocation.of(bundle.getLocation()).name().equals(name))
                .toList();
    }

    /** Installs a jar; it is not started, and the framework will not start it by itself after a restart either. */
    Bundle install(StoredVersion version) throws IOException, BundleException {
        PluginLocation location =
                new PluginLocation(version.plugin(), version.jar().sha256());
        Bundle bundle = context.installBundle(location.location(), new ByteArrayInputStream(content(version)));
        bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
        return bundle;
    }

    /** The bytes that were checked, and no others: the store is a folder, which others may be able to write. */
    private byte[] content(StoredVersion version) throws IOException {
        try (SeekableByteChannel content = contents.open(
                                version.jar().sha256(), version.jar().bytes())
                        .orElseThrow(() -> new IOException("the jar is not in the file store"));
                InputStream in = Channels.newInputStream(content)) {
            byte[] bytes = in.readAllBytes();
            if (!Sha256.of(bytes).equals(version.jar().sha256())) {
                throw new IOException("the file store holds other bytes than those that were checked");
            }
            return bytes;
        }
    }

    /** Whether a bundle has stood its trial; it is remembered with the bundle, over restarts. */
    static boolean stoodTrial(Bundle bundle) {
        return mark(bundle).exists();
    }

    /** Remembers that a bundle has stood its trial. */
    static void markTried(Bundle bundle) throws IOException {
        Files.write(mark(bundle).toPath(), new byte[0]);
    }

    private static File mark(Bundle bundle) {
        return bundle.getDataFile("stood-its-trial");
    }

    static boolean isActive(Bundle bundle) {
        return bundle.getState() == Bundle.ACTIVE;
    }

    static boolean isOf(Bundle bundle, StoredVersion version) {
        return PluginLocation.of(bundle.getLocation())
                .equals(new PluginLocation(version.plugin(), version.jar().sha256()));
    }
}
