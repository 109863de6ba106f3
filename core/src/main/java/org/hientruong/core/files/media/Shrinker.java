// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes a small upright picture out of a photo. It is painted anew in sRGB and written without anything but its pixels,
 * so that no metadata, no profile and no trick of the file's structure comes through.
 */
public final class Shrinker {
    /** Pixels of the decoded picture at most; a larger one is read with gaps. */
    private static final long MOST_DECODED = 16_000_000;

    private static final float QUALITY = 0.85f;
    /** What the JPEG writer takes as it is; it turns other pictures round pixel by pixel, which takes longer than all else. */
    private static final int PAINTED = BufferedImage.TYPE_3BYTE_BGR;

    private static final int BYTES = 3;

    private Shrinker() {}

    /** A photo, with what its header said. */
    public record Source(FileType type, ImageHeader header) {}

    /** A picture as JPEG. */
    @SuppressWarnings("ArrayRecordComponent") // is written once, never compared
    public record Picture(byte[] jpeg, int width, int height) {}

    /** Decodes a photo to a picture whose longest side has at most that many pixels, upright. */
    public static BufferedImage upright(Source source, InputStream bytes, int longest) throws IOException {
        BufferedImage decoded = decode(source, bytes);
        int orientation = Exif.read(source.header().exif()).orientation();
        return turn(fit(decoded, longest), orientation);
    }

    /** The same picture, its longest side having at most that many pixels. */
    public static BufferedImage fit(BufferedImage picture, int longest) {
        double scale = Math.min(1.0, (double) longest / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage now = picture;
        while (now.getWidth() >= 2 * width && now.getHeight() >= 2 * height) { // halves blend every pixel in
            now = paint(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return paint(now, width, height);
    }

    /** The picture as JPEG, without metadata. */
    public static Picture encode(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return new Picture(bytes.toByteArray(), picture.getWidth(), picture.getHeight());
    }

    private static BufferedImage decode(Source source, InputStream bytes) throws IOException {
        ImageReader reader = reader(source.type());
        try (ImageInputStream in = new MemoryCacheImageInputStream(bytes)) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > source.header().pixels()) {
                throw new IIOException("the picture is larger than the file's header says");
            }
            int gap = 1;
            while (((width + gap - 1) / gap) * ((height + gap - 1) / gap) > MOST_DECODED) {
                gap++;
            }
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceSubsampling(gap, gap, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(FileType type) throws IOException {
        if (type == FileType.WEBP) {
            return new WebPImageReaderSpi().createReaderInstance();
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaType());
        if (!readers.hasNext()) {
            throw new IIOException("no decoder for " + type);
        }
        return readers.next();
    }

    private static BufferedImage paint(BufferedImage picture, int width, int height) {
        BufferedImage painted = new BufferedImage(width, height, PAINTED);
        Graphics2D brush = painted.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        } finally {
            brush.dispose();
        }
        return painted;
    }

    /** Turns what was painted by the eight values of Exif's orientation. */
    private static BufferedImage turn(BufferedImage from, int orientation) {
        if (orientation == 1) {
            return from;
        }
        int right = from.getWidth() - 1;
        int bottom = from.getHeight() - 1;
        boolean turned = orientation >= 5;
        int width = turned ? from.getHeight() : from.getWidth();
        int height = turned ? from.getWidth() : from.getHeight();
        BufferedImage to = new BufferedImage(width, height, PAINTED);
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        boolean fromBottom = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        byte[] source = colours(from);
        byte[] target = colours(to);
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at += BYTES) {
                int column = turned ? y : x;
                int row = turned ? x : y;
                int pixel = (fromBottom ? bottom - row : row) * from.getWidth() + (fromRight ? right - column : column);
                System.arraycopy(source, pixel * BYTES, target, at, BYTES);
            }
        }
        return to;
    }

    private static byte[] colours(BufferedImage painted) {
        return ((DataBufferByte) painted.getRaster().getDataBuffer()).getData();
    }
}
