// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.procedure.Ground;
import org.hientruong.core.domain.procedure.HouseRules;
import org.hientruong.core.domain.procedure.LimitRule;
import org.hientruong.core.domain.procedure.Procedure;
import org.hientruong.core.domain.procedure.Readings;
import org.hientruong.core.domain.procedure.ReminderRule;
import org.hientruong.core.domain.procedure.SanctionRules;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.CalendarDay;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.DayKind;
import org.hientruong.core.domain.time.Shift;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.hientruong.core.domain.time.reckoning.Counting.DayEnd;
import org.hientruong.core.domain.time.reckoning.Counting.OnDayOff;

/** The rules by which the regulation's tests reckon: Phụ lục II, and the days of 2023, 2025 and 2026 that the golden dates need. */
public final class Sample {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    public static final Readings.Sameness SAMENESS = new Readings.Sameness(90, 8, new Readings.Among(50, 30, 334));
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private Sample() {}

    /** A local date-time, {@code 2023-06-05T08:00}. */
    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    /** The first instant after a day: the due instant of what is to be done by that day. */
    public static Instant endOf(String day) {
        return LocalDate.parse(day).plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    public static Rules rules() {
        return rules(readings(OnDayOff.NEXT_WORKING_DAY, DayEnd.MIDNIGHT));
    }

    public static Rules rules(OnDayOff onDayOff) {
        return rules(readings(onDayOff, DayEnd.MIDNIGHT));
    }

    public static Readings readings(OnDayOff onDayOff, DayEnd dayEnd) {
        return new Readings(onDayOff, dayEnd, 14, 10, SAMENESS, new Readings.Silence(2), null, false, 12);
    }

    public static Rules rules(Readings readings) {
        Map<ClockId, LimitRule> limits = new EnumMap<>(ClockId.class);
        limit(limits, ClockId.K01, "4 office hours", Clause.P2_1_1);
        limit(limits, ClockId.K02, "4 office hours", Clause.D13_1A);
        limit(limits, ClockId.K03, "48 clock hours", Clause.D10_5B5);
        limit(limits, ClockId.K04, "1 working day", Clause.D14_1B);
        limit(limits, ClockId.K05, "5 working days", Clause.P2_1_2);
        limit(limits, ClockId.K06, "1 working day", Clause.D14_4);
        limit(limits, ClockId.K07, "6 working days", Clause.D14_1A);
        limit(limits, ClockId.K08, "1 working day", Clause.D14_2S1);
        limit(limits, ClockId.K09, "3 working days", Clause.D14_2S2);
        limit(limits, ClockId.K10, "1 working day", Clause.D14_2S2);
        limit(limits, ClockId.K11, "2 working days", Clause.D14_2S3);
        limits.put(ClockId.K12, new LimitRule(ClockId.K12, null, Clause.D14_3B, true));
        limit(limits, ClockId.K13, "1 working day", Clause.D15_2);
        limit(limits, ClockId.K14, "60 clock seconds", Clause.D19_1);
        limit(limits, ClockId.K15, "4 clock hours", Clause.D19_3);
        limit(limits, ClockId.K16, "1 calendar month", Clause.D17_1B);
        limit(limits, ClockId.K17, "1 calendar month", Clause.D17_1B);
        limit(limits, ClockId.K21, "6 working days", Clause.D16_2);
        Procedure procedure = new Procedure(
                "2023-draft",
                LONG_AGO,
                new Procedure.IssuedBy("Quy chế (dự thảo)", null, null),
                limits,
                readings,
                grounds(),
                sanctions(),
                List.of(),
                new HouseRules(Duration.ofMinutes(10), 1, reminders()));
        return new Rules(procedure, calendar(), (agency, category, commune) -> !agency.equals(Play.UNMANDATED));
    }

    private static List<ReminderRule> reminders() {
        return List.of(
                new ReminderRule(ClockId.K06, 2, true, true, Clause.D22_5),
                new ReminderRule(ClockId.K07, 2, true, true, Clause.D22_5),
                new ReminderRule(ClockId.K09, 2, true, true, Clause.D22_5),
                new ReminderRule(ClockId.K12, 2, true, true, Clause.D22_5));
    }

    private static List<Ground> grounds() {
        return List.of(
                new Ground("R1", Clause.D10_5B1, true, false, false),
                new Ground("R2", Clause.D10_5B2, true, false, false),
                new Ground("R3", Clause.D10_5B3, true, false, true),
                new Ground("R4", Clause.D10_5B4, false, false, true),
                new Ground("R5", Clause.D10_5B5, false, false, false),
                new Ground("R6", Clause.D10_5B6, false, false, false),
                new Ground("R7", Clause.D3_6, false, true, false),
                new Ground("SCOPE_COMPLAINT", Clause.D1_1C, false, false, false),
                new Ground("SCOPE_SECRET", Clause.D1_1A2, false, false, false),
                new Ground("SCOPE_PLACE", Clause.D2_3, false, false, false));
    }

    private static SanctionRules sanctions() {
        return new SanctionRules(
                3,
                3,
                List.of(
                        new SanctionRules.Kind("IMPROPER_WORDING", Clause.D17_1A),
                        new SanctionRules.Kind("IMPROPER_INTERACTION", Clause.D17_1B)),
                Set.of("hotline"));
    }

    public static WorkingCalendar calendar() {
        List<Shift> shifts = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
                shifts.add(new Shift(day, LocalTime.of(7, 0), LocalTime.of(11, 0), LONG_AGO, null));
                shifts.add(new Shift(day, LocalTime.of(13, 0), LocalTime.of(17, 0), LONG_AGO, null));
            }
        }
        return new WorkingCalendar(ZONE, "sample-1", shifts, days());
    }

    private static List<CalendarDay> days() {
        List<CalendarDay> days = new ArrayList<>();
        String law = "Bộ luật Lao động 2019, Điều 111, 112";
        day(days, "2023-04-29", DayKind.HOLIDAY, "Giỗ Tổ Hùng Vương", law);
        day(days, "2023-04-30", DayKind.HOLIDAY, "Ngày Chiến thắng", law);
        day(days, "2023-05-01", DayKind.HOLIDAY, "Ngày Quốc tế Lao động", law);
        day(days, "2023-05-02", DayKind.COMPENSATORY, "Nghỉ bù Giỗ Tổ", law);
        day(days, "2023-05-03", DayKind.COMPENSATORY, "Nghỉ bù Ngày Chiến thắng", law);
        String notice = "8726/VPCP-KGVX";
        day(days, "2025-04-26", DayKind.MAKEUP_WORKDAY, "Làm bù cho 02/5", notice);
        day(days, "2025-04-30", DayKind.HOLIDAY, "Ngày Chiến thắng", notice);
        day(days, "2025-05-01", DayKind.HOLIDAY, "Ngày Quốc tế Lao động", notice);
        day(days, "2025-05-02", DayKind.SWAP_OFF, "Hoán đổi, làm bù 26/4", notice);
        for (int date = 16; date <= 20; date++) {
            day(days, "2026-02-" + date, DayKind.HOLIDAY, "Tết Nguyên đán", "Thông báo nghỉ Tết 2026");
        }
        return days;
    }

    private static void day(List<CalendarDay> days, String date, DayKind kind, String name, String document) {
        days.add(new CalendarDay(LocalDate.parse(date), kind, name, document));
    }

    private static void limit(Map<ClockId, LimitRule> limits, ClockId clock, String allowance, Clause clause) {
        limits.put(clock, new LimitRule(clock, Allowance.parse(allowance), clause, false));
    }
}
