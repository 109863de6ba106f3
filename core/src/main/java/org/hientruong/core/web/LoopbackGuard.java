// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Dictionary;
import org.hientruong.core.identity.staff.DemoAccounts;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.cm.ConfigurationEvent;
import org.osgi.service.cm.SynchronousConfigurationListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * While demo accounts exist, whose passwords everybody can read, nothing may listen beyond loopback: the platform stops
 * rather than do so. The publisher of all interfaces waits for this guard.
 */
@Component(
        service = {LoopbackGuard.class, SynchronousConfigurationListener.class},
        immediate = true)
public final class LoopbackGuard implements SynchronousConfigurationListener {
    private static final Logger LOG = LoggerFactory.getLogger(LoopbackGuard.class);
    private static final String PID = "org.ops4j.pax.web";
    private static final String ADDRESSES = "org.ops4j.pax.web.listening.addresses";
    private final BundleContext context;
    private final ConfigurationAdmin configurations;
    private final DemoAccounts demo;

    @Activate
    public LoopbackGuard(
            BundleContext context, @Reference ConfigurationAdmin configurations, @Reference DemoAccounts demo)
            throws IOException {
        this.context = context;
        this.configurations = configurations;
        this.demo = demo;
        check();
    }

    @Override
    public void configurationEvent(ConfigurationEvent event) {
        if (!PID.equals(event.getPid())) {
            return;
        }
        try {
            check();
        } catch (IOException e) {
            LOG.error("the listening address cannot be read", e);
        }
    }

    private void check() throws IOException {
        Dictionary<String, Object> web =
                configurations.getConfiguration(PID, "?").getProperties();
        Object addresses = web == null ? null : web.get(ADDRESSES);
        if (loopbackOnly(addresses == null ? "0.0.0.0" : addresses.toString()) || !demo.any()) {
            return;
        }
        String message = "demo accounts exist, so the platform listens on 127.0.0.1 only, not on " + addresses
                + ": start with --no-demo and an empty data folder, or set " + ADDRESSES + "=127.0.0.1";
        LOG.error(message);
        stop();
        throw new IllegalStateException(message);
    }

    /** Whether every address of a comma-separated list is a loopback address; a name that does not resolve is none. */
    static boolean loopbackOnly(String addresses) {
        for (String address : addresses.split(",")) {
            try {
                if (address.isBlank() || !InetAddress.getByName(address.strip()).isLoopbackAddress()) {
                    return false;
                }
            } catch (UnknownHostException e) {
                return false;
            }
        }
        return true;
    }

    private void stop() {
        try {
            context.getBundle(0).stop(); // returns at once, the framework stops on a thread of its own
        } catch (BundleException e) {
            LOG.error("the platform could not be stopped", e);
        }
    }
}
