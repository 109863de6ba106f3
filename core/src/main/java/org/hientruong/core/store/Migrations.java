// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.changelog.RanChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;

/** Brings the schema to this version; several nodes may start at once. */
final class Migrations {
    private Migrations() {}

    /** Makes all changes that have yet to be made. */
    static void run(DataSource source) throws SQLException {
        run(source, Migrations::update);
    }

    /**
     * Makes, of an empty database, one of an earlier version: only the changes that were made there.
     *
     * @throws IllegalStateException when the database has changes that were not
     */
    static void runUntil(DataSource source, Predicate<String> madeThere) throws SQLException {
        run(source, liquibase -> updateUntil(liquibase, madeThere));
    }

    private interface Work {
        void on(Liquibase liquibase) throws LiquibaseException;
    }

    private static void run(DataSource source, Work work) throws SQLException {
        System.setProperty("liquibase.analytics.enabled", "false");
        ClassLoader mine = Migrations.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(mine); // Liquibase finds its own parts by the context class loader
        try (Connection connection = source.getConnection()) {
            Map<String, Object> scope = new HashMap<>();
            scope.put(Scope.Attr.classLoader.name(), mine);
            Scope.child(scope, () -> work.on(over(connection, mine)));
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) { // Liquibase's own signature
            throw new IllegalStateException("the database could not be migrated", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Liquibase over(Connection connection, ClassLoader resources) throws LiquibaseException {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        // closing it would close the pooled connection twice; the caller's try does it
        Liquibase liquibase = new Liquibase("db/changelog.xml", new ClassLoaderResourceAccessor(resources), database);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        return liquibase;
    }

    private static void update(Liquibase liquibase) throws LiquibaseException {
        liquibase.update(new Contexts(), new LabelExpression());
    }

    private static void updateUntil(Liquibase liquibase, Predicate<String> madeThere) throws LiquibaseException {
        List<String> later = liquibase.getDatabase().getRanChangeSetList().stream()
                .map(RanChangeSet::getId)
                .filter(madeThere.negate())
                .toList();
        if (!later.isEmpty()) {
            throw new IllegalStateException("this database has changes that the copy does not know, such as "
                    + later.get(0) + ": give it an empty one");
        }
        long missing = liquibase.listUnrunChangeSets(new Contexts(), new LabelExpression()).stream()
                .takeWhile(change -> madeThere.test(change.getId()))
                .count();
        if (missing > 0) {
            liquibase.update((int) missing, new Contexts(), new LabelExpression());
        }
    }
}
