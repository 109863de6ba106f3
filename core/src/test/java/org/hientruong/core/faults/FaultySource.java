// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.hientruong.core.faults.FaultSwitch.Fault;

/** A real database, some calls of which fail when the switch says so. */
public final class FaultySource {
    /** Refused as by a full disk; the others as by a cable that was cut. */
    private static final String REFUSED = "53100";

    private static final String LOST = "08006";
    /** What goes to the database; rows that have come are read without it. */
    private static final Set<String> COUNTED = Set.of(
            "getConnection",
            "setAutoCommit",
            "prepareStatement",
            "prepareCall",
            "createStatement",
            "execute",
            "executeQuery",
            "executeUpdate",
            "executeBatch",
            "commit",
            "rollback");
    /** What a dead connection can still be asked. */
    private static final Set<String> OF_THE_DEAD =
            Set.of("close", "abort", "isClosed", "toString", "hashCode", "equals");

    private static final List<Class<?>> KINDS = List.of(
            DataSource.class,
            Connection.class,
            CallableStatement.class,
            PreparedStatement.class,
            Statement.class,
            ResultSet.class);

    private FaultySource() {}

    /** The source, under the switch. */
    public static DataSource of(DataSource real, FaultSwitch faults) {
        return (DataSource) wrapped(real, new Line(faults));
    }

    private static Object wrapped(Object real, Line line) {
        for (Class<?> kind : KINDS) {
            if (kind.isInstance(real)) {
                Line own = real instanceof Connection connection ? new Line(line.faults, connection) : line;
                InvocationHandler handler = (proxy, method, arguments) -> own.call(real, method, arguments);
                return Proxy.newProxyInstance(FaultySource.class.getClassLoader(), new Class<?>[] {kind}, handler);
            }
        }
        return real;
    }

    /** The way to the database, which can be cut. */
    private static final class Line {
        private final FaultSwitch faults;
        private final Connection connection;
        private boolean dead;

        Line(FaultSwitch faults) {
            this(faults, null);
        }

        Line(FaultSwitch faults, Connection connection) {
            this.faults = faults;
            this.connection = connection;
        }

        Object call(Object real, Method method, Object[] arguments) throws Throwable {
            String name = method.getName();
            if (dead && !OF_THE_DEAD.contains(name)) {
                throw new SQLException("the connection is gone", LOST);
            }
            Fault fault = COUNTED.contains(name) ? faults.of(name) : null;
            if (fault == Fault.REFUSED) {
                throw new SQLException("refused on purpose: " + name, REFUSED);
            }
            Object answer = fault == Fault.LOST ? null : invoke(real, method, arguments);
            if (fault != null) {
                cut(answer);
                throw new SQLException("cut on purpose: " + name, LOST);
            }
            return wrapped(answer, this);
        }

        /** The server notices at once, and rolls back what was not committed. */
        private void cut(Object answer) throws SQLException {
            Connection lost = answer instanceof Connection opened ? opened : connection;
            if (lost != null) {
                if (!lost.getAutoCommit()) {
                    lost.rollback();
                }
                lost.close();
            }
            dead = connection != null; // a source opens others
        }

        private static Object invoke(Object real, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
