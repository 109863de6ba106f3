// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.Place;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.province.yaml.YamlFile;
import org.hientruong.core.province.yaml.YamlMap;
import org.hientruong.core.scenario.photo.GeoTag;
import org.hientruong.core.scenario.photo.Scene;

/** Reads a scenario whose every move is written out: who, when (local time), what. */
public final class ScenarioReader {
    private final ZoneId zone;
    private int photos;

    private ScenarioReader(ZoneId zone) {
        this.zone = zone;
    }

    /** The stories of a file. */
    public static List<Story> read(String name, InputStream content, ZoneId zone) {
        ScenarioReader reader = new ScenarioReader(zone);
        return YamlFile.read(name, content, map -> map.maps("stories", reader::story));
    }

    private Story story(YamlMap map) {
        Instant filedAt = map.as("at", this::local);
        ReportDraft draft = map.map("report", report -> draft(report, filedAt));
        return new Story(map.text("channel"), filedAt, draft, map.maps("moves", this::act));
    }

    private Instant local(String text) {
        return LocalDateTime.parse(text).atZone(zone).toInstant();
    }

    private ReportDraft draft(YamlMap map, Instant filedAt) {
        Place.Point point = map.has("point") ? map.map("point", ScenarioReader::point) : null;
        Instant seen = map.has("occurredAt") ? map.as("occurredAt", this::local) : filedAt;
        return new ReportDraft(
                map.map("reporter", ScenarioReader::reporter),
                map.text("text"),
                map.optionalAs("category", CategoryCode::new).orElse(null),
                seen,
                new Place(
                        map.optionalAs("commune", UnitCode::new).orElse(null),
                        map.optional("detail").orElse(null),
                        point),
                map.has("photos") ? map.list("photos", scene -> photo(scene, point, seen)) : List.of(),
                null,
                Locale.forLanguageTag("vi"),
                null);
    }

    private static Place.Point point(YamlMap map) {
        return new Place.Point(
                map.decimal("latitude"), map.decimal("longitude"), map.decimal("accuracy"), map.text("source"));
    }

    private Upload photo(String scene, Place.@org.jspecify.annotations.Nullable Point point, Instant seen) {
        if (point == null) {
            throw new IllegalArgumentException("a photo needs the point at which it is taken");
        }
        photos++;
        GeoTag tag = new GeoTag(point.latitude(), point.longitude(), LocalDateTime.ofInstant(seen, zone));
        return new DrawnPhoto(Scene.valueOf(scene), photos, tag);
    }

    private static ReporterDetails reporter(YamlMap map) {
        String organisation = map.optional("organisation").orElse(null);
        return new ReporterDetails(
                organisation == null ? ReporterDetails.Kind.PERSON : ReporterDetails.Kind.ORGANISATION,
                map.text("name"),
                organisation,
                map.text("address"),
                map.text("citizenId"),
                null,
                map.text("phone"),
                map.optional("email").orElse(null));
    }

    private Story.Act act(YamlMap map) {
        Instant at = map.as("at", this::local);
        String by = map.text("by");
        if (map.text("move").equals("rate")) {
            return new Story.Rated(
                    at,
                    map.oneOf(SatisfactionRating.class, "rating"),
                    map.optional("comment").orElse(null));
        }
        return new Story.StaffAct(at, by, DeedReader.deed(map));
    }
}
