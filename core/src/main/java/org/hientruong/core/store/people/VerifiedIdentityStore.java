// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which identities have been verified, by their keyed hashes. */
@Component(service = VerifiedIdentityStore.class)
public final class VerifiedIdentityStore {
    private final Tx tx;

    @Activate
    public VerifiedIdentityStore(@Reference Tx tx) {
        this.tx = tx;
    }

    /** Whether one of these identities has been verified. */
    public boolean any(Collection<String> hashes) {
        return !hashes.isEmpty()
                && tx.read(() -> tx.em()
                                .createQuery(
                                        "SELECT COUNT(v) FROM VerifiedIdentityRow v WHERE v.hash IN :hashes",
                                        Long.class)
                                .setParameter("hashes", List.copyOf(hashes))
                                .getSingleResult())
                        > 0;
    }

    /** Lets whoever else decides about an identity wait until the running transaction has ended. */
    public void serialise(String hash) {
        tx.em().flush();
        tx.em()
                .createQuery("UPDATE VerifiedIdentityRow v SET v.decisions = v.decisions + 1 WHERE v.hash = :hash")
                .setParameter("hash", hash)
                .executeUpdate();
    }

    /** Writes down in the running transaction that these identities, by trait, are verified; once is enough. */
    public void add(Map<String, String> hashes, Instant at) {
        hashes.forEach((trait, hash) -> {
            if (tx.em().find(VerifiedIdentityRow.class, hash) == null) {
                VerifiedIdentityRow row = new VerifiedIdentityRow();
                row.hash = hash;
                row.trait = trait;
                row.verifiedAt = Instants.utc(at);
                tx.em().persist(row);
            }
        });
    }

    /** Takes back in the running transaction those of some identities that were verified at an instant. */
    public void remove(Collection<String> hashes, Instant at) {
        for (String hash : hashes) {
            VerifiedIdentityRow row = tx.em().find(VerifiedIdentityRow.class, hash);
            if (row != null && row.verifiedAt.equals(Instants.utc(at))) {
                tx.em().remove(row);
            }
        }
    }
}
