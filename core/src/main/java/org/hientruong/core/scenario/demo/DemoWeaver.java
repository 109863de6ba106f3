// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.agency.AdministrativeUnit;
import org.hientruong.core.domain.agency.Agency;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.hientruong.core.scenario.Story;
import org.hientruong.core.scenario.demo.DemoBook.Course;
import org.hientruong.core.scenario.demo.DemoBook.Locality;
import org.hientruong.core.scenario.demo.DemoBook.Matter;
import org.hientruong.core.store.catalogue.CommuneInDistrict;
import org.hientruong.core.store.catalogue.DatedCatalogue;

/** Weaves the book into stories over the days before an instant. The same book and instant give the same stories. */
final class DemoWeaver {
    private static final String CHANNEL = "portal";
    private static final int FIRST_HOUR = 6;
    private static final int LAST_HOUR = 21;

    private final DemoBook book;
    private final DatedCatalogue catalogue;
    private final WorkingCalendar calendar;
    private final Instant now;
    private final Chance chance;
    private final Set<AgencyCode> staffed;

    DemoWeaver(DemoBook book, DatedCatalogue catalogue, WorkingCalendar calendar, Instant now) {
        this.book = book;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.now = now;
        this.chance = new Chance(book.size().seed());
        this.staffed = book.staff().stream().map(DemoBook.Member::agency).collect(Collectors.toSet());
    }

    /** The stories by the time of their filing, without what lies in the future. */
    List<Story> weave() {
        DraftWeaver drafts = new DraftWeaver(book, catalogue, calendar.zone(), chance);
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < book.size().cases(); i++) {
            story(drafts).until(now).ifPresent(stories::add);
        }
        stories.sort(Comparator.comparing(Story::filedAt));
        return stories;
    }

    private Story story(DraftWeaver drafts) {
        Matter matter = chance.weighted(book.matters(), Matter::weight);
        Locality locality = chance.weighted(localities(matter), Locality::weight);
        AgencyCode lead = lead(matter, locality);
        boolean mistakable = !matter.wrong().equals(lead); // and then it can coordinate
        Course course = chance.weighted(
                book.courses().stream()
                        .filter(one -> mistakable || !one.needsAnother())
                        .toList(),
                Course::weight);
        Instant filedAt = filedAt(course);
        DraftWeaver.Woven woven = drafts.weave(matter, locality, filedAt);
        ActWeaver acts = new ActWeaver(book, matter, woven, lead, chance);
        return new Story(CHANNEL, filedAt, woven.draft(), acts.weave(course, filedAt, calendar));
    }

    /** Later days have more reports, so that every queue of today has some; nobody files at night. */
    private Instant filedAt(Course course) {
        double back = Math.pow(chance.fraction(), 1.8)
                * Math.min(course.within(), book.size().days());
        LocalDate day = calendar.dayOf(now.minus(Duration.ofMinutes((long) (back * 24 * 60))));
        Instant at = day.atTime(chance.between(FIRST_HOUR, LAST_HOUR), chance.between(0, 59), chance.between(0, 59))
                .atZone(calendar.zone())
                .toInstant();
        return at.isBefore(now) ? at : now.minus(Duration.ofMinutes(chance.between(3, 200)));
    }

    private List<Locality> localities(Matter matter) {
        if (matter.lead() != null) {
            return book.places();
        }
        return book.places().stream()
                .filter(place -> committee(place).filter(staffed::contains).isPresent())
                .toList();
    }

    private AgencyCode lead(Matter matter, Locality locality) {
        return matter.lead() != null ? matter.lead() : committee(locality).orElseThrow();
    }

    /** The committee of a place's district, by whose area it is. */
    private Optional<AgencyCode> committee(Locality locality) {
        return catalogue
                .commune(locality.commune())
                .map(CommuneInDistrict::district)
                .flatMap(district -> catalogue.agencyOf(AdministrativeUnit.Level.DISTRICT, district.code()))
                .map(Agency::code);
    }
}
