// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows inside core: {@code rest → desk → domain ← store}; {@code plug, clock, outbox → desk}. */
@AnalyzeClasses(packages = "org.hientruong.core", importOptions = DoNotIncludeTests.class)
class ArrowsTest {
    private static final String CORE = "org.hientruong.core";

    @ArchTest
    static final ArchRule onlyRestKnowsJaxRs = noClasses()
            .that()
            .resideOutsideOfPackage(CORE + ".rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.ws.rs..", "org.osgi.service.jaxrs..")
            .because("a later move to jakarta is two packages, not a project");

    @ArchTest
    static final ArchRule onlyStoreKnowsJpa = noClasses()
            .that()
            .resideOutsideOfPackage(CORE + ".store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.persistence..", "org.apache.openjpa..", "liquibase..")
            .because("a later move to jakarta is two packages, not a project");

    @ArchTest
    static final ArchRule domainIsPure = classes()
            .that()
            .resideInAPackage(CORE + ".domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.hientruong.api..", CORE + ".domain..", "org.jspecify.annotations..")
            .because("the regulation is legible without a framework");

    @ArchTest
    static final ArchRule domainReadsNoClock = noClasses()
            .that()
            .resideInAPackage(CORE + ".domain..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .because("the instant comes with the move");

    @ArchTest
    static final ArchRule storeKnowsNobodyAboveIt = noClasses()
            .that()
            .resideInAPackage(CORE + ".store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above("desk", "rest", "plug", "clock", "outbox", "web", "ops", "letter"));

    @ArchTest
    static final ArchRule deskKnowsNobodyAboveIt = noClasses()
            .that()
            .resideInAPackage(CORE + ".desk..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(above("rest", "plug", "clock", "outbox", "web", "ops"));

    @ArchTest
    static final ArchRule rowsStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith("javax.persistence.Entity")
            .should()
            .notBePublic()
            .andShould()
            .haveSimpleNameEndingWith("Row");

    @ArchTest
    static final ArchRule nobodyReadsTheSystemClock = noClasses()
            .that()
            .doNotHaveSimpleName("DiskContentStore") // compares with file times, which are the system's
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .because("the clock is a service, which a test sets");

    @ArchTest
    static final ArchRule legalSubjectsMeetOnlyThroughTheCase =
            classes().that().resideInAPackage(CORE + ".domain..").should(new MeetThroughTheCase());

    private static String[] above(String... names) {
        String[] packages = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            packages[i] = CORE + "." + names[i] + "..";
        }
        return packages;
    }

    static String subject(JavaClass type) {
        String inDomain = type.getPackageName().substring((CORE + ".domain").length());
        return inDomain.isEmpty() ? "" : inDomain.substring(1).split("\\.", 2)[0];
    }
}
