// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws photos: the same scene, seed and tag give the same bytes. Needs no screen. */
public final class PhotoArtist {
    private static final float QUALITY = 0.82f;
    private static final int GRAIN = 7;

    private PhotoArtist() {}

    /** A JPEG with the position and time that a telephone would have written into it. */
    public static byte[] draw(Scene scene, long seed, GeoTag tag) {
        Canvas canvas = new Canvas(seed);
        new Street(canvas, scene == Scene.DARK_LAMP).draw();
        new Subjects(canvas).draw(scene);
        return ExifSegment.into(jpeg(canvas.developed(GRAIN)), tag);
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(200_000);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
