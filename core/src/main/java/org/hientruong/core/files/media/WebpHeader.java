// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import java.io.EOFException;
import java.io.IOException;

/** Walks the chunks of a WebP; the larger of canvas and picture counts. */
final class WebpHeader {
    /** As measured: the decoder makes objects of every block before it paints the first. */
    private static final int HELD = 20;

    private WebpHeader() {}

    static ImageHeader read(Bytes bytes) throws IOException {
        long end = bytes.u32Little(4) + 8;
        if (end > bytes.size()) {
            throw new EOFException();
        }
        int width = 0;
        int height = 0;
        byte[] exif = null;
        for (long at = 12; at + 8 <= end; ) {
            long length = bytes.u32Little(at + 4);
            int[] size = size(bytes, at);
            width = Math.max(width, size[0]);
            height = Math.max(height, size[1]);
            if (exif == null && length <= ImageHeader.MOST_EXIF && bytes.has(at, "EXIF")) {
                exif = tiff(bytes, at + 8, (int) length);
            }
            at += 8 + length + (length & 1);
        }
        return new ImageHeader(width, height, HELD, exif);
    }

    private static int[] size(Bytes bytes, long at) throws IOException {
        if (bytes.has(at, "VP8X")) {
            return new int[] {bytes.u24Little(at + 12) + 1, bytes.u24Little(at + 15) + 1};
        }
        if (bytes.has(at, "VP8 ")) {
            return new int[] {bytes.u16Little(at + 14) & 0x3FFF, bytes.u16Little(at + 16) & 0x3FFF};
        }
        if (bytes.has(at, "VP8L")) {
            long packed = bytes.u32Little(at + 9);
            return new int[] {(int) (packed & 0x3FFF) + 1, (int) (packed >> 14 & 0x3FFF) + 1};
        }
        return new int[] {0, 0};
    }

    /** Some writers put JPEG's prefix before the block. */
    private static byte[] tiff(Bytes bytes, long at, int length) throws IOException {
        boolean prefixed = length > 6 && bytes.has(at, "Exif\0\0");
        return prefixed ? bytes.slice(at + 6, length - 6) : bytes.slice(at, length);
    }
}
