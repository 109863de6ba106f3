// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hientruong.api.Fault;
import org.hientruong.api.intake.Place;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.person.CitizenId;
import org.hientruong.core.domain.person.PhoneNumber;
import org.hientruong.core.domain.procedure.Citations;
import org.hientruong.core.domain.procedure.Readings;
import org.jspecify.annotations.Nullable;

/**
 * What a report must have before it can be filed (khoản 1–4 Điều 4, điểm a khoản 5 Điều 10); every fault names its
 * article. Whether codes exist, files are sound and the declaration is the current one, the desk asks elsewhere.
 */
public final class FilingCheck {
    /** Fewest characters of a report's text. */
    public static final int SHORTEST_TEXT = 10;
    /** Most files of a report. */
    public static final int MOST_FILES = 10;

    /** The earliest time of an event before the filing: what lasts longer was still seen within it. */
    public static final Period OLDEST_EVENT = Period.ofYears(1);

    private static final double FARTHEST_ACCURACY = 100_000;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:]+@[^\\s@<>\",;:]+[.][^\\s@<>\",;:.]{2,}");
    private static final Pattern PASSPORT = Pattern.compile("[A-Za-z0-9]{5,20}");

    private final Readings readings;
    private final Citations citations;
    private final List<Fault> faults = new ArrayList<>();

    private FilingCheck(Readings readings, Citations citations) {
        this.readings = readings;
        this.citations = citations;
    }

    /** What is wrong in a draft, at an instant; empty when it may be filed. */
    public static List<Fault> faults(ReportDraft draft, Instant at, Readings readings, Citations citations) {
        FilingCheck check = new FilingCheck(readings, citations);
        check.reporter(draft.reporter());
        check.content(draft, at);
        check.place(draft.place());
        return List.copyOf(check.faults);
    }

    private void reporter(@Nullable ReporterDetails who) {
        if (who == null) {
            fault(Clause.D4_2, "/reporter", "core.fault.reporter-missing");
            return;
        }
        line(who.fullName(), "/reporter/fullName", "core.fault.full-name-missing");
        if (who.kind() == ReporterDetails.Kind.ORGANISATION) {
            line(who.organisation(), "/reporter/organisation", "core.fault.organisation-missing");
        }
        line(who.address(), "/reporter/address", "core.fault.address-missing");
        identity(Input.clean(who.citizenId()), Input.clean(who.passport()));
        String phone = Input.clean(who.phone());
        if (phone == null) {
            fault(Clause.D4_2, "/reporter/phone", "core.fault.phone-missing");
        } else if (PhoneNumber.of(phone).isEmpty()) {
            fault(Clause.D4_2, "/reporter/phone", "core.fault.phone-wrong");
        }
        String email = Input.clean(who.email());
        if (email != null
                && (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
            fault(Clause.D4_2, "/reporter/email", "core.fault.email-wrong");
        }
    }

    private void identity(@Nullable String citizenId, @Nullable String passport) {
        if (citizenId == null && passport == null) {
            fault(Clause.D4_2, "/reporter/citizenId", "core.fault.citizen-id-missing");
        }
        if (citizenId != null && CitizenId.of(citizenId).isEmpty()) {
            fault(Clause.D4_2, "/reporter/citizenId", "core.fault.citizen-id-wrong");
        }
        if (passport != null && !PASSPORT.matcher(passport).matches()) {
            fault(Clause.D4_2, "/reporter/passport", "core.fault.passport-wrong");
        }
    }

    private void content(ReportDraft draft, Instant at) {
        String text = Input.cleanOrEmpty(draft.text());
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST_TEXT) {
            fault(Clause.D4_3, "/text", "core.fault.text-too-short", Map.of("least", SHORTEST_TEXT));
        } else if (length > Input.LONG) {
            fault(Clause.D4_3, "/text", "core.fault.too-long-in-report", Map.of("most", Input.LONG));
        }
        Instant occurredAt = draft.occurredAt();
        if (occurredAt == null) {
            fault(Clause.D4_3, "/occurredAt", "core.fault.time-missing");
        } else if (occurredAt.isAfter(at)) {
            fault(Clause.D4_3, "/occurredAt", "core.fault.time-in-future");
        } else if (occurredAt.isBefore(oldest(at))) {
            fault(Clause.D4_3, "/occurredAt", "core.fault.time-too-early", Map.of("years", OLDEST_EVENT.getYears()));
        }
        if (draft.files().size() > MOST_FILES) {
            fault(Clause.D4_3, "/files", "core.fault.too-many-files", Map.of("most", MOST_FILES));
        }
        if (draft.attestation() == null) {
            fault(Clause.D4_4, "/attestation", "core.fault.attestation-missing");
        }
    }

    // a position, or a commune with a detailed address (điểm a khoản 5 Điều 10)
    private void place(@Nullable Place place) {
        if (place == null || (place.point() == null && place.commune() == null)) {
            fault(Clause.D10_5A2, "/place", "core.fault.place-missing");
            return;
        }
        String detail = Input.cleanOrEmpty(place.detail());
        int length = detail.codePointCount(0, detail.length());
        if (length > Input.LINE) {
            fault(Clause.D10_5A2, "/place/detail", "core.fault.too-long-in-report", Map.of("most", Input.LINE));
        }
        Place.Point point = place.point();
        int least = readings.placeDetailMinimum();
        if (point == null && length < least) {
            fault(Clause.D10_5A2, "/place/detail", "core.fault.place-too-short", Map.of("least", least));
        }
        if (point != null && !onEarth(point)) {
            fault(Clause.D10_5A2, "/place/point", "core.fault.position-wrong");
        }
    }

    private static Instant oldest(Instant filedAt) {
        return filedAt.atOffset(ZoneOffset.UTC).minus(OLDEST_EVENT).toInstant();
    }

    private static boolean onEarth(Place.Point point) {
        Double accuracy = point.accuracy();
        return Math.abs(point.latitude()) <= 90
                && Math.abs(point.longitude()) <= 180
                && (accuracy == null || (accuracy >= 0 && accuracy <= FARTHEST_ACCURACY));
    }

    private void line(@Nullable String value, String pointer, String missing) {
        String clean = Input.clean(value);
        if (clean == null) {
            fault(Clause.D4_2, pointer, missing);
        } else if (clean.length() > Input.LINE) {
            fault(Clause.D4_2, pointer, "core.fault.too-long-in-report", Map.of("most", Input.LINE));
        }
    }

    private void fault(Clause clause, String pointer, String key) {
        fault(clause, pointer, key, Map.of());
    }

    private void fault(Clause clause, String pointer, String key, Map<String, ?> facts) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("article", citations.of(clause));
        faults.add(new Fault(pointer, key, all));
    }
}
