// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import java.util.Locale;
import org.hientruong.api.Texts;
import org.hientruong.api.store.PluginStore;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A channel's desk. Thread-safe; every method may block on the database and answers a {@link
 * org.hientruong.api.Problem} when it refuses. Since 1.0.
 */
@ProviderType
public interface IntakeDesk {
    /**
     * Files a complete report (Điều 4, Điều 10). When this returns, report, files and receipt are durable. The same key
     * with the same draft gives the same receipt, however often and however simultaneously it is called; with another
     * draft it is refused (422).
     *
     * @throws org.hientruong.api.Problem INVALID_INPUT with pointers into the draft (such as {@code /reporter/phone},
     *     {@code /files/0}), TOO_LARGE, UNSUPPORTED_TYPE, TOO_MANY_REQUESTS
     */
    Receipt file(ReportDraft draft, IdempotencyKey key);

    /** What reporters do with their receipts. */
    Reporters reporters();

    /**
     * The conversation about the case that a token opens.
     *
     * @throws org.hientruong.api.Problem UNAUTHENTICATED when the token is unknown or has expired
     */
    Conversation conversation(ReporterToken who);

    /** The cases as the public may see them. */
    PublicCases published();

    /** What a form offers: fields, places, telephone numbers, the attestation. */
    Catalogue catalogue();

    /** The channel's own small memory. Since 1.1. */
    PluginStore store();

    /** Messages of a language. */
    Texts texts(Locale language);
}
