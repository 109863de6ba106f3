// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageHeaderTest {
    @TempDir
    Path folder;

    @Test
    void sizes_are_read_without_decoding() throws IOException {
        assertThat(size(FileType.JPEG, Photos.jpeg(40, 30))).isEqualTo("40x30");
        assertThat(size(FileType.PNG, Photos.encoded(Photos.drawn(40, 30), "png")))
                .isEqualTo("40x30");
        assertThat(size(FileType.GIF, Photos.encoded(Photos.drawn(40, 30), "gif")))
                .isEqualTo("40x30");
        assertThat(size(FileType.WEBP, Photos.webp(40, 30))).isEqualTo("40x30");
        assertThat(size(FileType.JPEG, Photos.hugeJpeg(15_800, 15_800))).isEqualTo("15800x15800");
        assertThat(size(FileType.PNG, Photos.png(60_000, 60_000, 1))).isEqualTo("60000x60000");
    }

    @Test
    void a_gif_is_as_large_as_its_largest_part_says() throws IOException {
        byte[] gif = Photos.encoded(Photos.drawn(40, 30), "gif");
        ByteBuffer.wrap(gif).put(6, (byte) 1).put(8, (byte) 1); // a screen of 1 x 1 around a picture of 40 x 30
        assertThat(size(FileType.GIF, gif)).isEqualTo("40x30");
    }

    @Test
    void a_file_that_was_cut_off_has_no_header() throws IOException {
        byte[] jpeg = Photos.phone(400, 300, 1);
        byte[] png = Photos.encoded(Photos.drawn(400, 300), "png");
        byte[] gif = Photos.encoded(Photos.drawn(400, 300), "gif");
        byte[] webp = Photos.webp(400, 300);
        for (double part : new double[] {0.01, 0.1, 0.3, 0.5, 0.9, 0.99}) {
            assertThat(header(FileType.JPEG, cut(jpeg, part))).isEmpty();
            assertThat(header(FileType.PNG, cut(png, part))).isEmpty();
            assertThat(header(FileType.GIF, cut(gif, part * 0.9))).isEmpty();
            assertThat(header(FileType.WEBP, cut(webp, part))).isEmpty();
        }
    }

    @Test
    void what_a_camera_writes_behind_the_end_does_not_matter() throws IOException {
        byte[] jpeg = Photos.jpeg(400, 300);
        byte[] longer = Arrays.copyOf(jpeg, jpeg.length + 5000);
        assertThat(size(FileType.JPEG, longer)).isEqualTo("400x300");
    }

    @Test
    void a_jpeg_with_two_frames_is_broken() throws IOException {
        byte[] jpeg = Photos.jpeg(400, 300);
        int frame = Photos.find(jpeg, 0xC0);
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.write(jpeg, 0, frame + 19);
        twice.write(jpeg, frame, jpeg.length - frame);
        assertThat(header(FileType.JPEG, twice.toByteArray())).isEmpty();
    }

    @Test
    void a_picture_that_a_decoder_must_hold_whole_says_so() throws IOException {
        assertThat(header(FileType.JPEG, Photos.jpeg(100, 100)).orElseThrow().decoderBytes())
                .isZero();
        assertThat(header(FileType.JPEG, progressive()).orElseThrow().decoderBytes())
                .isEqualTo(100 * 100 * 6);
        assertThat(header(FileType.WEBP, Photos.webp(100, 100)).orElseThrow().decoderBytes())
                .isEqualTo(100 * 100 * 20);
    }

    private static byte[] progressive() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream image = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(image);
            writer.write(null, new IIOImage(Photos.drawn(100, 100), null, null), how);
        }
        writer.dispose();
        return out.toByteArray();
    }

    private static byte[] cut(byte[] file, double part) {
        return Arrays.copyOf(file, (int) (file.length * part));
    }

    private String size(FileType type, byte[] file) throws IOException {
        ImageHeader header = header(type, file).orElseThrow();
        return header.width() + "x" + header.height();
    }

    private Optional<ImageHeader> header(FileType type, byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("file"), file);
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            return ImageHeader.read(type, channel);
        }
    }
}
