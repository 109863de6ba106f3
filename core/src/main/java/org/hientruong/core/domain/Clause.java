// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.util.Locale;

/**
 * A clause of the regulation as code names it: {@code D14_1A} is D14.1a. The province pack's {@code citations} give the
 * words that people read. A clause enters with its first use.
 */
public enum Clause {
    D1_1A,
    D1_1A2,
    D1_1C,
    D2_3,
    D2_4,
    D2_7,
    D3_3B,
    D3_5,
    D3_6,
    D3_7,
    D4_1,
    D4_2,
    D4_3,
    D4_4,
    D4_5A,
    D4_5B,
    D5_1,
    D5_2,
    D6_1,
    D6_2,
    D7,
    D8_1A,
    D8_2A,
    D8_2B,
    D9_3A,
    D10_3,
    D10_4,
    D10_5A1,
    D10_5A2,
    D10_5B1,
    D10_5B2,
    D10_5B3,
    D10_5B4,
    D10_5B5,
    D10_5B6,
    D11_1,
    D11_2,
    D11_3,
    D11_4,
    D12_1A,
    D12_2,
    D13_1A,
    D13_1B,
    D13_2,
    D13_3,
    D13_4A,
    D13_4B,
    D14_1A,
    D14_1B,
    D14_1C,
    D14_2S1,
    D14_2S2,
    D14_2S3,
    D14_3A,
    D14_3B,
    D14_3C,
    D14_4,
    D14_4B,
    D14_5,
    D15_1,
    D15_2,
    D15_3A,
    D16_1,
    D16_2,
    D15_3B,
    D15_3C,
    D16_3,
    D17_1A,
    D17_1B,
    D17_3E,
    D17_3F,
    D18_3,
    D19_0,
    D19_1,
    D19_2,
    D19_3,
    D20_1,
    D20_2,
    D21_1,
    D21_2,
    D22_5,
    D22_5A,
    D22_6,
    D26_1B,
    D26_7,
    D27_2,
    D30_2,
    P1_1,
    P1_2,
    P2_0,
    P2_1_1,
    P2_1_2,
    P2_1_3,
    P2_1_4,
    P2_2_1,
    P2_2_2,
    P2_2_3,
    P2_2_4,
    P2_2_5,
    P2_2_6,
    P2_2_7,
    R_ALLREASONS,
    R_CORRECT,
    R_FIRSTTIME,
    R_RECLASSIFY,
    R_REDACT;

    /** The id of the requirement: {@code D14.1a}, {@code P2.1.2}, {@code R-REDACT}. */
    public String id() {
        if (name().startsWith("R_")) {
            return "R-" + name().substring(2);
        }
        return name().charAt(0) + name().substring(1).replace('_', '.').toLowerCase(Locale.ROOT);
    }

    /** The clause of an id. */
    public static Clause of(String id) {
        for (Clause clause : values()) {
            if (clause.id().equals(id)) {
                return clause;
            }
        }
        throw new IllegalArgumentException("unknown clause " + id);
    }
}
