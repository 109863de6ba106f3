// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.reckoning.Counting.DayEnd;
import org.hientruong.core.domain.time.reckoning.Counting.OnDayOff;
import org.hientruong.core.regulation.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a procedure may say at all. */
class ReadingsTest {
    @ParameterizedTest
    @CsvSource({"1, 0", "100, 64", "90, 8"})
    void two_texts_and_two_photos_are_alike_within_these_bounds(int percent, int bits) {
        assertThatCode(() -> new Readings.Sameness(percent, bits, Sample.SAMENESS.among()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0, 8", "101, 8", "90, -1", "90, 65"})
    void and_not_outside(int percent, int bits) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Readings.Sameness(percent, bits, Sample.SAMENESS.among()));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "500, 30, 10000"})
    void they_are_looked_for_among_so_many_and_so_near(int reports, int days, int metres) {
        assertThatCode(() -> new Readings.Among(reports, days, metres)).doesNotThrowAnyException();
        assertThat(new Readings.Among(reports, days, metres).degrees() * 111_320)
                .isCloseTo(metres, within(0.001));
    }

    @ParameterizedTest
    @CsvSource({"0, 30, 100", "501, 30, 100", "50, 0, 100", "50, 30, 0", "50, 30, 10001"})
    void and_not_among_others(int reports, int days, int metres) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Readings.Among(reports, days, metres));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5})
    void there_are_four_ways_of_contact(int ways) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Readings.Silence(ways));
        assertThatCode(() -> new Readings.Silence(ways == 0 ? 1 : 4)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 28})
    void a_reporting_period_ends_on_a_day_that_every_month_has(int day) {
        assertThat(readings(day, 1).monthlyCutOffDay()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"0, 10", "29, 10", "14, 0"})
    void no_other_day_and_no_address_without_a_character(int day, int characters) {
        assertThatIllegalArgumentException().isThrownBy(() -> readings(day, characters));
    }

    @Test
    void officers_decline_on_every_ground_but_silence_and_secrets() {
        assertThat(Sample.rules().procedure().grounds())
                .filteredOn(ground -> !ground.chosen())
                .extracting(Ground::code)
                .containsExactly("R5", "SCOPE_SECRET");
    }

    @ParameterizedTest
    @CsvSource({"4 office hours, true", "48 clock hours, true", "1 working day, false", "7 calendar days, false"})
    void hours_end_within_a_day_and_days_with_a_day(String allowance, boolean within) {
        LimitRule rule = new LimitRule(ClockId.K01, Allowance.parse(allowance), Clause.P2_1_1, false);
        assertThat(rule.countsTime()).isEqualTo(within);
    }

    @Test
    void a_clock_without_a_measure_of_its_own_ends_with_a_day() {
        assertThat(new LimitRule(ClockId.K12, null, Clause.D14_3B, true).countsTime())
                .isFalse();
    }

    private static Readings readings(int day, int characters) {
        return new Readings(
                OnDayOff.NEXT_WORKING_DAY,
                DayEnd.MIDNIGHT,
                day,
                characters,
                Sample.SAMENESS,
                new Readings.Silence(2),
                null,
                false,
                12);
    }
}
