// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.demo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.province.PackFolder;
import org.hientruong.core.province.yaml.YamlMap;
import org.hientruong.core.scenario.OfficeTime;
import org.hientruong.core.scenario.demo.DemoBook.Course;
import org.hientruong.core.scenario.demo.DemoBook.Details;
import org.hientruong.core.scenario.demo.DemoBook.Leg;
import org.hientruong.core.scenario.demo.DemoBook.Locality;
import org.hientruong.core.scenario.demo.DemoBook.Matter;
import org.hientruong.core.scenario.demo.DemoBook.Member;
import org.hientruong.core.scenario.demo.DemoBook.Phrases;
import org.hientruong.core.scenario.demo.DemoBook.Reporters;
import org.hientruong.core.scenario.demo.DemoBook.Size;
import org.hientruong.core.scenario.demo.DemoBook.Texts;
import org.hientruong.core.scenario.demo.DemoBook.Wording;
import org.hientruong.core.scenario.photo.Scene;

/** Reads the pack's demonstration files as strictly as its rules. */
final class DemoReader {
    private static final int USUAL_SHARE_OF_PHOTOS = 85;
    private static final Set<String> MOVES = Set.of(
            "claim",
            "accept",
            "classify",
            "normalise",
            "request-supplement",
            "supplement",
            "decline",
            "request-direction",
            "refer",
            "forward",
            "dispatch",
            "acknowledge",
            "return-wrong-authority",
            "submit-resolution",
            "send-back",
            "approve",
            "publish",
            "rate");
    private static final Set<String> PERFORMERS = Set.of(
            "INTAKE_OFFICER", "HANDLER", "APPROVER", "REPORTER", "COORDINATING_HANDLER", "COORDINATING_APPROVER");

    private static final List<String> NOTES = List.of(
            "sendBack",
            "wrongAuthority",
            "dispatch",
            "forward",
            "request",
            "supplement",
            "decline",
            "direction",
            "refer");

    private record People(List<Member> staff, String password, Reporters reporters, Phrases phrases) {}

    private record Places(List<Locality> places, Details details) {}

    private record Matters(List<String> since, List<Matter> matters) {}

    private record Courses(Size size, List<Course> courses) {}

    private DemoReader() {}

    static DemoBook read(PackFolder pack) {
        People people = pack.read("demo/people.yaml", DemoReader::people);
        Places places = pack.read("demo/places.yaml", DemoReader::places);
        Matters matters = pack.read("demo/matters.yaml", DemoReader::matters);
        Courses courses = pack.read("demo/courses.yaml", DemoReader::courses);
        return new DemoBook(
                courses.size,
                people.staff,
                people.password,
                people.reporters,
                people.phrases,
                places.places,
                places.details,
                matters.since,
                matters.matters,
                courses.courses);
    }

    private static People people(YamlMap map) {
        return new People(
                map.maps("staff", DemoReader::member),
                map.text("password"),
                map.map("reporters", DemoReader::reporters),
                new Phrases(map.map("comments", DemoReader::comments), notes(map)));
    }

    private static Map<String, List<String>> notes(YamlMap map) {
        Map<String, List<String>> notes = new HashMap<>();
        NOTES.forEach(move -> notes.put(move, map.texts(move)));
        return notes;
    }

    private static Member member(YamlMap map) {
        return new Member(map.text("account"), map.text("name"), map.text("role"), map.as("agency", AgencyCode::new));
    }

    private static Reporters reporters(YamlMap map) {
        return new Reporters(
                map.texts("families"), map.texts("middles"), map.texts("givens"), map.texts("organisations"));
    }

    private static Map<SatisfactionRating, List<String>> comments(YamlMap map) {
        Map<SatisfactionRating, List<String>> comments = new EnumMap<>(SatisfactionRating.class);
        for (SatisfactionRating rating : SatisfactionRating.values()) {
            comments.put(rating, map.texts(rating.name()));
        }
        return comments;
    }

    private static Places places(YamlMap map) {
        return new Places(
                map.maps("places", DemoReader::place),
                map.map(
                        "details",
                        details -> new Details(
                                details.maps("street", DemoReader::wording),
                                details.maps("hamlet", DemoReader::wording))));
    }

    private static Locality place(YamlMap map) {
        return new Locality(
                map.as("commune", UnitCode::new),
                map.number("weight"),
                map.texts("streets"),
                map.has("hamlets") ? map.texts("hamlets") : List.of());
    }

    private static Wording wording(YamlMap map) {
        return new Wording(map.text("full"), map.text("public"));
    }

    private static Matters matters(YamlMap map) {
        return new Matters(map.texts("since"), map.maps("matters", DemoReader::matter));
    }

    private static Matter matter(YamlMap map) {
        CategoryCode category = map.as("category", CategoryCode::new);
        String lead = map.text("lead");
        return new Matter(
                category,
                map.has("classify") ? map.as("classify", CategoryCode::new) : category,
                map.oneOf(Scene.class, "scene"),
                lead.equals("committees:DISTRICT") ? null : map.as("lead", AgencyCode::new),
                map.as("wrong", AgencyCode::new),
                map.number("weight"),
                map.has("photo") ? map.number("photo") : USUAL_SHARE_OF_PHOTOS,
                new Texts(map.texts("texts"), map.texts("harm"), map.text("normalised"), map.texts("resolutions")));
    }

    private static Courses courses(YamlMap map) {
        return new Courses(
                new Size(map.number("cases"), map.number("days"), map.number("seed")),
                map.maps("courses", DemoReader::course));
    }

    private static Course course(YamlMap map) {
        return new Course(
                map.text("name"),
                map.number("weight"),
                map.optional("mood").filter("BAD"::equals).isPresent(),
                map.flag("wrongFirst", false),
                map.has("within") ? map.as("within", DemoReader::days) : Integer.MAX_VALUE,
                map.maps("moves", DemoReader::leg));
    }

    private static int days(String text) {
        if (!text.matches("[1-9][0-9]?d")) {
            throw new IllegalArgumentException("days such as 12d are expected");
        }
        return Integer.parseInt(text.substring(0, text.length() - 1));
    }

    private static Leg leg(YamlMap map) {
        return new Leg(
                map.as("wait", OfficeTime::parse),
                map.as("by", text -> among(PERFORMERS, text)),
                map.as("move", text -> among(MOVES, text)));
    }

    private static String among(Set<String> known, String text) {
        if (!known.contains(text)) {
            throw new IllegalArgumentException("one of " + new java.util.TreeSet<>(known) + " is expected");
        }
        return text;
    }
}
