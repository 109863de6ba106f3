// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/**
 * The bytes of one variant of an attachment.
 *
 * @param name file name for the one who saves it, never empty
 * @param type media type
 * @param size in bytes
 * @param sha256 of the bytes; serves as entity tag
 * @param channel the bytes, positioned at the beginning
 */
public record FileContent(String name, String type, long size, String sha256, SeekableByteChannel channel)
        implements AutoCloseable {
    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Says nothing of the name. */
    @Override
    public String toString() {
        return "FileContent[" + type + ", " + size + " bytes]";
    }
}
