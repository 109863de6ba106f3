// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.desk.published.PersonalTraces;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.regulation.Covers;
import org.junit.jupiter.api.Test;

class PersonalTracesTest {
    private final PersonalTraces traces = new PersonalTraces(new ReporterDetails(
            ReporterDetails.Kind.PERSON,
            "Trần Thị Bưởi",
            null,
            "12 Hai Bà Trưng, Phường 1",
            "094185001234",
            "C1234567",
            "0912 345 678",
            "buoi@example.vn"));

    @Test
    @Covers({Clause.D4_5A, Clause.P1_2})
    void personal_data_are_found_however_they_are_written() {
        assertThat(traces.in("Bà TRAN THI BUOI báo có ổ gà", false)).isEqualTo("name");
        assertThat(traces.in("gọi 0912.345.678 gấp", false)).isEqualTo("phone");
        assertThat(traces.in("gọi +84 912 345 678", false)).isEqualTo("phone");
        assertThat(traces.in("CCCD 0941 8500 1234", false)).isEqualTo("document");
        assertThat(traces.in("hộ chiếu c1234567", false)).isEqualTo("document");
        assertThat(traces.in("thư BUOI@example.vn", false)).isEqualTo("email");
        assertThat(traces.in("nhà số 12, Hai Ba Trung, phường 1", false)).isEqualTo("address");
    }

    @Test
    @Covers(Clause.D4_5A)
    void what_is_no_trace_of_the_person_passes() {
        assertThat(traces.in(null, false)).isNull();
        assertThat(traces.in("Cây bưởi ngã trên đường Hai Bà Trưng, Phường 1, ngày 09/12/2023", false))
                .isNull();
        assertThat(traces.in("Ông Trần Thị Bưởi Hồng", false))
                .as("as it was given")
                .isEqualTo("name");
    }

    @Test
    @Covers(Clause.D4_5B)
    void a_name_passes_with_its_own_consent_and_goes_when_that_is_taken_back() {
        assertThat(traces.in("Bà Trần Thị Bưởi báo", true)).isNull();
        assertThat(traces.in("Bà Trần Thị Bưởi, 0912345678", true)).isEqualTo("phone");
        assertThat(traces.withoutName("Bà Trần Thị Bưởi báo.")).isEqualTo("Bà T*** T*** B*** báo.");
        assertThat(traces.toString()).doesNotContain("Bưởi");
    }
}
