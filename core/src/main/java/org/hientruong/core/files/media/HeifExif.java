// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.jspecify.annotations.Nullable;

/** Finds the Exif block of a HEIC (ISO 23008-12): an item of its own, named in one table and located in another. */
public final class HeifExif {
    /** A photo of a phone has some fifty items: tiles, thumbnail, Exif. */
    private static final int MOST_ITEMS = 4096;

    private static final int PREFIX = 4;
    private final Bytes bytes;

    private HeifExif(Bytes bytes) {
        this.bytes = bytes;
    }

    /** A box without its header. */
    private record Box(String type, long from, long to) {}

    /** The block in TIFF form, or null when there is none or the file is broken. */
    public static byte @Nullable [] read(SeekableByteChannel channel) throws IOException {
        Bytes bytes = new Bytes(channel);
        try {
            return new HeifExif(bytes).block();
        } catch (EOFException broken) {
            return null;
        }
    }

    private byte @Nullable [] block() throws IOException {
        Box meta = find("meta", 0, bytes.size());
        if (meta == null) {
            return null;
        }
        Box names = find("iinf", meta.from + 4, meta.to);
        Box places = find("iloc", meta.from + 4, meta.to);
        long item = names == null ? -1 : item(names);
        return item < 0 || places == null ? null : located(places, item);
    }

    private @Nullable Box find(String type, long from, long to) throws IOException {
        for (long at = from; at + 8 <= to; ) {
            Box box = box(at);
            if (box.type.equals(type)) {
                return box;
            }
            at = box.to;
        }
        return null;
    }

    private Box box(long at) throws IOException {
        long size = bytes.u32(at);
        String type = new String(bytes.slice(at + 4, 4), java.nio.charset.StandardCharsets.ISO_8859_1);
        int header = 8;
        if (size == 1) {
            size = bytes.u32(at + 8) << 32 | bytes.u32(at + 12);
            header = 16;
        }
        long to = size == 0 ? bytes.size() : at + size;
        if (to < at + header || to > bytes.size()) {
            throw new EOFException();
        }
        return new Box(type, at + header, to);
    }

    private long item(Box names) throws IOException {
        boolean wide = bytes.u8(names.from) > 0;
        long at = names.from + (wide ? 8 : 6);
        for (int i = 0; i < MOST_ITEMS && at + 8 <= names.to; i++) {
            Box entry = box(at);
            boolean longId = bytes.u8(entry.from) == 3;
            long id = longId ? bytes.u32(entry.from + 4) : bytes.u16(entry.from + 4);
            if (entry.type.equals("infe") && bytes.has(entry.from + (longId ? 10 : 8), "Exif")) {
                return id;
            }
            at = entry.to;
        }
        return -1;
    }

    private byte @Nullable [] located(Box places, long item) throws IOException {
        int version = bytes.u8(places.from);
        int offsetSize = bytes.u8(places.from + 4) >> 4;
        int lengthSize = bytes.u8(places.from + 4) & 15;
        int baseSize = bytes.u8(places.from + 5) >> 4;
        int indexSize = version == 0 ? 0 : bytes.u8(places.from + 5) & 15;
        int idSize = version < 2 ? 2 : 4;
        long at = places.from + 6 + idSize;
        for (int i = 0; i < MOST_ITEMS && at < places.to; i++) {
            long id = number(at, idSize);
            at += idSize;
            boolean inFile = version == 0 || (bytes.u16(at) & 15) == 0;
            at += (version == 0 ? 0 : 2) + 2;
            long base = number(at, baseSize);
            at += baseSize;
            int extents = bytes.u16(at);
            at += 2;
            if (id == item) {
                long start = base + number(at + indexSize, offsetSize);
                return inFile && extents == 1 ? cut(start, number(at + indexSize + offsetSize, lengthSize)) : null;
            }
            at += (long) extents * (indexSize + offsetSize + lengthSize);
        }
        return null;
    }

    /** The block begins with the distance to its TIFF header, which skips JPEG's prefix where one was written. */
    private byte @Nullable [] cut(long start, long length) throws IOException {
        if (start < 0 || length < PREFIX || length > ImageHeader.MOST_EXIF) {
            return null;
        }
        long skipped = PREFIX + bytes.u32(start);
        return skipped > length ? null : bytes.slice(start + skipped, (int) (length - skipped));
    }

    private long number(long at, int size) throws IOException {
        long number = 0;
        for (int i = 0; i < size; i++) {
            number = number << 8 | bytes.u8(at + i);
        }
        return number;
    }
}
