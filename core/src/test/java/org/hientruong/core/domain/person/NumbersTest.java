// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0901234567, +84901234567, 0901234567",
        "090.123.4567, +84901234567, 0901234567",
        "+84 901 234 567, +84901234567, 0901234567",
        "+84(0)901-234-567, +84901234567, 0901234567",
        "0084901234567, +84901234567, 0901234567",
        "84901234567, +84901234567, 0901234567",
        "02993888883, +842993888883, 02993888883",
        "+44 7700 900123, +447700900123, +447700900123"
    })
    void one_telephone_however_it_is_written(String written, String international, String dialled) {
        PhoneNumber number = PhoneNumber.of(written).orElseThrow();
        assertThat(number.international()).isEqualTo(international);
        assertThat(number.dialled()).isEqualTo(dialled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1022",
                "113",
                "02991022",
                "0299.1022",
                "090123456",
                "09012345678",
                "0101234567",
                "abc",
                "+84",
                "+0123456789"
            })
    void hotlines_and_slips_are_nobodys_number(String written) {
        assertThat(PhoneNumber.of(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"094185000123", "094 085 000 123", "079.301.012345", "365123456"})
    void citizen_numbers_of_twelve_digits_and_nine_of_old_cards(String written) {
        assertThat(CitizenId.of(written)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "003185000123", "094485000123", "0941850001", "09418500012x", "111111111", "0941850001234"})
    void slips_are_no_citizen_number(String written) {
        assertThat(CitizenId.of(written)).isEmpty();
    }

    @Test
    void neither_shows_itself_in_a_log() {
        assertThat(PhoneNumber.of("0901234567").orElseThrow().toString()).doesNotContain("234567");
        assertThat(CitizenId.of("094185000123").orElseThrow().toString()).doesNotContain("000123");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CitizenId("12"))
                .withMessageNotContaining("12");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumber("113"))
                .withMessageNotContaining("113");
    }
}
