// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.procedure.Ground;
import org.hientruong.core.domain.procedure.HouseRules;
import org.hientruong.core.domain.procedure.LimitRule;
import org.hientruong.core.domain.procedure.Procedure;
import org.hientruong.core.domain.procedure.Readings;
import org.hientruong.core.domain.procedure.ReminderRule;
import org.hientruong.core.domain.procedure.SanctionRules;
import org.hientruong.core.domain.procedure.Step;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.reckoning.Counting;
import org.hientruong.core.province.yaml.YamlMap;

/** Reads a version of the procedure. */
final class ProcedureReader {
    /** Allowances that no number measures: their end is given case by case. */
    private static final String GIVEN = "committed date";

    /** What the Centre may not do has no time. */
    private static final String NEVER = "never";

    /** The text gives no number; {@code alarm} says after how long the product sounds. */
    private static final String AT_ONCE = "at once";

    private final Map<ClockId, LimitRule> rules = new EnumMap<>(ClockId.class);

    private ProcedureReader() {}

    static ProcedureText procedure(YamlMap map) {
        return new ProcedureReader().read(map);
    }

    private ProcedureText read(YamlMap map) {
        List<ProcedureText.Terms> terms = map.maps("limits", this::limit);
        List<ProcedureText.Threshold> thresholds = map.maps("thresholds", ProcedureReader::threshold);
        Procedure procedure = new Procedure(
                map.text("version"),
                map.date("validFrom"),
                map.map("issuedBy", ProcedureReader::issuedBy),
                rules,
                map.map("readings", ProcedureReader::readings),
                map.maps("grounds", ProcedureReader::ground),
                map.map("sanctions", sanctions -> sanctions(sanctions, thresholds)),
                map.maps("steps", ProcedureReader::step),
                map.map("house", ProcedureReader::house));
        return new ProcedureText(procedure, terms, thresholds, map.map("appendix", ProcedureReader::appendix));
    }

    private static Procedure.IssuedBy issuedBy(YamlMap map) {
        return new Procedure.IssuedBy(map.text("title"), map.optional("number").orElse(null), map.dateOrNull("date"));
    }

    private ProcedureText.Terms limit(YamlMap map) {
        String clock = map.text("clock");
        String allowance = map.text("allowance");
        boolean rolls = map.flag("rolls", false);
        Allowance measured = GIVEN.equals(allowance)
                ? null
                : map.as(AT_ONCE.equals(allowance) ? "alarm" : "allowance", Allowance::parse);
        known(clock).ifPresent(id -> {
            if (rules.put(id, new LimitRule(id, measured, map.as("clause", Clause::of), rolls)) != null) {
                throw map.fault("clock", clock + " stands there twice");
            }
        });
        events(map, "pausedBy");
        events(map, "resumedBy");
        return new ProcedureText.Terms(
                clock,
                allowance,
                map.as("clause", ProcedureReader::clauseId),
                map.text("performer"),
                events(map, "startsOn"),
                events(map, "stopsOn"));
    }

    private static List<String> events(YamlMap map, String key) {
        return map.has(key) ? map.list(key, ProcedureReader::event) : List.of();
    }

    private static String event(String text) {
        if (!text.matches("[a-z-]+[.][a-z-]+")) {
            throw new IllegalArgumentException("an event such as case.dispatched is expected");
        }
        return text;
    }

    private static Optional<ClockId> known(String clock) {
        for (ClockId id : ClockId.values()) {
            if (id.name().equals(clock)) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private static String clauseId(String text) {
        if (!text.matches("[DP][0-9]+([.][0-9]+[a-z]?[0-9]*){0,3}")) {
            throw new IllegalArgumentException("the id of a clause is expected");
        }
        return text;
    }

    private static Readings readings(YamlMap map) {
        return new Readings(
                map.oneOf(Counting.OnDayOff.class, "startOnNonWorkingDay"),
                map.oneOf(Counting.DayEnd.class, "dayEnd"),
                map.number("monthlyCutOffDay"),
                map.number("placeDetailMinimum"),
                new Readings.Sameness(
                        map.number("sameTextPercent"),
                        map.number("samePhotoDistance"),
                        map.map(
                                "sameAmong",
                                among -> new Readings.Among(
                                        among.number("reports"), among.number("days"), among.number("metres")))),
                new Readings.Silence(map.number("silenceAfterWays")),
                map.text("returnForQuality").equals(NEVER) ? null : map.as("returnForQuality", Allowance::parse),
                map.flag("disputeOfOneAgency"),
                map.number("recurrenceMonths"));
    }

    private static HouseRules house(YamlMap map) {
        return new HouseRules(
                Duration.ofMinutes(map.number("correctWithinMinutes")),
                map.number("unopenedAfterWorkingDays"),
                map.maps("reminders", ProcedureReader::reminder));
    }

    private static ReminderRule reminder(YamlMap map) {
        return new ReminderRule(
                map.oneOf(ClockId.class, "clock"),
                map.number("workingDaysBefore"),
                map.flag("onTheDay"),
                map.flag("dailyAfter"),
                map.as("clause", Clause::of));
    }

    private static Ground ground(YamlMap map) {
        return new Ground(
                map.text("code"),
                map.as("clause", Clause::of),
                map.flag("mendable"),
                map.flag("namesLaw", false),
                map.flag("namesFile", false));
    }

    private static SanctionRules sanctions(YamlMap map, List<ProcedureText.Threshold> thresholds) {
        return new SanctionRules(
                above(map, thresholds, "T01"),
                above(map, thresholds, "T02"),
                map.maps("kinds", kind -> new SanctionRules.Kind(kind.text("code"), kind.as("clause", Clause::of))),
                Set.copyOf(map.texts("openChannels")));
    }

    private static int above(YamlMap map, List<ProcedureText.Threshold> thresholds, String code) {
        return thresholds.stream()
                .filter(one -> one.code().equals(code) && one.comparison() == ProcedureText.Comparison.MORE_THAN)
                .mapToInt(ProcedureText.Threshold::number)
                .findFirst()
                .orElseThrow(() -> map.fault("kinds", "sanctions need the threshold " + code + " (moreThan)"));
    }

    private static ProcedureText.Threshold threshold(YamlMap map) {
        List<ProcedureText.Comparison> given = new ArrayList<>();
        int number = 0;
        for (ProcedureText.Comparison comparison : ProcedureText.Comparison.values()) {
            if (map.has(comparison.key())) {
                given.add(comparison);
                number = map.number(comparison.key());
            }
        }
        if (given.size() != 1) {
            throw map.fault("code", "a threshold has one comparison");
        }
        return new ProcedureText.Threshold(
                map.text("code"), map.as("clause", ProcedureReader::clauseId), given.get(0), number);
    }

    private static ProcedureText.Appendix appendix(YamlMap map) {
        return new ProcedureText.Appendix(
                map.text("number"), map.text("title"), map.text("attached"), map.texts("cases"));
    }

    private static Step step(YamlMap map) {
        return new Step(
                map.as("clause", Clause::of),
                map.text("label"),
                map.text("performer"),
                map.text("title"),
                map.texts("lines"),
                map.maps("times", time -> new Step.Time(time.text("printed"), time.oneOf(ClockId.class, "clock"))));
    }
}
