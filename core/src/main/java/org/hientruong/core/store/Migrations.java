// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;

/** Brings the schema to this version; several nodes may start at once. */
final class Migrations {
    private Migrations() {}

    static void run(DataSource source) throws SQLException {
        System.setProperty("liquibase.analytics.enabled", "false");
        ClassLoader mine = Migrations.class.getClassLoader();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(mine); // Liquibase finds its own parts by the context class loader
        try (Connection connection = source.getConnection()) {
            Map<String, Object> scope = new HashMap<>();
            scope.put(Scope.Attr.classLoader.name(), mine);
            Scope.child(scope, () -> update(connection, mine));
        } catch (SQLException e) {
            throw e;
        } catch (Exception e) { // Liquibase's own signature
            throw new IllegalStateException("the database could not be migrated", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void update(Connection connection, ClassLoader resources) throws Exception {
        Database database =
                DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
        // closing it would close the pooled connection twice; the caller's try does it
        Liquibase liquibase = new Liquibase("db/changelog.xml", new ClassLoaderResourceAccessor(resources), database);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        liquibase.update(new Contexts(), new LabelExpression());
    }
}
