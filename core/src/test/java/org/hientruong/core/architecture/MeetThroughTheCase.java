// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** A subject of the law uses the domain's root, time, procedure, person and agency, and no other subject. */
final class MeetThroughTheCase extends ArchCondition<JavaClass> {
    private static final Set<String> FOUNDATIONS = Set.of("", "time", "procedure", "person", "agency");

    MeetThroughTheCase() {
        super("use no other legal subject");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String own = ArrowsTest.subject(type);
        if (own.isEmpty()) {
            return; // the case file and the catalogue of moves put the subjects together
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass();
            if (target.getPackageName().startsWith("org.hientruong.core.domain")) {
                String other = ArrowsTest.subject(target);
                if (!other.equals(own) && !FOUNDATIONS.contains(other)) {
                    events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                }
            }
        }
    }
}
