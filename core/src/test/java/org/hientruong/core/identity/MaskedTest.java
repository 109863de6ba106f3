// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTest {
    @Test
    void a_short_number_shows_no_digit_at_all() {
        assertThat(Masked.phone("114")).hasToString("•••• ••• •••");
        assertThat(Masked.document("12345")).hasToString("•••• •••• ••••");
    }

    @Test
    void the_length_of_a_name_is_not_shown() {
        assertThat(Masked.name(" Ô  ")).hasToString("Ô***");
        assertThat(Masked.name("a b c d e f g h")).hasToString("a*** b*** c*** d*** e*** f***");
        assertThat(Masked.name("   ")).hasToString("");
        assertThat(Masked.name("𝒩guyễn")).hasToString("𝒩***");
    }

    @Test
    void the_domain_is_shown_only_where_it_is_everybodys() {
        assertThat(Masked.email("b@Gmail.com")).hasToString("b***@gmail.com");
        assertThat(Masked.email("an@luatsu-an.com.vn")).hasToString("a***@***.vn");
        assertThat(Masked.email("an@localhost")).hasToString("a***@***");
        assertThat(Masked.email("@x")).hasToString("***");
        assertThat(Masked.email("an")).hasToString("***");
    }

    @Test
    void nothing_stays_nothing() {
        assertThat(Masked.name(null)).isNull();
        assertThat(Masked.address(null)).isNull();
        assertThat(Masked.phone(null)).isNull();
        assertThat(Masked.document(null)).isNull();
        assertThat(Masked.email(null)).isNull();
    }
}
