// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.calendar.Reach;
import org.hientruong.core.domain.hotline.HotlineBook;
import org.hientruong.core.domain.procedure.Procedure;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.hientruong.core.province.ProcedureText;
import org.hientruong.core.province.Province;
import org.hientruong.core.province.Role;
import org.hientruong.core.store.cases.RunningLimits;
import org.hientruong.core.store.catalogue.Catalogues;
import org.hientruong.core.store.catalogue.DatedCatalogue;
import org.hientruong.core.store.lists.Area;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** By what rules a case is decided: the procedure that it pins and the working calendar in force. */
@Component(service = CaseRules.class)
public final class CaseRules {
    private final Province province;
    private final Catalogues catalogues;
    private final Clock clock;

    @Activate
    public CaseRules(@Reference Province province, @Reference Catalogues catalogues, @Reference Clock clock) {
        this.province = province;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** The rules of a case: of the version under which it was filed (Điều 7). */
    public Rules of(CaseFile file) {
        return rules(procedure(file.filing().procedure()));
    }

    /** The rules for a report that is filed now. */
    public Rules current() {
        return rules(procedureAt(now()));
    }

    /** The rules of the procedure that holds at an instant. */
    public Rules at(Instant instant) {
        return rules(procedureAt(instant));
    }

    /** The rules of a case, if the calendar were another. */
    public Rules with(CaseFile file, WorkingCalendar calendar) {
        return new Rules(
                procedure(file.filing().procedure()),
                calendar,
                catalogue(now())::mandated,
                null,
                catalogues.successions().reorganisations());
    }

    private Rules rules(Procedure procedure) {
        Catalogues.CalendarInForce now = catalogues.calendarInForce();
        return new Rules(
                procedure,
                now.calendar(),
                catalogue(now())::mandated,
                now.book().latest(),
                catalogues.successions().reorganisations());
    }

    /** The time in which a change of the calendar may move limits, of those reckoned by an earlier version. */
    public RunningLimits.Through through(Reach reach, int version) {
        WorkingCalendar calendar = catalogues.calendar();
        LocalDate until = reach.until();
        return new RunningLimits.Through(
                calendar.startOf(reach.from()), until == null ? null : calendar.startOf(until.plusDays(1)), version);
    }

    /** The rules of what pinned a version of the procedure. */
    public Rules of(String version) {
        return rules(procedure(version));
    }

    /** What the province lays down for its hotline. */
    public HotlineBook hotline() {
        return province.hotline();
    }

    /** A version of the procedure that a case pinned. */
    public Procedure procedure(String version) {
        return province.procedure(version)
                .orElseThrow(() -> new IllegalStateException("the province pack lost procedure " + version));
    }

    /** Message key of a role's name; empty for hats that nobody is granted. */
    public Optional<String> roleKey(String code) {
        return province.role(code).map(Role::nameKey);
    }

    /** The procedure that holds for what is filed at an instant. */
    public Procedure procedureAt(Instant filed) {
        return province.procedureOn(day(filed)).procedure();
    }

    /** Every version of the procedure, by the day from which it holds. */
    public List<ProcedureText> procedures() {
        return province.rules();
    }

    /** How people cite a clause. */
    public String citation(Clause clause) {
        return province.citations().of(clause);
    }

    /** The sentence of a clause that slips and screens quote. */
    public String quotation(Clause clause) {
        return province.quotation(citation(clause))
                .map(Province.Quotation::text)
                .orElseThrow(() -> new IllegalStateException("the province pack quotes nothing of " + clause));
    }

    /** The catalogue of the day in the province on which an instant falls: names and codes hold by it. */
    public DatedCatalogue catalogue(Instant instant) {
        return catalogues.on(day(instant));
    }

    /** Where cases lie that lie in a unit of today, also by the units that have gone into it. */
    public @Nullable List<Area> areas(@Nullable UnitCode unit, @Nullable LocalDate from) {
        return unit == null ? null : catalogues.successions().areas(unit, from, day(now()));
    }

    /** Where cases lie that lie in the unit that was meant at an instant, or have gone into it. */
    public @Nullable List<Area> areas(@Nullable UnitCode unit, Instant meant) {
        return unit == null ? null : catalogues.successions().areas(unit, null, day(meant));
    }

    /** Some agencies and those that by today have gone into them as a whole. */
    List<AgencyCode> withPredecessors(List<AgencyCode> agencies) {
        return catalogues.successions().withPredecessors(agencies, day(now()));
    }

    /** The calendar by which a limit was reckoned. */
    public WorkingCalendar calendar(String version) {
        return catalogues
                .calendar(version)
                .orElseThrow(() -> new IllegalStateException("the catalogue lost calendar " + version));
    }

    /** The monitoring centre, as the catalogue knows it. */
    public AgencyCode centre() {
        return province.identity().centre();
    }

    public Instant now() {
        return clock.instant();
    }

    public ZoneId zone() {
        return province.zone();
    }

    /** The day in the province on which an instant falls. */
    public LocalDate day(Instant instant) {
        return instant.atZone(province.zone()).toLocalDate();
    }
}
