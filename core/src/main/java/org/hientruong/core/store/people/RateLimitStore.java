// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people;

import java.time.Instant;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Instants;
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
            insert(slot);
            return true;
        } catch (DuplicateRow e) { // another thread opened the window first
            return increment(slot, most);
        }
    }

    private boolean increment(Slot slot, int most) {
        return tx.callApart(() -> tx.em()
                        .createQuery("UPDATE RateLimitRow r SET r.hits = r.hits + 1"
                                + " WHERE r.slot = :slot AND r.hits < :most")
                        .setParameter("slot", slot.hash())
                        .setParameter("most", most)
                        .executeUpdate())
                == 1;
    }

    private boolean exists(Slot slot) {
        return tx.callApart(() -> tx.em()
                        .createQuery("SELECT COUNT(r) FROM RateLimitRow r WHERE r.slot = :slot", Long.class)
                        .setParameter("slot", slot.hash())
                        .getSingleResult())
                > 0;
    }

    private void insert(Slot slot) {
        tx.callApart(() -> {
            RateLimitRow row = new RateLimitRow();
            row.slot = slot.hash();
            row.purpose = slot.purpose();
            row.hits = 1;
            row.untilAt = Instants.utc(slot.until());
            tx.em().persist(row);
            return row;
        });
    }

    /** Takes one hit back. */
    public void giveBack(Slot slot) {
        tx.callApart(() -> tx.em()
                .createQuery("UPDATE RateLimitRow r SET r.hits = r.hits - 1 WHERE r.slot = :slot AND r.hits > 0")
                .setParameter("slot", slot.hash())
                .executeUpdate());
    }

    /** Forgets the windows that have ended. */
    public int forgetBefore(Instant instant) {
        return tx.callApart(() -> tx.em()
                .createQuery("DELETE FROM RateLimitRow r WHERE r.untilAt <= :instant")
                .setParameter("instant", Instants.utc(instant))
                .executeUpdate());
    }
}
