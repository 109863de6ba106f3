// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hientruong.itest.architecture.Bundles.Bundle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The arrows between modules, read from the bundles that were built. */
class BundleRulesIT {
    private static final String CORE = "org.hientruong.core";
    private static final Set<String> WITHOUT_JAVA =
            Set.of("org.hientruong.province-soctrang", "org.hientruong.language-en");
    private static final List<String> WHITEBOARDS = List.of("osgi.jaxrs.", "osgi.http.whiteboard.");
    private static final List<String> ALLOWED_SPEAKERS = List.of(
            CORE + " org/hientruong/core/rest/RestPublisher",
            CORE + " org/hientruong/core/web/",
            CORE + " org/hientruong/core/plug/check/ComponentCheck", // it refuses them
            CORE + " org/hientruong/core/ops/Health",
            CORE + " org/hientruong/core/ops/Control",
            CORE + " OSGI-INF/org.hientruong.core.web.",
            CORE + " OSGI-INF/org.hientruong.core.ops.Health",
            CORE + " OSGI-INF/org.hientruong.core.ops.Control",
            CORE + " META-INF/MANIFEST");

    @BeforeAll
    static void theBundlesWereFound() {
        assertThat(Bundles.OURS).extracting(Bundle::id).contains("org.hientruong.api", CORE);
        assertThat(Bundles.CLASSES.stream().map(type -> type.getPackageName()))
                .contains("org.hientruong.api", CORE + ".rest");
    }

    @Test
    void onlyTheApiExportsPackages() {
        Map<String, List<String>> exports = Bundles.OURS.stream()
                .filter(bundle -> bundle.id().startsWith("org.hientruong.")
                        && !bundle.id().equals("org.hientruong.api"))
                .filter(bundle -> !bundle.header("Fragment-Host").contains("jakarta.ws.rs"))
                .collect(Collectors.toMap(Bundle::id, bundle -> bundle.clauses("Export-Package")));
        assertThat(exports)
                .allSatisfy((id, packages) -> assertThat(packages).as(id).isEmpty());
    }

    @Test
    void theApiExportsAllThatItHolds() {
        Bundle api = Bundles.named("api");
        Set<String> held = api.entries().keySet().stream()
                .filter(name -> name.endsWith(".class"))
                .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                .collect(Collectors.toSet());
        assertThat(api.clauses("Export-Package")).containsExactlyInAnyOrderElementsOf(held);
        assertThat(held).allMatch(name -> name.startsWith("org.hientruong.api"));
    }

    @Test
    void theApiKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("org.hientruong.api..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "javax.ws.rs..", "javax.persistence..", "com.fasterxml..", "org.apache..", CORE + "..")
                .check(Bundles.CLASSES);
    }

    @Test
    void nothingDependsOnCore() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CORE + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CORE + "..")
                .check(Bundles.CLASSES);
    }

    @Test
    void coreKnowsNoPlugin() {
        noClasses()
                .that()
                .resideInAPackage(CORE + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hientruong.channel..",
                        "org.hientruong.documents..",
                        "org.hientruong.agency..",
                        "org.hientruong.sender..")
                .check(Bundles.CLASSES);
    }

    @Test
    void aProvinceAndALanguageHoldNoJava() {
        assertThat(Bundles.OURS).extracting(Bundle::id).contains("org.hientruong.province-soctrang");
        assertThat(Bundles.OURS)
                .filteredOn(bundle -> WITHOUT_JAVA.contains(bundle.id()))
                .allSatisfy(bundle -> assertThat(bundle.entriesEnding(".class"))
                        .as(bundle.id())
                        .isEmpty());
    }

    @Test
    void onlyThePublisherAndOurServletsSpeakToWhiteboards() {
        Set<String> speakers = Bundles.OURS.stream()
                .flatMap(bundle -> bundle.entries().entrySet().stream()
                        .filter(entry -> speaks(new String(entry.getValue(), ISO_8859_1)))
                        .map(entry -> bundle.id() + " "
                                + entry.getKey().replaceAll("[$].*", "").replaceAll("\\.(class|xml)$", "")))
                .filter(speaker -> ALLOWED_SPEAKERS.stream().noneMatch(speaker::startsWith))
                .collect(Collectors.toSet());
        assertThat(speakers).isEmpty();
    }

    private static boolean speaks(String content) {
        return WHITEBOARDS.stream().anyMatch(content::contains);
    }

    @Test
    void theTestPluginsAreInNoDistribution() {
        assertThat(Bundles.OURS)
                .extracting(Bundle::id)
                .doesNotContain(
                        "org.hientruong.clock",
                        "org.hientruong.channel-sample",
                        "org.hientruong.agency-sample",
                        "org.hientruong.sender-sample",
                        "org.hientruong.listener-sample",
                        "org.hientruong.inspector-sample");
    }
}
