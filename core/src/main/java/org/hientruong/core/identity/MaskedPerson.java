// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import org.hientruong.api.intake.ReporterDetails;
import org.jspecify.annotations.Nullable;

/**
 * A reporter as staff see them (khoản 5 Điều 4). By its types it cannot hold clear data, and it cannot be saved back.
 *
 * @param citizenId the masked citizen number, or the passport's where there is none
 */
public record MaskedPerson(
        ReporterDetails.Kind kind,
        @Nullable Masked name,
        @Nullable Masked organisation,
        @Nullable Masked address,
        @Nullable Masked citizenId,
        @Nullable Masked phone,
        @Nullable Masked email) {

    /** What staff see of a person. */
    public static MaskedPerson of(ReporterDetails clear) {
        String document = clear.citizenId() == null ? clear.passport() : clear.citizenId();
        return new MaskedPerson(
                clear.kind(),
                Masked.name(clear.fullName()),
                Masked.name(clear.organisation()),
                Masked.address(clear.address()),
                Masked.document(document),
                Masked.phone(clear.phone()),
                Masked.email(clear.email()));
    }
}
