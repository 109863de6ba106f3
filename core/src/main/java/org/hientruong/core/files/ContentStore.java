// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Optional;

/** Where the bytes of files lie, addressed by their SHA-256: the same content is kept once. */
public interface ContentStore {
    /** A new empty file that can become content; the caller deletes it when it does not. */
    Path temporary() throws IOException;

    /** Makes the temporary file content of that address; when it returns the content survives a power cut. */
    void keep(Path temporary, String sha256) throws IOException;

    /**
     * Destroys content. False when it was kept so lately that a report which is being filed may be about to refer to it:
     * ask again.
     */
    boolean remove(String sha256) throws IOException;

    /** The content, or empty when it is absent or has not that size. Close it. */
    Optional<SeekableByteChannel> open(String sha256, long size) throws IOException;
}
