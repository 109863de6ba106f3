// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final String TEXT = "Nắp cống trước số 15 đường Lê Hồng Phong bị vỡ, xe máy dễ sụp hố";

    @Test
    void case_diacritics_and_punctuation_make_no_difference() {
        assertThat(new Likeness(TEXT).percent("NAP CONG truoc so 15, duong Le Hong Phong bi vo! xe may de sup ho."))
                .isEqualTo(100);
    }

    @Test
    void a_word_more_leaves_them_alike_and_another_place_or_matter_does_not() {
        Likeness likeness = new Likeness(TEXT);
        assertThat(likeness.percent(TEXT + " ạ")).isBetween(90, 99);
        assertThat(likeness.percent("Nắp cống trước số 20 đường Trần Hưng Đạo bị mất, đi lại nguy hiểm"))
                .isLessThan(70);
        assertThat(likeness.percent("Đèn đường không sáng")).isLessThan(30);
    }

    @Test
    void texts_without_words_are_like_nothing() {
        assertThat(new Likeness("").percent("")).isZero();
        assertThat(new Likeness(TEXT).percent("!!!")).isZero();
    }
}
