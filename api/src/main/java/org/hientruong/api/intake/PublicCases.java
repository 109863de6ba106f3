// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.security.Principal;
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

    /**
     * The cases as the public would see them if a member of staff published a draft now. Nothing is stored, nobody is told;
     * of the draft's case {@link #find} answers the drafted version and {@link #photo} the photos that the draft names.
     *
     * <p>When called: by an endpoint of {@link org.hientruong.api.Access#STAFF}, anew for each request. Since 1.1.
     *
     * @param officer the caller, out of the request's {@code SecurityContext}
     * @throws org.hientruong.api.Problem whatever the publication itself would be refused with: FORBIDDEN (written down),
     *     NOT_FOUND, WRONG_MOVE, INVALID_INPUT with pointers into the draft
     */
    PublicCases drafted(Principal officer, PublicDraft draft);
}
