// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InputTest {
    @Test
    void nothing_hides_in_a_text_or_turns_it_round() {
        for (int control = 0; control <= 0xA0; control++) {
            boolean kept = control == '\n' || control == '\r' || control == '\t' || (control >= ' ' && control < 0x7F);
            if (kept || control == 0xA0) {
                assertThat(Input.clean("a" + (char) control + "b")).hasSize(3);
            } else {
                assertThat(Input.clean("a" + (char) control + "b"))
                        .as("U+%04X", control)
                        .isEqualTo("ab");
            }
        }
        assertThat(Input.clean("a\u202Eb\u202Cc\u2066d\u2069e\u200Ef\u200Fg\u202Ah"))
                .isEqualTo("abcdefgh");
        assertThat(Input.clean("\u202E\u200F\u0085")).isNull();
    }

    @Test
    void joiners_stay_because_scripts_need_them() {
        assertThat(Input.clean("a\u200Cb\u200Dc")).isEqualTo("a\u200Cb\u200Dc");
        assertThat(Input.clean("ổ gà 🚧")).isEqualTo("ổ gà 🚧");
    }
}
