// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.Tx;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Derby gives up at once when it wants to write a sequence that another connection reads, which each does that prepares
 * the statement anew: after a start, and whenever its statement cache was full.
 */
class CaseNumbersTest {
    private static final int CALLERS = 8;
    /** So many that Derby, which draws a hundred in advance, writes the sequence itself again and again. */
    private static final int EACH = 400;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void many_who_file_at_once_get_each_a_number_of_their_own(TestDatabase db) throws Exception {
        Tx tx = db.tx();
        ReportStore reports = new ReportStore(tx);
        Set<CaseNumber> given = ConcurrentHashMap.newKeySet();
        List<CompletableFuture<Void>> callers = IntStream.range(0, CALLERS)
                .mapToObj(caller -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < EACH; i++) {
                        given.add(tx.call(() -> next(reports)));
                    }
                }))
                .toList();
        CompletableFuture<Void> all = CompletableFuture.allOf(callers.toArray(CompletableFuture[]::new));
        while (!all.isDone()) {
            forgetStatements(db);
        }
        all.join();
        assertThat(given).hasSize(CALLERS * EACH);
    }

    private static CaseNumber next(ReportStore reports) {
        return reports.nextNumber("ST", 2026);
    }

    /** As after a start. */
    private static void forgetStatements(TestDatabase db) throws SQLException {
        if (db.product().equals("Apache Derby")) {
            try (Connection connection = db.source().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CALL SYSCS_UTIL.SYSCS_EMPTY_STATEMENT_CACHE()");
            }
        }
    }
}
