// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/** Reads anywhere in a file through a small window, so that a header costs no memory however large the file is. */
final class Bytes {
    private static final int WINDOW = 16 * 1024;
    private final SeekableByteChannel channel;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW);
    private long start;

    Bytes(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
        window.limit(0);
    }

    long size() {
        return size;
    }

    int u8(long at) throws IOException {
        if (at < start || at >= start + window.limit()) {
            load(at);
        }
        return window.get((int) (at - start)) & 0xFF;
    }

    int u16(long at) throws IOException {
        return u8(at) << 8 | u8(at + 1);
    }

    long u32(long at) throws IOException {
        return (long) u16(at) << 16 | u16(at + 2);
    }

    int u16Little(long at) throws IOException {
        return u8(at) | u8(at + 1) << 8;
    }

    int u24Little(long at) throws IOException {
        return u16Little(at) | u8(at + 2) << 16;
    }

    long u32Little(long at) throws IOException {
        return u16Little(at) | (long) u16Little(at + 2) << 16;
    }

    boolean has(long at, String latin) throws IOException {
        return at + latin.length() <= size
                && new String(slice(at, latin.length()), StandardCharsets.ISO_8859_1).equals(latin);
    }

    byte[] slice(long at, int length) throws IOException {
        if (at + length > size) {
            throw new EOFException();
        }
        byte[] slice = new byte[length];
        for (int i = 0; i < length; i++) {
            slice[i] = (byte) u8(at + i);
        }
        return slice;
    }

    private void load(long at) throws IOException {
        if (at < 0 || at >= size) {
            throw new EOFException();
        }
        window.clear();
        channel.position(at);
        int read = 0;
        while (window.hasRemaining() && read >= 0) { // a channel may give less than asked for
            read = channel.read(window);
        }
        window.flip();
        start = at;
        if (window.limit() == 0) {
            throw new EOFException();
        }
    }
}
