// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.demo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.scenario.photo.Scene;
import org.jspecify.annotations.Nullable;

/**
 * What demonstration data are woven from.
 *
 * @param size how many cases over how many days, and the seed of chance
 * @param staff accounts
 * @param password of all of them
 * @param reporters parts of invented names
 * @param phrases sentences that staff and reporters use
 * @param places where reports come from
 * @param details how places are described
 * @param since for how long it has been so
 * @param matters what reports are about
 * @param courses what becomes of them
 */
record DemoBook(
        Size size,
        List<Member> staff,
        String password,
        Reporters reporters,
        Phrases phrases,
        List<Locality> places,
        Details details,
        List<String> since,
        List<Matter> matters,
        List<Course> courses) {
    record Size(int cases, int days, long seed) {}

    record Member(String account, String name, String role, AgencyCode agency) {}

    record Reporters(List<String> families, List<String> middles, List<String> givens, List<String> organisations) {}

    record Phrases(Map<SatisfactionRating, List<String>> comments, Map<String, List<String>> notes) {
        /** What is written with a move. */
        List<String> of(String move) {
            return Objects.requireNonNull(notes.get(move), move);
        }
    }

    record Locality(UnitCode commune, int weight, List<String> streets, List<String> hamlets) {}

    record Details(List<Wording> street, List<Wording> hamlet) {}

    /** A description as the reporter gives it, and as the Centre releases it. */
    record Wording(String full, String released) {}

    /**
     * Something to report.
     *
     * @param category the reporter's choice
     * @param classified what the Centre makes of it; mostly the same
     * @param lead the agency, or null for the committee of the place's district
     * @param wrong an agency to which it is first sent by mistake
     * @param photo in how many of a hundred reports there is a photo
     */
    record Matter(
            CategoryCode category,
            CategoryCode classified,
            Scene scene,
            @Nullable AgencyCode lead,
            AgencyCode wrong,
            int weight,
            int photo,
            Texts texts) {}

    record Texts(List<String> reported, List<String> harm, String normalised, List<String> resolutions) {}

    /**
     * What becomes of a report.
     *
     * @param bad whether its reporter ends up dissatisfied
     * @param wrongFirst whether it is first sent to the wrong agency
     * @param within how many days ago it was filed at most
     */
    record Course(String name, int weight, boolean bad, boolean wrongFirst, int within, List<Leg> legs) {
        /** Whether it is filed of late, and worked on at any hour, so that it stands there whenever the demonstration begins. */
        boolean recent() {
            return within < Integer.MAX_VALUE;
        }

        /** Whether another agency than the right one has a part in it. */
        boolean needsAnother() {
            return wrongFirst || legs.stream().anyMatch(leg -> leg.move().equals("forward"));
        }
    }

    record Leg(Duration delay, String by, String move) {}
}
