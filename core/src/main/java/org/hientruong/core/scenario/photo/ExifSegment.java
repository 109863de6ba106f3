// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes a JPEG's Exif segment with position, time and make of camera (Exif 2.3, big-endian TIFF). */
final class ExifSegment {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);
    private static final byte[] TIFF = {'M', 'M', 0, 42, 0, 0, 0, 8};
    private static final byte[] HEADER = {'E', 'x', 'i', 'f', 0, 0};
    private static final int BYTE = 1;
    private static final int ASCII = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int ENTRY = 12;
    private static final int SECONDS_UNIT = 100;

    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record Entry(int tag, int type, int count, byte[] value) {}

    private ExifSegment() {}

    /** The same JPEG with the segment behind its first marker. */
    static byte[] into(byte[] jpeg, GeoTag tag) {
        byte[] exif = exif(tag);
        int length = exif.length + 2;
        ByteArrayOutputStream out = new ByteArrayOutputStream(jpeg.length + length + 2);
        out.write(jpeg, 0, 2);
        out.write(0xFF);
        out.write(0xE1);
        out.write(length >> 8);
        out.write(length & 0xFF);
        out.writeBytes(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static byte[] exif(GeoTag tag) {
        List<Entry> main = new ArrayList<>(List.of(
                ascii(0x010F, "Hien Truong"), ascii(0x0110, "Drawn scene"), ascii(0x0132, time(tag.takenAt()))));
        List<Entry> exif = List.of(ascii(0x9003, time(tag.takenAt())));
        List<Entry> gps = List.of(
                new Entry(0x0000, BYTE, 4, new byte[] {2, 3, 0, 0}),
                ascii(0x0001, tag.latitude() < 0 ? "S" : "N"),
                degrees(0x0002, tag.latitude()),
                ascii(0x0003, tag.longitude() < 0 ? "W" : "E"),
                degrees(0x0004, tag.longitude()));
        // two pointers are still to come into the main directory, and change no other length
        int exifAt = TIFF.length + size(main) + 2 * ENTRY;
        int gpsAt = exifAt + size(exif);
        main.add(new Entry(0x8769, LONG, 1, number(exifAt)));
        main.add(new Entry(0x8825, LONG, 1, number(gpsAt)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HEADER);
        out.writeBytes(TIFF);
        out.writeBytes(directory(main, TIFF.length));
        out.writeBytes(directory(exif, exifAt));
        out.writeBytes(directory(gps, gpsAt));
        return out.toByteArray();
    }

    private static int size(List<Entry> entries) {
        return 2
                + entries.size() * ENTRY
                + 4
                + entries.stream().mapToInt(entry -> outside(entry)).sum();
    }

    /** Values over four bytes stand behind the directory. */
    private static int outside(Entry entry) {
        return entry.value.length > 4 ? entry.value.length : 0;
    }

    private static byte[] directory(List<Entry> entries, int at) {
        ByteBuffer buffer = ByteBuffer.allocate(size(entries));
        int behind = at + 2 + entries.size() * ENTRY + 4;
        buffer.putShort((short) entries.size());
        for (Entry entry : entries) {
            buffer.putShort((short) entry.tag).putShort((short) entry.type).putInt(entry.count);
            if (outside(entry) > 0) {
                buffer.putInt(behind);
                behind += entry.value.length;
            } else {
                buffer.put(java.util.Arrays.copyOf(entry.value, 4));
            }
        }
        buffer.putInt(0);
        entries.stream().filter(entry -> outside(entry) > 0).forEach(entry -> buffer.put(entry.value));
        return buffer.array();
    }

    private static Entry ascii(int tag, String text) {
        byte[] value = (text + '\0').getBytes(StandardCharsets.US_ASCII);
        return new Entry(tag, ASCII, value.length, value);
    }

    private static Entry degrees(int tag, double degrees) {
        double rest = Math.abs(degrees);
        int whole = (int) rest;
        int minutes = (int) ((rest - whole) * 60);
        int seconds = (int) Math.round(((rest - whole) * 60 - minutes) * 60 * SECONDS_UNIT);
        ByteBuffer value = ByteBuffer.allocate(24);
        value.putInt(whole).putInt(1).putInt(minutes).putInt(1).putInt(seconds).putInt(SECONDS_UNIT);
        return new Entry(tag, RATIONAL, 3, value.array());
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static String time(LocalDateTime at) {
        return TIME.format(at);
    }
}
