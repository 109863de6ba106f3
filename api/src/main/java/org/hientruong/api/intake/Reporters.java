// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** How a reporter shows that a case is theirs. Attempts are limited per address and per receipt. */
@ProviderType
public interface Reporters {
    /**
     * Opens a case by its receipt number: enough to read stage, timeline and the public answer.
     *
     * @param clientAddress network address of the caller, for the rate limit; null when unknown
     * @return a token that lasts 12 hours
     * @throws org.hientruong.api.Problem NOT_FOUND, TOO_MANY_REQUESTS
     */
    ReporterToken open(ReceiptNumber receipt, @Nullable String clientAddress);

    /**
     * Adds the second factor, the telephone number given at filing; from then on the same token also rates.
     *
     * @throws org.hientruong.api.Problem UNAUTHENTICATED when the token is not valid any more, INVALID_INPUT at {@code
     *     /phone} when the number is another one, TOO_MANY_REQUESTS
     */
    void verify(ReporterToken token, String phone, @Nullable String clientAddress);

    /** Forgets a token. */
    void close(ReporterToken token);
}
