// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Dictionary;
import org.hientruong.core.identity.staff.DemoAccounts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Where the platform is told to listen, and whether it is told to show demonstration data. */
@Component(service = {ListeningAddresses.class, DemoAccounts.Reach.class})
public final class ListeningAddresses implements DemoAccounts.Reach {
    static final String WEB = "org.ops4j.pax.web";
    static final String DEMO = "org.hientruong.core.demo";
    static final String ADDRESSES = "org.ops4j.pax.web.listening.addresses";
    private final Settings settings;

    /** One setting of one configuration, or null. */
    interface Settings {
        @Nullable
        Object get(String pid, String key);
    }

    @Activate
    public ListeningAddresses(@Reference ConfigurationAdmin configurations) {
        this((pid, key) -> read(configurations, pid, key));
    }

    ListeningAddresses(Settings settings) {
        this.settings = settings;
    }

    @Override
    public boolean loopbackOnly() {
        return loopbackOnly(configured());
    }

    /** As the operator wrote them; all, when nothing is written. */
    String configured() {
        Object addresses = settings.get(WEB, ADDRESSES);
        return addresses == null ? "0.0.0.0" : addresses.toString();
    }

    boolean demoWanted() {
        return Boolean.parseBoolean(String.valueOf(settings.get(DEMO, "enabled")));
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

    private static @Nullable Object read(ConfigurationAdmin configurations, String pid, String key) {
        try {
            Dictionary<String, Object> all =
                    configurations.getConfiguration(pid, "?").getProperties();
            return all == null ? null : all.get(key);
        } catch (IOException e) {
            throw new UncheckedIOException("the configuration " + pid + " cannot be read", e);
        }
    }
}
