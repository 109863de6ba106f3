// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Photos for tests, made by the test itself: drawn, or written byte by byte where no writer would make such a file. */
public final class Photos {
    private Photos() {}

    /** Red left upper quarter on grey, so that one sees how the picture was turned. */
    public static BufferedImage drawn(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.GRAY);
        brush.fillRect(0, 0, width, height);
        brush.setColor(Color.RED);
        brush.fillRect(0, 0, width / 2, height / 2);
        brush.dispose();
        return image;
    }

    public static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static byte[] jpeg(int width, int height) {
        return encoded(drawn(width, height), "jpeg");
    }

    /** A JPEG as a phone writes it: position 9.6025 N 105.9739 E, taken on 9 June 2023 at 16:25:00, a program, an orientation. */
    public static byte[] phone(int width, int height, int orientation) {
        return withExif(jpeg(width, height), orientation);
    }

    /** Puts an Exif segment right behind the start marker. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] tiff = tiff(orientation);
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 10 + tiff.length);
        out.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) 0xE1).putShort((short) (tiff.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff).put(jpeg, 2, jpeg.length - 2);
        return out.array();
    }

    /** A TIFF block: IFD0 (orientation, software, pointers), Exif IFD (taken at, offset), GPS IFD. */
    static byte[] tiff(int orientation) {
        ByteBuffer b = ByteBuffer.allocate(400).order(ByteOrder.BIG_ENDIAN);
        b.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        b.putShort((short) 4); // IFD0 from 8 to 62
        entry(b, 0x0112, 3, 1, orientation << 16);
        entry(b, 0x0131, 2, 14, 200);
        entry(b, 0x8769, 4, 1, 62);
        entry(b, 0x8825, 4, 1, 92);
        b.putInt(0);
        b.putShort((short) 2); // Exif IFD from 62 to 92
        entry(b, 0x9003, 2, 20, 220);
        entry(b, 0x9011, 2, 7, 240);
        b.putInt(0);
        b.putShort((short) 4); // GPS IFD from 92 to 146
        entry(b, 1, 2, 2, 'N' << 24);
        entry(b, 2, 5, 3, 250);
        entry(b, 3, 2, 2, 'E' << 24);
        entry(b, 4, 5, 3, 274);
        b.putInt(0);
        b.position(200).put("Photo Editor\0\0".getBytes(StandardCharsets.US_ASCII));
        b.position(220).put("2023:06:09 16:25:00\0".getBytes(StandardCharsets.US_ASCII));
        b.position(240).put("+07:00\0".getBytes(StandardCharsets.US_ASCII));
        b.position(250).putInt(9).putInt(1).putInt(36).putInt(1).putInt(9).putInt(1);
        b.putInt(105).putInt(1).putInt(58).putInt(1).putInt(2604).putInt(100);
        return Arrays.copyOf(b.array(), b.position());
    }

    private static void entry(ByteBuffer b, int tag, int type, int count, int value) {
        b.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A grey JPEG of any size in a few bytes a block: the header of a small one, then blocks that say "as before". */
    public static byte[] hugeJpeg(int width, int height) {
        byte[] small = encoded(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), "jpeg");
        int frame = find(small, 0xC0);
        int scan = find(small, 0xDA);
        byte[] header = Arrays.copyOf(small, scan + 2 + (small[scan + 2] << 8 | small[scan + 3]));
        ByteBuffer.wrap(header).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
        // a group of 16 x 16 pixels: four blocks of luminance (00 1010 each), two of colour (00 00 each)
        byte[] group = {0x28, (byte) 0xA2, (byte) 0x8A, 0x00};
        int groups = (width + 15) / 16 * ((height + 15) / 16);
        ByteBuffer out = ByteBuffer.allocate(header.length + 4 * groups + 2).put(header);
        for (int i = 0; i < groups; i++) {
            out.put(group);
        }
        return out.put((byte) 0xFF).put((byte) 0xD9).array();
    }

    /** Where the segment with that marker begins. */
    static int find(byte[] jpeg, int marker) {
        int at = 2;
        while ((jpeg[at + 1] & 0xFF) != marker) {
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return at;
    }

    /** A PNG that declares a size and holds that many black rows (a bit a pixel). */
    public static byte[] png(int width, int height, int rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put((byte) 1).put((byte) 0).put((byte) 0).put((byte) 0).put((byte) 0);
        chunk(out, "IHDR", header.array());
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(data)) {
            byte[] row = new byte[1 + (width + 7) / 8];
            for (int i = 0; i < rows; i++) {
                deflater.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        chunk(out, "IDAT", data.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(name);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    /** A lossless WebP of one colour (c81e3c), which takes no bits a pixel. */
    public static byte[] webp(int width, int height) {
        StringBuilder bits = new StringBuilder();
        bits(bits, width - 1, 14);
        bits(bits, height - 1, 14);
        bits(bits, 0, 1 + 3 + 3); // no alpha, version 0; no transform, no cache, one group
        for (int symbol : new int[] {0x1E, 0xC8, 0x3C, 0xFF, 0}) { // green, red, blue, alpha, distance
            bits(bits, 0b101, 3); // a simple code of one symbol of eight bits
            bits(bits, symbol, 8);
        }
        byte[] body = new byte[(bits.length() + 7) / 8 + 5];
        for (int i = 0; i < bits.length(); i++) {
            body[i / 8] |= (byte) ((bits.charAt(i) - '0') << i % 8);
        }
        int length = body.length + 1;
        ByteBuffer out = ByteBuffer.allocate(20 + length + length % 2).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(12 + length + length % 2);
        out.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(length);
        return out.put((byte) 0x2F).put(body).array();
    }

    /** A HEIC without pictures: its tables and one item, the Exif block. */
    public static byte[] heic() {
        byte[] tiff = tiff(6);
        ByteBuffer block = ByteBuffer.allocate(10 + tiff.length);
        block.putInt(6).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
        byte[] type = box("ftyp", "heic\0\0\0\0mif1heic".getBytes(StandardCharsets.US_ASCII));
        byte[] entry = box("infe", new byte[] {2, 0, 0, 0, 0, 7, 0, 0, 'E', 'x', 'i', 'f', 0});
        byte[] names = box(
                "iinf",
                ByteBuffer.allocate(6 + entry.length)
                        .putInt(0)
                        .putShort((short) 1)
                        .put(entry)
                        .array());
        byte[] meta = meta(names, 0, block.capacity()); // once for its length, once with the place
        int place = type.length + meta.length + 8;
        ByteBuffer file = ByteBuffer.allocate(place + block.capacity());
        file.put(type).put(meta(names, place, block.capacity())).put(box("mdat", block.array()));
        return file.array();
    }

    private static byte[] meta(byte[] names, int place, int length) {
        ByteBuffer iloc =
                ByteBuffer.allocate(24).putInt(0).put((byte) 0x44).put((byte) 0).putShort((short) 1);
        iloc.putShort((short) 7)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(place)
                .putInt(length);
        byte[] places = box("iloc", Arrays.copyOf(iloc.array(), iloc.position()));
        return box(
                "meta",
                ByteBuffer.allocate(4 + names.length + places.length)
                        .putInt(0)
                        .put(names)
                        .put(places)
                        .array());
    }

    private static byte[] box(String type, byte[] content) {
        ByteBuffer box = ByteBuffer.allocate(8 + content.length).putInt(8 + content.length);
        return box.put(type.getBytes(StandardCharsets.US_ASCII)).put(content).array();
    }

    private static void bits(StringBuilder to, int value, int count) {
        for (int i = 0; i < count; i++) {
            to.append(value >> i & 1);
        }
    }
}
