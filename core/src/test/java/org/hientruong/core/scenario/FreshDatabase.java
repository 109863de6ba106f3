// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.hientruong.core.store.OpenDatabase;
import org.hientruong.core.store.TestDatabases.TestDatabase;

/** An empty Derby of a test's own, for what looks at whole tables. */
public final class FreshDatabase implements AutoCloseable {
    private final HikariDataSource pool;
    private final OpenDatabase open;

    public FreshDatabase(Path folder) throws SQLException {
        EmbeddedDataSource derby = new EmbeddedDataSource();
        derby.setDatabaseName(folder.resolve("derby").toString());
        derby.setCreateDatabase("create");
        HikariConfig config = new HikariConfig();
        config.setDataSource(derby);
        pool = new HikariDataSource(config);
        open = OpenDatabase.over(pool);
    }

    public TestDatabase database() {
        return new TestDatabase("fresh Derby", pool, open.tx());
    }

    @Override
    public void close() {
        open.close();
        pool.close();
    }
}
