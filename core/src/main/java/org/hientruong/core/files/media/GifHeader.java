// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import java.io.EOFException;
import java.io.IOException;

/** Finds the first picture of a GIF: its own size counts too, the screen's is only an announcement. */
final class GifHeader {
    private GifHeader() {}

    static ImageHeader read(Bytes bytes) throws IOException {
        int flags = bytes.u8(10);
        long at = 13 + colours(flags);
        while (true) {
            int block = bytes.u8(at);
            if (block == 0x2C) {
                int width = Math.max(bytes.u16Little(6), bytes.u16Little(at + 5));
                int height = Math.max(bytes.u16Little(8), bytes.u16Little(at + 7));
                requirePicture(bytes, at + 10 + colours(bytes.u8(at + 9)) + 1);
                return new ImageHeader(width, height, 0, null);
            }
            if (block != 0x21) {
                throw new EOFException();
            }
            at = afterBlocks(bytes, at + 2);
        }
    }

    private static long colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3L << ((flags & 7) + 1);
    }

    private static void requirePicture(Bytes bytes, long at) throws IOException {
        bytes.u8(afterBlocks(bytes, at) - 1);
    }

    private static long afterBlocks(Bytes bytes, long from) throws IOException {
        long at = from;
        while (bytes.u8(at) != 0) {
            at += 1 + bytes.u8(at);
        }
        return at + 1;
    }
}
