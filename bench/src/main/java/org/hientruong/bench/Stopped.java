// SPDX-License-Identifier: Apache-2.0
package org.hientruong.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.PostgresServer;

/** The database of an installation that is stopped, by plain JDBC. */
final class Stopped {
    private Stopped() {}

    static Connection connection(Installation installation) throws SQLException {
        Connection connection = installation.database() == Database.DERBY
                ? DriverManager.getConnection(
                        "jdbc:derby:" + installation.data().resolve("derby"))
                : PostgresServer.running().source(installation.name()).getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** Lets the installation have its database again. */
    static void release(Installation installation) throws IOException {
        if (installation.database() != Database.DERBY) {
            return;
        }
        try {
            DriverManager.getConnection("jdbc:derby:;shutdown=true;deregister=false")
                    .close();
        } catch (SQLException e) {
            if (!"XJ015".equals(e.getSQLState())) { // that is how it says that it is down
                throw new IOException(e);
            }
        }
    }
}
