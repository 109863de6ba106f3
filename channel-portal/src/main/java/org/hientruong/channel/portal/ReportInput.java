// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hientruong.api.Fault;
import org.hientruong.api.FormData;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.Attestation;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.Place;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.channel.portal.html.Dates;
import org.hientruong.channel.portal.html.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The report form as it was filled in. It reads; whether a report is complete is core's to say (Điều 4), so only what
 * cannot be read at all is a fault here.
 */
final class ReportInput {
    /** The fields in the order of the page. Their texts are given back when the form is shown again; files cannot be. */
    static final List<String> FIELDS = List.of(
            "files",
            "text",
            "category",
            "commune",
            "detail",
            "latitude",
            "longitude",
            "accuracy",
            "date",
            "time",
            "kind",
            "organisation",
            "fullName",
            "address",
            "citizenId",
            "passport",
            "phone",
            "email",
            "confidential",
            "attestation",
            "key");

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{8,80}");

    private final Map<String, String> values = new HashMap<>();
    private final List<Upload> files;
    private final Dates dates;
    private final String attestationVersion;
    private final List<Fault> faults = new ArrayList<>();

    ReportInput(FormData form, Dates dates) {
        for (String field : FIELDS) {
            String value = form.field(field);
            values.put(field, value == null ? "" : value);
        }
        String version = form.field("attestationVersion");
        this.attestationVersion = version == null ? "" : version;
        this.files = form.files("files");
        this.dates = dates;
        if (!hasKey()) {
            faults.add(Fault.at("/key", "portal.report.fault-key"));
        }
        if (occurredAt() == null && given("date") && given("time")) {
            faults.add(Fault.at("/occurredAt", "portal.report.fault-time"));
        }
    }

    /** The text of a field, empty when nothing was entered. */
    String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** What could not be read. */
    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The names of the files, as the reporter's device calls them. */
    List<String> fileNames() {
        return files.stream().map(Upload::name).toList();
    }

    /** Whether the form brought the key that its page gave it. */
    boolean hasKey() {
        return KEY.matcher(value("key")).matches();
    }

    IdempotencyKey key() {
        return new IdempotencyKey(value("key"));
    }

    /** The draft, as far as the form was filled in. */
    ReportDraft draft(Visit visit) {
        String category = value("category");
        return new ReportDraft(
                reporter(),
                orNull("text"),
                category.isEmpty() ? null : new CategoryCode(category),
                occurredAt(),
                place(),
                files,
                given("attestation") ? new Attestation(attestationVersion) : null,
                visit.texts().language(),
                given("confidential"),
                visit.address());
    }

    private ReporterDetails reporter() {
        boolean organisation = value("kind").equals("ORGANISATION");
        return new ReporterDetails(
                organisation ? ReporterDetails.Kind.ORGANISATION : ReporterDetails.Kind.PERSON,
                orNull("fullName"),
                organisation ? orNull("organisation") : null,
                orNull("address"),
                orNull("citizenId"),
                orNull("passport"),
                orNull("phone"),
                orNull("email"));
    }

    private @Nullable Instant occurredAt() {
        return dates.read(value("date"), value("time"));
    }

    private @Nullable Place place() {
        String commune = value("commune");
        Place.Point point = point();
        if (commune.isEmpty() && !given("detail") && point == null) {
            return null;
        }
        return new Place(commune.isEmpty() ? null : new UnitCode(commune), orNull("detail"), point);
    }

    /** The device's position; half a position is none. */
    private Place.@Nullable Point point() {
        Double latitude = number("latitude");
        Double longitude = number("longitude");
        return latitude == null || longitude == null
                ? null
                : new Place.Point(latitude, longitude, number("accuracy"), "device");
    }

    private @Nullable Double number(String field) {
        try {
            double number = Double.parseDouble(value(field));
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private @Nullable String orNull(String field) {
        return given(field) ? value(field) : null;
    }

    private boolean given(String field) {
        return !value(field).isEmpty();
    }
}
