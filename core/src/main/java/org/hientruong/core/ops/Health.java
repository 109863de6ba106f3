// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.ops;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.servlet.Servlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.hientruong.core.store.Settings;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContext;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.http.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/**
 * {@code /health/live}: the process answers. {@code /health/ready}: the database is open and the interface published. Both
 * say how far demonstration data are while they are being loaded.
 */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("health")
@HttpWhiteboardServletPattern("/*")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=health)")
public final class Health extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient Build build;
    private transient volatile @Nullable Settings database;
    private transient volatile @Nullable PublishedRest rest;
    private transient volatile @Nullable DemoProgress demo;

    /** The servlet context of {@link Health}. */
    @Component(service = ServletContextHelper.class)
    @HttpWhiteboardContext(name = "health", path = "/health")
    public static final class Context extends ServletContextHelper {}

    @Activate
    public Health(@Reference Build build) {
        this.build = build;
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindDatabase(Settings settings) {
        database = settings;
    }

    void unbindDatabase(Settings settings) {
        if (settings.equals(database)) {
            database = null;
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindRest(PublishedRest published) {
        rest = published;
    }

    void unbindRest(PublishedRest published) {
        if (published.equals(rest)) {
            rest = null;
        }
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bindDemo(DemoProgress progress) {
        demo = progress;
    }

    void unbindDemo(DemoProgress progress) {
        if (progress.equals(demo)) {
            demo = null;
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> missing = "/live".equals(request.getPathInfo()) ? List.of() : missing();
        response.setStatus(missing.isEmpty() ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        StringBuilder body = new StringBuilder("{\"status\":\"")
                .append(missing.isEmpty() ? "up" : "down")
                .append("\",\"version\":\"")
                .append(build.version())
                .append("\",\"build\":\"")
                .append(build.commit())
                .append("\",\"missing\":[");
        for (int i = 0; i < missing.size(); i++) {
            body.append(i == 0 ? "\"" : ",\"").append(missing.get(i)).append('"');
        }
        response.getOutputStream()
                .print(body.append(']').append(loading()).append('}').toString());
    }

    /** How far demonstration data are, while they are being loaded; nothing otherwise. */
    private String loading() {
        DemoProgress progress = demo;
        DemoProgress.Steps steps = progress == null ? null : progress.steps();
        return steps == null ? "" : ",\"demo\":{\"done\":" + steps.done() + ",\"all\":" + steps.all() + "}";
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        Settings settings = database;
        if (settings == null || !answers(settings)) {
            missing.add("database");
        }
        PublishedRest published = rest;
        if (published == null || !published.published()) {
            missing.add("rest");
        }
        return missing;
    }

    private static boolean answers(Settings settings) {
        try {
            return settings.get("health").isEmpty();
        } catch (RuntimeException e) { // whatever the database throws means the same here
            return false;
        }
    }
}
