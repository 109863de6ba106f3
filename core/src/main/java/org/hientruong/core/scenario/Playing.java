// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario;

import java.time.Instant;
import java.util.Objects;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.Receipt;
import org.jspecify.annotations.Nullable;

/** A story on its way. */
final class Playing {
    private final Story story;
    private final IdempotencyKey key;
    private @Nullable Receipt receipt;
    private int next;
    private boolean ended;

    Playing(Story story, IdempotencyKey key) {
        this.story = story;
        this.key = key;
    }

    Story story() {
        return story;
    }

    IdempotencyKey key() {
        return key;
    }

    /** When its next step happens. */
    Instant at() {
        return receipt == null ? story.filedAt() : story.acts().get(next).at();
    }

    boolean isFiled() {
        return receipt != null;
    }

    void filed(Receipt given) {
        receipt = given;
    }

    Receipt receipt() {
        return Objects.requireNonNull(receipt);
    }

    Story.Act nextAct() {
        return story.acts().get(next++);
    }

    /** Leaves out the acts that were played before; returns how many. */
    int skip(Instant done) {
        int from = next;
        while (next < story.acts().size() && !story.acts().get(next).at().isAfter(done)) {
            next++;
        }
        return next - from;
    }

    void end() {
        ended = true;
    }

    boolean goesOn() {
        return !ended && next < story.acts().size();
    }
}
