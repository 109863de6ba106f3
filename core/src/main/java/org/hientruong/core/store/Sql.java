// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.persistence.Query;

/**
 * Statements that change rows by a condition. Plain SQL, because JPA's bulk update selects first and writes what it read:
 * two callers at once would both pass the condition.
 */
public final class Sql {
    private Sql() {}

    /** Runs a statement with {@code ?1, ?2, …} in the running transaction and tells how many rows it changed. */
    public static int execute(Tx tx, String statement, Object... values) {
        return query(tx, statement, values).executeUpdate();
    }

    /** The number that a {@code SELECT COUNT} answers. */
    public static long count(Tx tx, String statement, Object... values) {
        return ((Number) query(tx, statement, values).getSingleResult()).longValue();
    }

    /** The texts of the one column that a {@code SELECT} answers. */
    @SuppressWarnings("unchecked") // a native query of one column answers its values
    public static List<String> texts(Tx tx, String statement, Object... values) {
        return query(tx, statement, values).getResultList();
    }

    private static Query query(Tx tx, String statement, Object... values) {
        Query query = tx.em().createNativeQuery(statement);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i] instanceof Instant at ? Timestamp.valueOf(Instants.utc(at)) : values[i];
            query.setParameter(i + 1, value);
        }
        return query;
    }
}
