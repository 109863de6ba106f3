// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people;

import java.time.Instant;
import java.util.Optional;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Sql;
import org.hientruong.core.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reporters' sessions by the hash of their token. */
@Component(service = ReporterSessionStore.class)
public final class ReporterSessionStore {
    private final Tx tx;

    @Activate
    public ReporterSessionStore(@Reference Tx tx) {
        this.tx = tx;
    }

    /** A session as it is stored. */
    public record StoredSession(long caseId, boolean verified, Instant expiresAt) {}

    public void insert(String hash, StoredSession session) {
        tx.run(() -> {
            ReporterSessionRow row = new ReporterSessionRow();
            row.tokenHash = hash;
            row.caseId = session.caseId();
            row.verified = session.verified();
            row.expiresAt = Instants.utc(session.expiresAt());
            tx.em().persist(row);
        });
    }

    public Optional<StoredSession> find(String hash) {
        return tx.read(() -> Optional.ofNullable(tx.em().find(ReporterSessionRow.class, hash))
                .map(row -> new StoredSession(row.caseId, row.verified, Instants.instant(row.expiresAt))));
    }

    /** Marks a session that has not expired; false when there is none. */
    public boolean verify(String hash, Instant now) {
        String statement = "UPDATE reporter_session SET verified = TRUE WHERE token_hash = ?1 AND expires_at > ?2";
        return tx.call(() -> Sql.execute(tx, statement, hash, now)) == 1;
    }

    public void delete(String hash) {
        tx.call(() -> Sql.execute(tx, "DELETE FROM reporter_session WHERE token_hash = ?1", hash));
    }

    /** Forgets the sessions that have expired. */
    public void forgetBefore(Instant instant) {
        tx.callApart(() -> Sql.execute(tx, "DELETE FROM reporter_session WHERE expires_at <= ?1", instant));
    }
}
