// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExifTest {
    @TempDir
    Path folder;

    @Test
    void position_time_and_program_are_hints() {
        Exif exif = Exif.read(Photos.tiff(6));
        assertThat(exif.orientation()).isEqualTo(6);
        assertThat(exif.turned()).isTrue();
        assertThat(exif.hints())
                .containsExactly(
                        new Hint(Hint.POSITION, "9.602500, 105.973900"),
                        new Hint(Hint.TAKEN_AT, "2023-06-09T16:25:00+07:00"),
                        new Hint(Hint.SOFTWARE, "Photo Editor"));
    }

    @Test
    void a_file_without_a_block_says_nothing() {
        assertThat(Exif.read(null)).isEqualTo(new Exif(1, java.util.List.of()));
    }

    @Test
    void a_broken_block_never_fails() {
        byte[] block = Photos.tiff(3);
        for (int length = 0; length < block.length; length++) {
            assertThat(Exif.read(Arrays.copyOf(block, length)).orientation()).isBetween(1, 8);
        }
        Random random = new Random(1);
        for (int round = 0; round < 2000; round++) {
            byte[] broken = block.clone();
            for (int i = 0; i < 4; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThat(Exif.read(broken).orientation()).isBetween(1, 8);
        }
    }

    @Test
    void a_heic_has_its_block_as_an_item_of_its_own() throws IOException {
        byte[] heic = Photos.heic();
        assertThat(Sniffer.type(heic)).contains(FileType.HEIC);
        Exif exif = Exif.read(block(heic));
        assertThat(exif.orientation()).isEqualTo(6);
        assertThat(exif.hints()).hasSize(3).contains(new Hint(Hint.POSITION, "9.602500, 105.973900"));
        for (int length = 0; length < heic.length; length += 7) {
            assertThat(Exif.read(block(Arrays.copyOf(heic, length))).hints()).isEmpty();
        }
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            byte[] broken = heic.clone();
            for (int i = 0; i < 4; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            assertThat(Exif.read(block(broken)).orientation()).isBetween(1, 8);
        }
    }

    private byte @Nullable [] block(byte[] heic) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(Files.write(folder.resolve("file"), heic))) {
            return HeifExif.read(channel);
        }
    }

    @Test
    void nothing_of_the_content_stands_in_a_log() {
        assertThat(Exif.read(Photos.tiff(1)).hints().toString()).doesNotContain("9.6", "2023", "Editor");
    }
}
