// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.TimeZone;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hientruong.core.store.copy.DatabaseCopies;
import org.hientruong.core.store.copy.DatabaseCopy;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database that {@code etc/org.hientruong.core.database.cfg} names, waits for one that is down, and registers
 * {@link Tx}; saving the file on a running system moves to another database.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = "org.hientruong.core.database",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Database.Config.class)
public final class Database {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final long RETRY_SECONDS = 2;

    /** The operator's settings. */
    @ObjectClassDefinition(name = "Database")
    public @interface Config {
        /** JDBC URL; {@code driver.target} beside it picks the driver. */
        String url();

        String user() default "";

        @AttributeDefinition(type = AttributeType.PASSWORD)
        String password() default "";

        /** Connections in the pool. */
        int pool() default 10;
    }

    private final BundleContext context;
    private final HikariDataSource pool;
    private final ScheduledExecutorService opener;
    private final boolean derby;
    private final DataSourceFactory driver;
    private final String url;
    private @Nullable OpenDatabase open;
    private @Nullable ServiceRegistration<Tx> registration;
    private @Nullable ServiceRegistration<DatabaseCopy> copies;
    private boolean closed;

    @Activate
    public Database(BundleContext context, @Reference(name = "driver") DataSourceFactory driver, Config config)
            throws SQLException {
        if (TimeZone.getDefault().getRawOffset() != 0) {
            throw new IllegalStateException("start the JVM with -Duser.timezone=UTC: rows hold UTC");
        }
        this.context = context;
        this.driver = driver;
        this.url = config.url();
        this.derby = url.startsWith("jdbc:derby:");
        this.pool = new HikariDataSource(settings(driver, config));
        this.opener = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "database-opener");
            thread.setDaemon(true);
            return thread;
        });
        opener.execute(this::openNow);
    }

    private static HikariConfig settings(DataSourceFactory driver, Config config) throws SQLException {
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(driver.createDataSource(credentials(config.url(), config.user(), config.password())));
        settings.setPoolName("hientruong");
        settings.setMaximumPoolSize(config.pool());
        settings.setConnectionTimeout(5_000);
        settings.setInitializationFailTimeout(-1); // a database that is down is waited for
        settings.setAutoCommit(true);
        return settings;
    }

    private static Properties credentials(String url, String user, String password) {
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, url);
        if (!user.isEmpty()) {
            properties.setProperty(DataSourceFactory.JDBC_USER, user);
            properties.setProperty(DataSourceFactory.JDBC_PASSWORD, password);
        }
        return properties;
    }

    private void openNow() {
        try (Connection connection = pool.getConnection()) {
            LOG.info("database {} reached", connection.getMetaData().getDatabaseProductName());
        } catch (SQLException e) {
            LOG.warn("database not reachable, next try in {} s: {}", RETRY_SECONDS, e.getMessage());
            again();
            return;
        }
        try {
            OpenDatabase opened = openRestored();
            synchronized (this) {
                if (closed) {
                    opened.close();
                    return;
                }
                open = opened;
                copies = context.registerService(DatabaseCopy.class, DatabaseCopies.of(pool, derby), null);
                registration = context.registerService(Tx.class, opened.tx(), null);
            }
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.error("database not opened, next try in {} s", RETRY_SECONDS, e);
            again();
        }
    }

    private OpenDatabase openRestored() throws SQLException, IOException {
        Path restored = Path.of(System.getProperty("hientruong.data", "data"), "restore", "postgres");
        if (!derby && Files.isDirectory(restored)) {
            // as it was when the copy was made, so that what migrations do to rows is done to these
            Migrations.runUntil(pool, DatabaseCopies.changes(restored));
            DatabaseCopies.restore(pool, restored);
            LOG.info("database restored from a backup");
        }
        return OpenDatabase.over(pool);
    }

    private synchronized void again() {
        if (!closed) {
            opener.schedule(this::openNow, RETRY_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Deactivate
    public void close() {
        synchronized (this) {
            closed = true;
            if (registration != null) {
                registration.unregister();
            }
            if (copies != null) {
                copies.unregister();
            }
            if (open != null) {
                closeQuietly(open);
            }
        }
        opener.shutdownNow();
        pool.close();
        if (derby) {
            shutDownDerby();
        }
    }

    /** Work that is still under way keeps OpenJPA from closing; its transaction ends with its connection below. */
    private static void closeQuietly(OpenDatabase open) {
        try {
            open.close();
        } catch (RuntimeException e) {
            LOG.info("the database is closed under a running transaction, which is rolled back");
        }
    }

    /** Writes Derby's checkpoint, so that the next start need not recover. */
    private void shutDownDerby() {
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, url.replaceAll(";.*", "") + ";shutdown=true");
        try {
            driver.createDataSource(properties).getConnection().close();
        } catch (SQLException e) {
            LOG.debug("Derby answers a shutdown with an exception: {}", e.getSQLState());
        }
    }
}
