// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShrinkerTest {
    @TempDir
    Path folder;

    /** Where the red quarter of the stored picture must stand for each orientation. */
    @ParameterizedTest
    @CsvSource({
        "1,left,top", "2,right,top", "3,right,bottom", "4,left,bottom",
        "5,left,top", "6,right,top", "7,right,bottom", "8,left,bottom"
    })
    void a_photo_stands_upright(int orientation, String side, String end) throws IOException {
        BufferedImage upright = upright(FileType.JPEG, Photos.phone(1000, 800, orientation), 500);
        assertThat(upright.getWidth()).isEqualTo(orientation < 5 ? 500 : 400);
        assertThat(upright.getHeight()).isEqualTo(orientation < 5 ? 400 : 500);
        int x = side.equals("left") ? upright.getWidth() / 4 : upright.getWidth() * 3 / 4;
        int y = end.equals("top") ? upright.getHeight() / 4 : upright.getHeight() * 3 / 4;
        assertThat(red(upright, x, y)).isTrue();
        assertThat(red(upright, upright.getWidth() - x, y)).isFalse();
        assertThat(red(upright, x, upright.getHeight() - y)).isFalse();
    }

    @Test
    void mirrored_and_turned_are_told_apart() throws IOException {
        BufferedImage stored = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) { // the top row of quarters: red, green; below: blue, black
            for (int y = 0; y < 64; y++) {
                stored.setRGB(x, y, x < 32 ? (y < 32 ? 0xFF0000 : 0x0000FF) : y < 32 ? 0x00FF00 : 0);
            }
        }
        byte[] jpeg = Photos.encoded(stored, "jpeg");
        String[] expected = {"RG/BK", "GR/KB", "KB/GR", "BK/RG", "RB/GK", "BR/KG", "KG/BR", "GK/RB"};
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage upright = upright(FileType.JPEG, Photos.withExif(jpeg, orientation), 64);
            String seen = "" + letter(upright, 16, 16) + letter(upright, 48, 16) + "/" + letter(upright, 16, 48)
                    + letter(upright, 48, 48);
            assertThat(seen).as("orientation %d", orientation).isEqualTo(expected[orientation - 1]);
        }
    }

    @Test
    void a_shown_copy_holds_nothing_but_its_picture() throws IOException {
        byte[] phone = Photos.phone(2000, 1500, 1);
        assertThat(segments(phone)).contains(0xE1);
        Shrinker.Picture copy = Shrinker.encode(upright(FileType.JPEG, phone, 1600));
        assertThat(copy.width()).isEqualTo(1600);
        assertThat(segments(copy.jpeg())).isSubsetOf(0xE0, 0xDB, 0xC0, 0xC4, 0xDA);
        assertThat(new String(copy.jpeg(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Exif", "Photo Editor", "2023:06:09");
        assertThat(ImageIO.read(new ByteArrayInputStream(copy.jpeg())).getWidth())
                .isEqualTo(1600);
    }

    @Test
    void a_small_photo_is_not_blown_up() throws IOException {
        assertThat(upright(FileType.JPEG, Photos.jpeg(40, 30), 320).getWidth()).isEqualTo(40);
        assertThat(upright(FileType.PNG, Photos.png(40_000, 2, 2), 320).getHeight())
                .isEqualTo(1);
    }

    @Test
    void what_is_transparent_becomes_white() throws IOException {
        byte[] png = Photos.encoded(new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB), "png");
        assertThat(upright(FileType.PNG, png, 50).getRGB(25, 25)).isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void a_webp_is_shown() throws IOException {
        BufferedImage shown = upright(FileType.WEBP, Photos.webp(400, 300), 320);
        assertThat(shown.getWidth()).isEqualTo(320);
        assertThat(shown.getRGB(100, 100)).isEqualTo(0xFFC81E3C);
    }

    /** 250 million pixels are 750 MB: more than this JVM's heap. */
    @Test
    void the_largest_jpeg_is_decoded_within_the_heap() throws IOException {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(15_800L * 15_800 * 3);
        BufferedImage shown = upright(FileType.JPEG, Photos.hugeJpeg(15_800, 15_800), 1600);
        assertThat(shown.getWidth()).isEqualTo(1600);
        assertThat(new Color(shown.getRGB(1590, 1590)).getRed()).isBetween(120, 136);
    }

    @Test
    void the_largest_png_is_decoded_within_the_heap() throws IOException {
        assertThat(upright(FileType.PNG, Photos.png(7_000, 7_100, 7_100), 1600).getHeight())
                .isEqualTo(1600);
    }

    @Test
    void a_picture_that_is_larger_inside_than_its_header_says_is_refused() throws IOException {
        byte[] png = Photos.png(100, 100, 100);
        ImageHeader lie = new ImageHeader(10, 10, 0, null);
        assertThatThrownBy(() ->
                        Shrinker.upright(new Shrinker.Source(FileType.PNG, lie), new ByteArrayInputStream(png), 320))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_picture_with_missing_rows_is_not_shown() {
        assertThatThrownBy(() -> upright(FileType.PNG, Photos.png(100, 100, 50), 320))
                .isInstanceOf(IOException.class);
    }

    private BufferedImage upright(FileType type, byte[] file, int longest) throws IOException {
        Path path = Files.write(folder.resolve("file"), file);
        ImageHeader header;
        try (var channel = Files.newByteChannel(path)) {
            header = ImageHeader.read(type, channel).orElseThrow();
        }
        return Shrinker.upright(new Shrinker.Source(type, header), new ByteArrayInputStream(file), longest);
    }

    /** The markers of all segments before the picture's data. */
    static Set<Integer> segments(byte[] jpeg) {
        Set<Integer> markers = new HashSet<>();
        for (int at = 2; ; at += 2 + (ByteBuffer.wrap(jpeg).getShort(at + 2) & 0xFFFF)) {
            int marker = jpeg[at + 1] & 0xFF;
            markers.add(marker);
            if (marker == 0xDA) {
                return markers;
            }
        }
    }

    private static boolean red(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 200 && colour.getGreen() < 60;
    }

    private static char letter(BufferedImage image, int x, int y) {
        Color colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 128 ? 'R' : colour.getGreen() > 128 ? 'G' : colour.getBlue() > 128 ? 'B' : 'K';
    }
}
