// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.PublicQuery;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.store.OpenDatabase;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A long list asks the database no more often than a short one. */
class StatementsTest {
    @TempDir
    Path folder;

    private final AtomicInteger statements = new AtomicInteger();

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_page_of_twenty_costs_as_many_statements_as_a_page_of_two(TestDatabase db) throws Exception {
        try (OpenDatabase counted = OpenDatabase.over(counting(db.source()));
                DeskFixture desks = new DeskFixture(db, counted.tx(), folder, "2023-06-05T08:00")) {
            for (int i = 0; i < 20; i++) {
                CaseNumber number = desks.file("Cây xanh đổ chắn đường đi").caseNumber();
                desks.move(desks.officer, number, new Claim());
                desks.move(desks.officer, number, DeskFixture.accept());
            }
            assertThat(least(() -> staff(desks, 20)))
                    .isEqualTo(least(() -> staff(desks, 2)))
                    .isBetween(1, 4);
            assertThat(least(() -> everybody(desks, 20)))
                    .isEqualTo(least(() -> everybody(desks, 2)))
                    .isBetween(1, 5);
        }
    }

    /** What it costs by itself: now and then the catalogue is asked besides whether it has changed. */
    private static int least(IntSupplier page) {
        return IntStream.range(0, 3).map(time -> page.getAsInt()).min().orElseThrow();
    }

    private int staff(DeskFixture desks, int size) {
        statements.set(0);
        CaseQuery query =
                new CaseQuery("to-dispatch", null, null, null, null, null, false, null, null, null, size, null, false);
        assertThat(desks.queues.page(desks.officer, query, DeskFixture.VI).items())
                .hasSize(size);
        return statements.get();
    }

    private int everybody(DeskFixture desks, int size) {
        statements.set(0);
        PublicQuery query = new PublicQuery(null, null, null, null, null, size);
        assertThat(desks.portal.published().page(query, DeskFixture.VI).items()).hasSize(size);
        return statements.get();
    }

    private DataSource counting(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object answer = call(method, source, arguments);
                    return answer instanceof Connection connection ? counting(connection) : answer;
                });
    }

    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    return call(method, connection, arguments);
                });
    }

    private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
