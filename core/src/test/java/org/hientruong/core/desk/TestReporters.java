// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import org.hientruong.api.intake.ReporterDetails;
import org.jspecify.annotations.Nullable;

/** The people who report in these tests: neighbours who share a telephone. */
final class TestReporters {
    private TestReporters() {}

    /** Somebody in a house of Hai Bà Trưng street. */
    static ReporterDetails of(String name, int house, String citizenId, @Nullable String email) {
        return new ReporterDetails(
                ReporterDetails.Kind.PERSON,
                name,
                null,
                house + " Hai Bà Trưng, Phường 1",
                citizenId,
                null,
                "0912 345 678",
                email);
    }
}
