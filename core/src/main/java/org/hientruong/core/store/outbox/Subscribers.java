// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.outbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.Sql;
import org.hientruong.core.store.Tx;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Who has to be told or asked beside the channels, whether or not they are there just now: {@code sender:<medium>}, {@code
 * listener:<id>}, {@code inspector:<id>}. A few rows, read in each transaction that writes events, so that no node misses one.
 */
@Component(service = Subscribers.class)
public final class Subscribers {
    private static final String WITH_PLUGIN =
            "SELECT s.address FROM subscriber s LEFT JOIN plugin p ON p.name = s.plugin WHERE ";
    private final Tx tx;

    @Activate
    public Subscribers(@Reference Tx tx) {
        this.tx = tx;
    }

    /** From the commit on it is told, also while it is away. */
    public void know(String address, String plugin, Instant at) {
        try {
            known(address, plugin, at);
        } catch (DuplicateRow e) { // another node has just said the same
            known(address, plugin, at);
        }
    }

    private void known(String address, String plugin, Instant at) {
        tx.callRetrying(() -> {
            SubscriberRow row = tx.em().find(SubscriberRow.class, address);
            if (row == null) {
                row = new SubscriberRow();
                row.address = address;
                row.since = Instants.utc(at);
                row.plugin = plugin;
                tx.em().persist(row);
            } else {
                row.plugin = plugin;
            }
            return true;
        });
    }

    /** A plugin's version that is active now brings these alone: what an older one brought is told and asked no more. */
    public void keepOnly(String plugin, Collection<String> addresses) {
        tx.run(() -> tx
                .em()
                .createQuery("SELECT s FROM SubscriberRow s WHERE s.plugin = :plugin", SubscriberRow.class)
                .setParameter("plugin", plugin)
                .getResultList()
                .stream()
                .filter(row -> !addresses.contains(row.address))
                .forEach(tx.em()::remove));
    }

    /**
     * Who is told of a new event: every listener, and the senders but those whose plugin was removed; what a removed one has
     * not sent waits for it.
     */
    public List<String> told() {
        return addresses("s.address LIKE 'listener:%' OR (s.address LIKE 'sender:%'"
                + " AND (p.wanted IS NULL OR p.wanted <> 'REMOVED'))");
    }

    /** The inspectors without whom no file is accepted: those that are wanted to run. */
    public List<String> inspectors() {
        return addresses("s.address LIKE 'inspector:%' AND (p.wanted IS NULL OR p.wanted = 'STARTED')");
    }

    private List<String> addresses(String condition) {
        return tx.read(() -> Sql.texts(tx, WITH_PLUGIN + condition + " ORDER BY s.address"));
    }
}
