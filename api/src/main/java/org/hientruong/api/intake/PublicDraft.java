// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import java.util.List;
import org.hientruong.api.cases.CaseNumber;
import org.jspecify.annotations.Nullable;

/**
 * The public version of a case as an officer is preparing it. Since 1.1.
 *
 * @param number the case
 * @param text the report as the public is to read it
 * @param place the place as the public is to read it, or null
 * @param answer the agency's answer as the public is to read it
 * @param photos ids of the photos that the public is to see
 */
public record PublicDraft(
        CaseNumber number, String text, @Nullable String place, String answer, List<String> photos) {
    public PublicDraft {
        photos = photos == null ? List.of() : List.copyOf(photos);
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "PublicDraft[" + number + ", " + photos.size() + " photos]";
    }
}
