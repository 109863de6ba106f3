// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.hientruong.core.desk.plugins.ContractCheck;
import org.hientruong.core.desk.plugins.PluginFault;
import org.hientruong.core.plug.PluginLocation;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;
import org.osgi.resource.Requirement;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Archive, manifest, components, byte code, signature: all faults at once, so that a developer mends them in one go. */
@Component(service = ContractCheck.class, configurationPid = "org.hientruong.core.plugins")
@Designate(ocd = JarCheck.Config.class)
public final class JarCheck implements ContractCheck {
    private static final String NO_VERSION = "0.0.0";
    private final ManifestCheck manifests;
    private final SignatureCheck signatures;
    private final boolean unsigned;
    private final Clock clock;

    /** The operator's settings. */
    @ObjectClassDefinition(name = "Plugins")
    public @interface Config {
        /** Whether jars that nobody signed may run. */
        boolean unsigned() default false;

        /** Folder of the certificates whose holders are trusted; empty for {@code plugin-signers} beside the keys. */
        String signers() default "";
    }

    @Activate
    public JarCheck(BundleContext context, @Reference Clock clock, Config config) {
        this(
                new ManifestCheck(name -> isPlatform(context, name), requirement -> isProvided(context, requirement)),
                config.signers().isEmpty()
                        ? Path.of(System.getProperty("hientruong.data", "data"), "keys", "plugin-signers")
                        : Path.of(config.signers()),
                config.unsigned(),
                clock);
    }

    JarCheck(ManifestCheck manifests, Path signers, boolean unsigned, Clock clock) {
        this.manifests = manifests;
        this.signatures = new SignatureCheck(signers);
        this.unsigned = unsigned;
        this.clock = clock;
    }

    private static boolean isPlatform(BundleContext context, String name) {
        Predicate<org.osgi.framework.Bundle> isNoPlugin = bundle -> !PluginLocation.isPlugin(bundle.getLocation());
        return Arrays.stream(context.getBundles())
                .filter(isNoPlugin)
                .anyMatch(bundle -> name.equals(bundle.getSymbolicName()));
    }

    private static boolean isProvided(BundleContext context, Requirement requirement) {
        FrameworkWiring wiring =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        return !wiring.findProviders(requirement).isEmpty();
    }

    @Override
    public Findings check(Path file, String fileName) throws IOException {
        PluginJar jar;
        try {
            jar = PluginJar.read(file);
        } catch (PluginJar.Unsafe e) {
            return new Findings(named(fileName), NO_VERSION, null, List.of(e.fault()));
        }
        List<PluginFault> faults = new ArrayList<>(manifests.check(jar));
        faults.addAll(ComponentCheck.check(jar));
        faults.addAll(ByteCodeCheck.check(jar));
        SignatureCheck.Signature signature = signatures.check(jar, clock.instant());
        if (signature.fault() != null) {
            faults.add(signature.fault());
        } else if (signature.signer() == null && !unsigned) {
            faults.add(PluginFault.of("unsigned"));
        }
        boolean nameless = faults.stream().anyMatch(fault -> fault.code().equals("no-name"));
        boolean versionless = faults.stream().anyMatch(fault -> fault.code().equals("no-version"));
        return new Findings(
                nameless ? named(fileName) : ManifestCheck.name(jar),
                versionless ? NO_VERSION : jar.header("Bundle-Version"),
                signature.signer(),
                faults);
    }

    /** The file's name stands for a plugin's that has none. */
    private static String named(String fileName) {
        String name = fileName.replaceAll("\\.jar$", "").replaceAll("[^A-Za-z0-9_.-]", "_");
        return name.isEmpty() ? "jar" : name.substring(0, Math.min(name.length(), 150));
    }
}
