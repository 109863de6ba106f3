// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.hotline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.desk.view.Named;
import org.hientruong.core.identity.MaskedPerson;
import org.jspecify.annotations.Nullable;

/**
 * A dossier of harassment.
 *
 * @param caller who called, masked; null while nothing is known
 * @param calls its calls, oldest first
 * @param extracts extracts of recordings, with what proves them
 */
public record DossierView(
        DossierLine summary,
        @Nullable MaskedPerson caller,
        List<Call> calls,
        List<Extract> extracts,
        @Nullable HandedOver handedOver,
        @Nullable String outcome,
        List<CaseView.Move> moves) {
    /** A line of the list. */
    public record DossierLine(
            String number,
            int version,
            String stage,
            String stageName,
            boolean atRest,
            Named kind,
            Instant openedAt,
            @Nullable String openedBy) {}

    /** A call that belongs to it. */
    public record Call(
            int number,
            Instant calledAt,
            @Nullable String recording,
            @Nullable String record,
            @Nullable String statement) {}

    /** An extract of a recording. */
    public record Extract(
            String id, int call, @Nullable String part, String name, String type, long size, String sha256) {}

    /** To whom it was handed, and by which document. */
    public record HandedOver(
            Instant at,
            @Nullable String authority,
            String document,
            LocalDate date,
            @Nullable String signer,
            @Nullable String findings) {}
}
