// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import java.io.EOFException;
import java.io.IOException;

/** Walks the chunks of a PNG to its end. */
final class PngHeader {
    private PngHeader() {}

    static ImageHeader read(Bytes bytes) throws IOException {
        long width = bytes.u32(16);
        long height = bytes.u32(20);
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            throw new EOFException();
        }
        byte[] exif = null;
        long at = 8;
        while (!bytes.has(at + 4, "IEND")) {
            long length = bytes.u32(at);
            if (exif == null && length <= ImageHeader.MOST_EXIF && bytes.has(at + 4, "eXIf")) {
                exif = bytes.slice(at + 8, (int) length);
            }
            at += 12 + length;
        }
        return new ImageHeader((int) width, (int) height, 0, exif);
    }
}
