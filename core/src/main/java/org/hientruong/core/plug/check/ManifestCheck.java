// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.hientruong.core.desk.plugins.PluginFault;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Requirement;

/** A plugin is a bundle of its own that sees {@code api} and a few libraries, and lets nobody see into it. */
final class ManifestCheck {
    private static final List<String> ALLOWED = List.of(
            "org.hientruong.api",
            "java",
            "javax.ws.rs",
            "javax.annotation",
            "javax.crypto",
            "javax.net",
            "javax.security",
            "javax.xml",
            "org.w3c.dom",
            "org.xml.sax",
            "org.osgi.service.component",
            "org.osgi.service.metatype",
            "org.slf4j",
            "org.jspecify",
            "com.fasterxml.jackson");
    private static final List<String> FORBIDDEN_HEADERS = List.of(
            "Fragment-Host",
            "Bundle-Activator",
            "Bundle-NativeCode",
            "DynamicImport-Package",
            "Export-Package",
            "Require-Bundle");
    private static final String MANDATORY = "mandatory";
    private static final String RESOLVE = "resolve";

    private final Predicate<String> platform;
    private final Predicate<Requirement> provided;

    /**
     * @param platform whether a bundle of that symbolic name is a part of the platform
     * @param provided whether somebody in the running system provides it
     */
    ManifestCheck(Predicate<String> platform, Predicate<Requirement> provided) {
        this.platform = platform;
        this.provided = provided;
    }

    List<PluginFault> check(PluginJar jar) {
        List<PluginFault> faults = new ArrayList<>();
        String name = name(jar);
        if (name.isEmpty() || !name.matches("[A-Za-z0-9_.-]{1,150}")) {
            faults.add(PluginFault.of("no-name"));
        } else if (platform.test(name)) {
            faults.add(PluginFault.of("platform-name", name));
        }
        if (!isVersion(jar.header("Bundle-Version"))) {
            faults.add(PluginFault.of("no-version"));
        }
        for (String header : FORBIDDEN_HEADERS) {
            if (!jar.header(header).isEmpty()) {
                faults.add(PluginFault.of("forbidden-header", header));
            }
        }
        String web = jar.header("HienTruong-Web");
        if (!web.isEmpty() && !web.matches("/ui/[a-z0-9-]{2,30}(;dir=[A-Za-z0-9/_-]+)?")) {
            faults.add(PluginFault.of("web-path", web));
        }
        faults.addAll(imports(jar.headers()));
        return faults;
    }

    static String name(PluginJar jar) {
        return jar.header("Bundle-SymbolicName").split(";", 2)[0].strip();
    }

    private static boolean isVersion(String written) {
        try {
            return !written.isEmpty()
                    && written.length() <= 60
                    && !Version.parseVersion(written).equals(Version.emptyVersion);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private List<PluginFault> imports(Map<String, String> headers) {
        List<PluginFault> faults = new ArrayList<>();
        try {
            for (Requirement requirement :
                    ResourceBuilder.build("plugin", headers).getRequirements(null)) {
                imported(requirement, faults);
            }
        } catch (BundleException e) {
            faults.add(PluginFault.of("unreadable-manifest", String.valueOf(e.getMessage())));
        }
        return faults;
    }

    private void imported(Requirement requirement, List<PluginFault> faults) {
        if (!requirement.getDirectives().getOrDefault("effective", RESOLVE).equals(RESOLVE)) {
            return; // components find their services when they come
        }
        String filter = requirement.getDirectives().getOrDefault("filter", "");
        boolean isPackage = requirement.getNamespace().equals(PackageNamespace.PACKAGE_NAMESPACE);
        String what = isPackage ? filter.replaceAll(".*osgi\\.wiring\\.package=([^)]*)\\).*", "$1") : filter;
        if (isPackage && !isAllowed(what)) {
            faults.add(PluginFault.of("forbidden-import", what));
            return;
        }
        boolean mandatory = requirement
                .getDirectives()
                .getOrDefault("resolution", MANDATORY)
                .equals(MANDATORY);
        if (mandatory && !provided.test(requirement)) {
            faults.add(PluginFault.of("unresolved", isPackage ? what + " " + filter : filter));
        }
    }

    private static boolean isAllowed(String name) {
        return ALLOWED.stream().anyMatch(allowed -> name.equals(allowed) || name.startsWith(allowed + '.'));
    }
}
