// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.web;

import java.util.Set;
import java.util.function.BooleanSupplier;
import org.hientruong.core.identity.staff.DemoAccounts;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.SynchronousConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * While demo accounts exist or are wanted, whose passwords everybody can read, nothing may listen beyond loopback: the
 * platform stops rather than do so. The publisher of all interfaces waits for this guard.
 */
@Component(
        service = {LoopbackGuard.class, SynchronousConfigurationListener.class},
        immediate = true)
public final class LoopbackGuard implements SynchronousConfigurationListener {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackGuard.class);
    private static final Set<String> WATCHED = Set.of(ListeningAddresses.WEB, ListeningAddresses.DEMO);
    private final ListeningAddresses addresses;
    private final BooleanSupplier demo;
    private final Runnable stop;

    @Activate
    public LoopbackGuard(
            BundleContext context, @Reference ListeningAddresses addresses, @Reference DemoAccounts accounts) {
        this(addresses, accounts::any, () -> stop(context));
    }

    LoopbackGuard(ListeningAddresses addresses, BooleanSupplier demo, Runnable stop) {
        this.addresses = addresses;
        this.demo = demo;
        this.stop = stop;
        check();
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        if (WATCHED.contains(event.getPid())) {
            check();
        }
    }

    private void check() {
        // wanted counts as there: the accounts are made only after this
        if (addresses.loopbackOnly() || !(addresses.demoWanted() || demo.getAsBoolean())) {
            return;
        }
        String message = "demo accounts exist or are wanted, so the platform listens on 127.0.0.1 only, not on "
                + addresses.configured() + ": start with --no-demo and an empty data folder, or set "
                + ListeningAddresses.ADDRESSES + "=127.0.0.1";
        LOG.error(message);
        stop.run();
        throw new IllegalStateException(message);
    }

    private static void stop(BundleContext context) {
        try {
            context.getBundle(0).stop(); // returns at once, the framework stops on a thread of its own
        } catch (BundleException e) {
            LOG.error("the platform could not be stopped", e);
        }
    }
}
