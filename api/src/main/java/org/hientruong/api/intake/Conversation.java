// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** What a reporter sees and does about one case of theirs. */
@ProviderType
public interface Conversation {
    /** The case as its reporter sees it. */
    TrackedCase view(Locale language);

    /**
     * Rates the answer (khoản 3 Điều 10, khoản 3 Điều 16). Needs the second factor; may be changed until the monthly
     * cut-off.
     *
     * @param comment null or up to 2,000 characters
     * @throws org.hientruong.api.Problem FORBIDDEN without the second factor, WRONG_MOVE before the answer
     */
    void rate(SatisfactionRating rating, @Nullable String comment);
}
