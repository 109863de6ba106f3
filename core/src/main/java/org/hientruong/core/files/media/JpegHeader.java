// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Walks the segments of a JPEG up to its first scan, then looks for its end. */
final class JpegHeader {
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    /** A picture in several scans is kept as coefficients, two bytes for each component of a pixel. */
    private static final int COEFFICIENT = 2;

    private final Bytes bytes;
    private int width;
    private int height;
    private int components;
    private boolean progressive;
    private byte @Nullable [] exif;

    JpegHeader(Bytes bytes) {
        this.bytes = bytes;
    }

    ImageHeader read() throws IOException {
        long at = 2;
        while (true) {
            int marker = bytes.u8(at + 1);
            if (bytes.u8(at) != 0xFF) {
                throw new EOFException(); // not at a marker: broken
            }
            if (marker == 0xFF) {
                at++; // a fill byte
                continue;
            }
            if (marker == EOI) {
                throw new EOFException();
            }
            int length = bytes.u16(at + 2);
            if (marker == SOS) {
                boolean severalScans = progressive || bytes.u8(at + 4) < components;
                requireEnd(at + 2 + length);
                return new ImageHeader(width, height, severalScans ? components * COEFFICIENT : 0, exif);
            }
            segment(marker, at + 4, length - 2);
            at += 2 + length;
        }
    }

    private void segment(int marker, long at, int length) throws IOException {
        if (length < 0) {
            throw new EOFException();
        }
        boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) {
            if (width != 0) {
                throw new EOFException(); // two frames: which one a decoder takes is anybody's guess
            }
            height = bytes.u16(at + 1);
            width = bytes.u16(at + 3);
            components = bytes.u8(at + 5);
            progressive = marker != 0xC0 && marker != 0xC1;
        } else if (marker == APP1 && exif == null && length > 6 && bytes.has(at, "Exif\0\0")) {
            exif = bytes.slice(at + 6, length - 6);
        }
    }

    /** A photo whose upload broke off has no end marker; cameras may write more behind it. */
    private void requireEnd(long scan) throws IOException {
        long last = bytes.size() - 2;
        if (last >= scan && bytes.u8(last) == 0xFF && bytes.u8(last + 1) == EOI) {
            return;
        }
        for (long at = scan; ; at++) {
            if (bytes.u8(at) == 0xFF && bytes.u8(at + 1) == EOI) {
                return;
            }
        }
    }
}
