// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.CategoryCode;
import org.jspecify.annotations.Nullable;

/**
 * A report as its reporter gives it (khoản 1–4 Điều 4). Core checks it; null stands for what was not given.
 *
 * @param reporter who reports (khoản 2)
 * @param text what is reported; 10 to 10,000 characters
 * @param category the reporter's choice, or null
 * @param occurredAt when it was seen (khoản 3); not in the future
 * @param place where (khoản 3, điểm a khoản 5 Điều 10)
 * @param files photos, videos, sound recordings; at most 10
 * @param attestation that the reporter answers for the truth (khoản 4), or null when it was not given
 * @param language the language of the form
 * @param confidential whether the reporter asks that the case be kept confidential (điểm b khoản 3 Điều 15); since 1.1
 * @param clientAddress network address of the sender, for rate limits only; null when unknown. It is not stored in clear
 */
public record ReportDraft(
        @Nullable ReporterDetails reporter,
        @Nullable String text,
        @Nullable CategoryCode category,
        @Nullable Instant occurredAt,
        @Nullable Place place,
        List<Upload> files,
        @Nullable Attestation attestation,
        Locale language,
        boolean confidential,
        @Nullable String clientAddress) {
    public ReportDraft {
        files = List.copyOf(files);
    }

    /** A report that everybody may follow. */
    public ReportDraft(
            @Nullable ReporterDetails reporter,
            @Nullable String text,
            @Nullable CategoryCode category,
            @Nullable Instant occurredAt,
            @Nullable Place place,
            List<Upload> files,
            @Nullable Attestation attestation,
            Locale language,
            @Nullable String clientAddress) {
        this(reporter, text, category, occurredAt, place, files, attestation, language, false, clientAddress);
    }

    /** Says nothing of the content. */
    @Override
    public String toString() {
        return "ReportDraft[" + files.size() + " files]";
    }
}
