// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.copy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;

/** Takes a consistent copy of the database while it runs, and puts one into an empty database. */
public interface DatabaseCopy {
    /** Takes the parts of a copy, each with its name within the archive. */
    @FunctionalInterface
    interface Sink {
        /** Begins the next part; closing the stream ends it. */
        OutputStream part(String name) throws IOException;
    }

    /** Name of the database product. */
    String product();

    /**
     * Copies everything that was committed before some instant during the call.
     *
     * @param scratch an empty folder for files on the way; the caller deletes it
     */
    void write(Path scratch, Sink sink) throws IOException, SQLException;
}
