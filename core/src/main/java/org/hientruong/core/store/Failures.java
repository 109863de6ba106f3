// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import javax.persistence.OptimisticLockException;
import javax.persistence.PersistenceException;
import org.apache.openjpa.persistence.ArgumentException;
import org.hientruong.api.Problem;

/** Reads what the database meant out of what JPA threw. */
final class Failures {
    /** Serialization failures, deadlocks and lock time-outs of Derby and PostgreSQL; X0Y84 is Derby's crowded sequence. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40XL1", "40XL2", "40P01", "55P03", "X0Y84");

    private Failures() {}

    static RuntimeException translated(RuntimeException thrown) {
        // a query that the database fails is a wrong argument to OpenJPA
        if (!(thrown instanceof PersistenceException) && !(thrown instanceof ArgumentException)) {
            return thrown;
        }
        for (Throwable cause = thrown; cause != null; cause = next(cause)) {
            if (cause instanceof OptimisticLockException) {
                return new ChangedMeanwhile(thrown);
            }
            if (cause instanceof SQLException sql) {
                RuntimeException translated = of(sql, thrown);
                if (translated != null) {
                    return translated;
                }
            }
        }
        return thrown;
    }

    @org.jspecify.annotations.Nullable
    private static RuntimeException of(SQLException sql, RuntimeException thrown) {
        String state = sql.getSQLState() == null ? "" : sql.getSQLState();
        if (CONFLICTS.contains(state)) {
            return new ChangedMeanwhile(thrown);
        }
        if (state.equals("23505")) {
            return new DuplicateRow(String.valueOf(sql.getMessage()), thrown);
        }
        boolean lost = state.startsWith("08") || state.startsWith("57P0") || state.equals("XJ040");
        if (lost || sql instanceof SQLTransientConnectionException) {
            return Problem.retry(Problem.Kind.UNAVAILABLE, "core.problem.database-unavailable", Duration.ofSeconds(5));
        }
        return null;
    }

    /** OpenJPA hides the database's exception now as the cause, now among its nested ones. */
    @org.jspecify.annotations.Nullable
    private static Throwable next(Throwable thrown) {
        if (thrown.getCause() != null && thrown.getCause() != thrown) {
            return thrown.getCause();
        }
        if (thrown instanceof org.apache.openjpa.util.ExceptionInfo info && info.getNestedThrowables().length > 0) {
            return info.getNestedThrowables()[0];
        }
        return null;
    }
}
