// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.demo;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hientruong.api.Upload;
import org.hientruong.api.intake.Place;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.scenario.DrawnPhoto;
import org.hientruong.core.scenario.demo.DemoBook.Locality;
import org.hientruong.core.scenario.demo.DemoBook.Matter;
import org.hientruong.core.scenario.demo.DemoBook.Wording;
import org.hientruong.core.scenario.photo.GeoTag;
import org.hientruong.core.store.catalogue.CommuneInDistrict;
import org.hientruong.core.store.catalogue.DatedCatalogue;
import org.jspecify.annotations.Nullable;

/** Weaves what a reporter files: words, place, person, photo. */
final class DraftWeaver {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String PLAIN = "~";
    private static final double NEARBY = 0.018;

    private final DemoBook book;
    private final DatedCatalogue catalogue;
    private final ZoneId zone;
    private final Chance chance;
    private int reporters;

    /**
     * A draft and what the Centre makes of it.
     *
     * @param draft what is filed
     * @param normalised the Centre's wording
     * @param publicText the same without the reporter's house number
     * @param released the place that the Centre releases
     */
    record Woven(ReportDraft draft, String normalised, String publicText, String released) {}

    /** The place of a report in words. */
    private record Where(String full, String released, String address) {}

    DraftWeaver(DemoBook book, DatedCatalogue catalogue, ZoneId zone, Chance chance) {
        this.book = book;
        this.catalogue = catalogue;
        this.zone = zone;
        this.chance = chance;
    }

    Woven weave(Matter matter, Locality locality, Instant filedAt) {
        Where where = where(locality);
        String since = chance.of(book.since());
        String text = filled(chance.of(matter.texts().reported()), where.full, since)
                .replace("{harm}", chance.of(matter.texts().harm()));
        CommuneInDistrict commune =
                catalogue.commune(locality.commune()).orElseThrow(() -> new IllegalStateException("no such commune"));
        Instant seen = filedAt.minus(chance.between(4, 190), ChronoUnit.MINUTES);
        Place.Point point = point(commune.district());
        ReportDraft draft = new ReportDraft(
                reporter(where.address + ", " + commune.fullName()),
                text.startsWith(PLAIN) ? plain(text.substring(1)) : text,
                matter.category(),
                seen,
                new Place(locality.commune(), capital(where.full), chance.percent(60) ? point : null),
                photos(matter, point, LocalDateTime.ofInstant(seen, zone)),
                null,
                Locale.forLanguageTag("vi"),
                null);
        String template = matter.texts().normalised();
        return new Woven(
                draft,
                filled(template, where.full, since),
                filled(template, where.released, since),
                capital(where.released));
    }

    private Where where(Locality locality) {
        boolean rural = !locality.hamlets().isEmpty() && chance.percent(55);
        String street = chance.of(locality.streets());
        int number = chance.between(3, 480);
        Wording wording =
                chance.of(rural ? book.details().hamlet() : book.details().street());
        String hamlet = rural ? chance.of(locality.hamlets()) : "";
        return new Where(
                named(wording.full(), street, hamlet, number),
                named(wording.released(), street, hamlet, number),
                rural ? hamlet : number + " " + street);
    }

    private static String named(String wording, String street, String hamlet, int number) {
        return wording.replace("{street}", street).replace("{hamlet}", hamlet).replace("{n}", String.valueOf(number));
    }

    /** A place begins with a capital letter only where a sentence begins. */
    private static String filled(String template, String where, String since) {
        boolean first = template.startsWith("{where}");
        String text = first ? capital(where) + template.substring("{where}".length()) : template;
        return text.replace("{where}", where).replace("{since}", since);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replace('Đ', 'D');
    }

    private Place.@Nullable Point point(@Nullable AdministrativeUnit district) {
        AdministrativeUnit.Seat seat = district == null ? null : district.seat();
        if (seat == null) {
            return null;
        }
        return new Place.Point(
                rounded(seat.latitude() + (chance.fraction() - 0.5) * NEARBY),
                rounded(seat.longitude() + (chance.fraction() - 0.5) * NEARBY),
                (double) chance.between(4, 40),
                "device");
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1_000_000) / 1_000_000.0;
    }

    private List<Upload> photos(Matter matter, Place.@Nullable Point point, LocalDateTime takenAt) {
        if (point == null || !chance.percent(matter.photo())) {
            return List.of();
        }
        GeoTag tag = new GeoTag(point.latitude(), point.longitude(), takenAt.truncatedTo(ChronoUnit.SECONDS));
        return List.of(new DrawnPhoto(matter.scene(), chance.seed(), tag));
    }

    /** Nobody who exists: the names say so, the numbers only count up. */
    private ReporterDetails reporter(String address) {
        reporters++;
        boolean organisation = chance.percent(8);
        String middle = chance.of(book.reporters().middles());
        String name = chance.of(book.reporters().families())
                + ' '
                + middle
                + ' '
                + chance.of(book.reporters().givens());
        String citizenId = String.format(
                Locale.ROOT, "094%d%02d%06d", middle.equals("Thị") ? 1 : 0, chance.between(50, 99), reporters);
        return new ReporterDetails(
                organisation ? ReporterDetails.Kind.ORGANISATION : ReporterDetails.Kind.PERSON,
                name,
                organisation
                        ? chance.of(book.reporters().organisations()).replace("{n}", String.valueOf(reporters))
                        : null,
                address,
                citizenId,
                null,
                String.format(Locale.ROOT, "0900%06d", reporters),
                chance.percent(40) ? "nguoi.mau." + reporters + "@example.com" : null);
    }
}
