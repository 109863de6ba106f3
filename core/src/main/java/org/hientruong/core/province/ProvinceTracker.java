// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import org.hientruong.core.province.yaml.YamlFault;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the bundle with the header {@code HienTruong-Province} and registers its {@link Province}. */
@Component(
        service = {},
        immediate = true)
public final class ProvinceTracker implements BundleTrackerCustomizer<ServiceRegistration<Province>> {
    private static final Logger LOG = LoggerFactory.getLogger(ProvinceTracker.class);
    private static final String HEADER = "HienTruong-Province";

    private final BundleContext context;
    private final BundleTracker<ServiceRegistration<Province>> tracker;
    private @Nullable Bundle current;

    @Activate
    public ProvinceTracker(BundleContext context) {
        this.context = context;
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    @Override
    @SuppressWarnings("NullAway") // the tracker's contract: null means that the bundle is of no interest
    public synchronized @Nullable ServiceRegistration<Province> addingBundle(Bundle bundle, BundleEvent event) {
        String id = bundle.getHeaders("").get(HEADER);
        if (id == null) {
            return null;
        }
        if (current != null) {
            LOG.error("province {} is not used: one installation serves one province", id);
            return null;
        }
        try {
            Province province = ProvinceLoader.load(PackFolder.of(bundle));
            current = bundle;
            LOG.info(
                    "province {}, procedures {}",
                    id,
                    province.rules().stream()
                            .map(text -> text.procedure().version())
                            .toList());
            return context.registerService(Province.class, province, null);
        } catch (YamlFault fault) {
            LOG.error("province {} cannot be used: {}", id, fault.getMessage());
            return null;
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, ServiceRegistration<Province> registration) {
        // the content of a started bundle does not change
    }

    @Override
    public synchronized void removedBundle(
            Bundle bundle, BundleEvent event, ServiceRegistration<Province> registration) {
        registration.unregister();
        current = null;
    }
}
