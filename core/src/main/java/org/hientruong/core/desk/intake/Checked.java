// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.intake.Attestation;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.Place;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.files.StagedFile;

/**
 * A report that may be filed: checked, cleaned, its files durable.
 *
 * @param bodyHash by which a repeated filing is told from another one
 */
record Checked(
        String channel,
        IdempotencyKey key,
        ReportDraft draft,
        Said said,
        List<StagedFile> files,
        String bodyHash,
        Instant at) {
    /** What the checks have shown to be there. */
    record Said(ReporterDetails reporter, String text, Instant occurredAt, Place place, Attestation attestation) {
        /** Says nothing of the content. */
        @Override
        public String toString() {
            return "Said[]";
        }
    }
}
