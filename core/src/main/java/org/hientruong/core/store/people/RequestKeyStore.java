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

/** The keys under which accounts have made changes. */
@Component(service = RequestKeyStore.class)
public final class RequestKeyStore {
    private final Tx tx;

    @Activate
    public RequestKeyStore(@Reference Tx tx) {
        this.tx = tx;
    }

    /** The hash of what was carried out under a key. */
    public Optional<String> find(String account, String key) {
        return tx.read(() -> Optional.ofNullable(tx.em().find(RequestKeyRow.class, account + "/" + key))
                .map(row -> row.contentHash));
    }

    /** Takes a key in the running transaction; {@code DuplicateRow} when it is taken. */
    public void take(String account, String key, String contentHash, Instant expiresAt) {
        RequestKeyRow row = new RequestKeyRow();
        row.accountKey = account + "/" + key;
        row.contentHash = contentHash;
        row.expiresAt = Instants.utc(expiresAt);
        tx.em().persist(row);
    }

    /** Forgets the keys that have expired. */
    public void forgetBefore(Instant instant) {
        tx.callApart(() -> Sql.execute(tx, "DELETE FROM request_key WHERE expires_at <= ?1", instant));
    }
}
