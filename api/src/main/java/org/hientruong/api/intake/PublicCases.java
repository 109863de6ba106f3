// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import org.hientruong.api.cases.CaseNumber;
import org.osgi.annotation.versioning.ProviderType;

/** Cases as the public may see them (khoản 2 Điều 6): from acceptance on, without a private field in any type. */
@ProviderType
public interface PublicCases {
    /** A page of cases, newest first. */
    Page<PublicCase> page(PublicQuery query, Locale language);

    /** One case, or empty when there is none that the public may see. */
    Optional<PublicCase> find(CaseNumber number, Locale language);

    /**
     * Writes a released photo, stripped of its metadata.
     *
     * @param size {@code thumbnail} or {@code preview}
     * @return its media type, or empty (nothing written) when there is none that the public may see
     */
    Optional<String> photo(CaseNumber number, String attachment, String size, OutputStream out) throws IOException;
}
