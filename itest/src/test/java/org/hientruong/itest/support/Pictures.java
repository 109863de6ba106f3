// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos drawn by our own code, and files that only pretend to be photos. */
public final class Pictures {
    /** The camera's owner in the metadata: it must appear nowhere else. */
    public static final String CANARY = "CHU-MAY-ANH-7391";

    private Pictures() {}

    /** A road with a pothole, different for each seed, with the metadata of a phone: position, time, owner. */
    public static SentFile photo(long seed, int width, int height) {
        byte[] plain = jpeg(scene(seed, width, height));
        byte[] exif = exif();
        ByteBuffer whole = ByteBuffer.allocate(plain.length + exif.length + 4);
        whole.put(plain, 0, 2); // SOI
        whole.putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif); // APP1
        whole.put(plain, 2, plain.length - 2);
        return new SentFile("IMG_" + seed + ".jpg", "image/jpeg", whole.array());
    }

    /** A small file that says it is a PNG of that size. */
    public static SentFile declaredPng(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
        header.put(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        out.writeBytes(chunk("IHDR", header.array()));
        out.writeBytes(chunk("IDAT", new byte[] {0x78, (byte) 0x9C, 0x03, 0, 0, 0, 0, 1}));
        out.writeBytes(chunk("IEND", new byte[0]));
        return new SentFile("khong-lo.png", "image/png", out.toByteArray());
    }

    /** A Windows program under the name of a photo. */
    public static SentFile program() {
        byte[] content = new byte[4096];
        new Random(7).nextBytes(content);
        System.arraycopy(
                "MZ\u0090\0\u0003\0\0\0".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), 0, content, 0, 8);
        ByteBuffer.wrap(content).order(java.nio.ByteOrder.LITTLE_ENDIAN).putInt(0x3C, 0x80);
        System.arraycopy("PE\0\0".getBytes(US_ASCII), 0, content, 0x80, 4);
        return new SentFile("anh-chup.jpg", "image/jpeg", content);
    }

    /** Whether a JPEG still carries a metadata segment (Exif, XMP, IPTC) or a comment. */
    public static boolean carriesMetadata(byte[] jpeg) {
        int at = 2;
        while (at + 4 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == 0xDA) {
                return false;
            }
            if (marker == 0xE1 || marker == 0xED || marker == 0xFE) {
                return true;
            }
            at += 2 + ((jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF);
        }
        return false;
    }

    private static BufferedImage scene(long seed, int width, int height) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(150, 190, 220));
        graphics.fillRect(0, 0, width, height / 3);
        graphics.setColor(new Color(90, 90, 95));
        graphics.fillRect(0, height / 3, width, height);
        for (int i = 0; i < 400; i++) {
            int shade = 60 + random.nextInt(60);
            graphics.setColor(new Color(shade, shade, shade));
            graphics.fillRect(
                    random.nextInt(width), height / 3 + random.nextInt(height), 1 + width / 80, 1 + height / 120);
        }
        graphics.setColor(new Color(35, 30, 28));
        graphics.fillOval(width / 4 + random.nextInt(width / 5), height / 2, width / 3, height / 5);
        graphics.dispose();
        return image;
    }

    private static byte[] jpeg(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Exif 2.3, big-endian: IFD0 with Artist and a pointer to the GPS IFD (9°36'9.36" N, 105°58'26.4" E). */
    private static byte[] exif() {
        byte[] artist = (CANARY + "\0").getBytes(US_ASCII);
        int gps = 8 + 2 + 2 * 12 + 4;
        int values = gps + 2 + 4 * 12 + 4;
        ByteBuffer out = ByteBuffer.allocate(6 + values + 48 + artist.length);
        out.put("Exif\0\0MM".getBytes(US_ASCII)).putShort((short) 42).putInt(8);
        out.putShort((short) 2);
        entry(out, 0x013B, 2, artist.length, values + 48);
        entry(out, 0x8825, 4, 1, gps);
        out.putInt(0);
        out.putShort((short) 4);
        out.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
        entry(out, 2, 5, 3, values);
        out.putShort((short) 3).putShort((short) 2).putInt(2).put(new byte[] {'E', 0, 0, 0});
        entry(out, 4, 5, 3, values + 24);
        out.putInt(0);
        for (int[] part : new int[][] {{9, 1}, {36, 1}, {936, 100}, {105, 1}, {58, 1}, {2640, 100}}) {
            out.putInt(part[0]).putInt(part[1]);
        }
        return out.put(artist).array();
    }

    private static void entry(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] chunk(String type, byte[] data) {
        CRC32 check = new CRC32();
        check.update(type.getBytes(US_ASCII));
        check.update(data);
        ByteBuffer out = ByteBuffer.allocate(12 + data.length).putInt(data.length);
        return out.put(type.getBytes(US_ASCII))
                .put(data)
                .putInt((int) check.getValue())
                .array();
    }
}
