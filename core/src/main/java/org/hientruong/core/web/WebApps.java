// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.web;

import java.util.Dictionary;
import java.util.Hashtable;
import javax.servlet.Servlet;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the web apps of bundles that say {@code HienTruong-Web: /console;dir=web}, each in a servlet context of its own. */
@Component(service = WebApps.class, immediate = true)
public final class WebApps implements BundleTrackerCustomizer<WebApps.Mounted> {
    private static final Logger LOG = LoggerFactory.getLogger(WebApps.class);
    private static final String HEADER = "HienTruong-Web";
    private final BundleContext context;
    private final BundleTracker<Mounted> tracker;

    /** What is registered for one bundle. */
    public record Mounted(ServiceRegistration<ServletContextHelper> helper, ServiceRegistration<Servlet> servlet) {}

    @Activate
    public WebApps(BundleContext context) {
        this.context = context;
        tracker = new BundleTracker<>(context, Bundle.ACTIVE | Bundle.STARTING, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    @Override
    @SuppressWarnings("NullAway") // the tracker's contract: null means that the bundle is of no interest
    public @Nullable Mounted addingBundle(Bundle bundle, BundleEvent event) {
        String header = bundle.getHeaders("").get(HEADER);
        if (header == null) {
            return null;
        }
        String[] clauses = header.trim().split("\\s*;\\s*");
        String path = clauses[0];
        String folder = "web";
        for (String clause : clauses) {
            if (clause.startsWith("dir=")) {
                folder = clause.substring("dir=".length());
            }
        }
        LOG.info("web app of {} at {}", bundle.getSymbolicName(), path);
        return mount(bundle, path, folder);
    }

    @SuppressWarnings("JdkObsolete") // OSGi takes a Dictionary
    private Mounted mount(Bundle bundle, String path, String folder) {
        String name = "web." + bundle.getSymbolicName();
        Dictionary<String, Object> where = new Hashtable<>();
        where.put("osgi.http.whiteboard.context.name", name);
        where.put("osgi.http.whiteboard.context.path", path);
        ServiceRegistration<ServletContextHelper> helper =
                context.registerService(ServletContextHelper.class, new ServletContextHelper(bundle) {}, where);
        Dictionary<String, Object> what = new Hashtable<>();
        what.put("osgi.http.whiteboard.context.select", "(osgi.http.whiteboard.context.name=" + name + ")");
        what.put("osgi.http.whiteboard.servlet.name", name);
        what.put("osgi.http.whiteboard.servlet.pattern", new String[] {"/*"});
        return new Mounted(helper, context.registerService(Servlet.class, new StaticFiles(bundle, folder), what));
    }

    @Override
    public void modifiedBundle(Bundle bundle, BundleEvent event, Mounted mounted) {
        // the content of a started bundle does not change
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Mounted mounted) {
        mounted.servlet().unregister();
        mounted.helper().unregister();
    }
}
