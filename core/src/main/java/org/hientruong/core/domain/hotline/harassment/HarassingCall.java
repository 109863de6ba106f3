// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.harassment;

import java.time.Instant;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Input;
import org.jspecify.annotations.Nullable;

/**
 * A call that belongs to a dossier.
 *
 * @param calledAt when
 * @param recording under which reference the telephone system keeps the recording, or null
 * @param record the emergency or case that it made, or null
 * @param statement what the operator states of it
 */
public record HarassingCall(
        Instant calledAt,
        @Nullable String recording,
        @Nullable CaseNumber record,
        String statement) {
    public HarassingCall {
        recording = Input.clean(recording);
        statement = Input.cleanOrEmpty(statement);
    }

    /** Adds what is wrong with it. */
    public static Input check(Input input, @Nullable HarassingCall call) {
        return call == null
                ? input.required("/call", null)
                : input.required("/call/calledAt", call.calledAt)
                        .atMost(200, "/call/recording", call.recording)
                        .text(Input.NOTE, "/call/statement", call.statement);
    }

    Happening in(Happening happening) {
        return happening
                .with("calledAt", calledAt.toString())
                .with("recording", recording)
                .with("record", record == null ? null : record.value())
                .word("statement", statement);
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "HarassingCall[" + calledAt + ']';
    }
}
