// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people;

import java.time.Instant;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Sql;
import org.hientruong.core.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counters of hits in a window. Each hit is one conditional statement, so that many nodes count together. */
@Component(service = RateLimitStore.class)
public final class RateLimitStore {
    private final Tx tx;

    @Activate
    public RateLimitStore(@Reference Tx tx) {
        this.tx = tx;
    }

    /** One counter: the keyed hash of purpose, subject and window, and when the window ends. */
    public record Slot(String hash, String purpose, Instant until) {}

    /** Counts a hit unless there were that many already; stays although the caller's transaction fails. */
    public boolean hit(Slot slot, int most) {
        if (increment(slot, most)) {
            return true;
        }
        if (exists(slot) || most < 1) {
            return false;
        }
        try {
            tx.callApart(() -> Sql.execute(
                    tx,
                    "INSERT INTO rate_limit (slot, purpose, hits, until_at) VALUES (?1, ?2, 1, ?3)",
                    slot.hash(),
                    slot.purpose(),
                    slot.until()));
            return true;
        } catch (DuplicateRow e) { // another thread opened the window first
            return increment(slot, most);
        }
    }

    private boolean increment(Slot slot, int most) {
        String statement = "UPDATE rate_limit SET hits = hits + 1 WHERE slot = ?1 AND hits < ?2";
        return tx.callApart(() -> Sql.execute(tx, statement, slot.hash(), most)) == 1;
    }

    private boolean exists(Slot slot) {
        String statement = "SELECT COUNT(*) FROM rate_limit WHERE slot = ?1";
        return tx.callApart(() -> Sql.count(tx, statement, slot.hash())) > 0;
    }

    /** Takes one hit back. */
    public void giveBack(Slot slot) {
        String statement = "UPDATE rate_limit SET hits = hits - 1 WHERE slot = ?1 AND hits > 0";
        tx.callApart(() -> Sql.execute(tx, statement, slot.hash()));
    }

    /** Forgets the windows that have ended. */
    public void forgetBefore(Instant instant) {
        tx.callApart(() -> Sql.execute(tx, "DELETE FROM rate_limit WHERE until_at <= ?1", instant));
    }
}
