// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people.staff;

import java.time.Instant;
import java.util.Optional;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Sql;
import org.hientruong.core.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sessions of staff by the hash of their token: every node of the installation sees them, and a restart. */
@Component(service = StaffSessionStore.class)
public final class StaffSessionStore {
    private final Tx tx;

    @Activate
    public StaffSessionStore(@Reference Tx tx) {
        this.tx = tx;
    }

    /** A session as it is stored. */
    public record StoredSession(long account, Instant startedAt, Instant usedAt) {}

    public void insert(String hash, long account, Instant at) {
        tx.run(() -> {
            StaffSessionRow row = new StaffSessionRow();
            row.tokenHash = hash;
            row.accountId = account;
            row.startedAt = Instants.utc(at);
            row.usedAt = row.startedAt;
            tx.em().persist(row);
        });
    }

    public Optional<StoredSession> find(String hash) {
        return tx.read(() -> Optional.ofNullable(tx.em().find(StaffSessionRow.class, hash))
                .map(row -> new StoredSession(
                        row.accountId, Instants.instant(row.startedAt), Instants.instant(row.usedAt))));
    }

    /** Notes that a session was used. */
    public void used(String hash, Instant at) {
        String statement = "UPDATE staff_session SET used_at = ?1 WHERE token_hash = ?2 AND used_at < ?1";
        tx.callApart(() -> Sql.execute(tx, statement, at, hash));
    }

    public void delete(String hash) {
        tx.call(() -> Sql.execute(tx, "DELETE FROM staff_session WHERE token_hash = ?1", hash));
    }

    /** Ends all sessions of an account. */
    public void deleteOf(long account) {
        tx.call(() -> Sql.execute(tx, "DELETE FROM staff_session WHERE account_id = ?1", account));
    }

    /** Changes an account and ends all its sessions, both or neither. */
    public void endAllWith(long account, Runnable change) {
        tx.run(() -> {
            change.run();
            deleteOf(account);
        });
    }

    /** Forgets the sessions that began, or were used last, before an instant each. */
    public void forget(Instant begunBefore, Instant usedBefore) {
        String statement = "DELETE FROM staff_session WHERE started_at <= ?1 OR used_at <= ?2";
        tx.callApart(() -> Sql.execute(tx, statement, begunBefore, usedBefore));
    }
}
