// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnifferTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            \\u0000\\u0000\\u0000\\u0018ftypheic\\u0000\\u0000\\u0000\\u0000mif1heic|HEIC
            \\u0000\\u0000\\u0000\\u0018ftypmif1\\u0000\\u0000\\u0000\\u0000mif1heic|HEIC
            \\u0000\\u0000\\u0000\\u0014ftypmif1\\u0000\\u0000\\u0000\\u0000mif1|HEIF
            \\u0000\\u0000\\u0000\\u0018ftypisom\\u0000\\u0000\\u0000\\u0000isomavc1|MP4
            \\u0000\\u0000\\u0000\\u0018ftypXYZW\\u0000\\u0000\\u0000\\u0000isomavc1|MP4
            \\u0000\\u0000\\u0000\\u0014ftypqt  \\u0000\\u0000\\u0000\\u0000qt  |QUICKTIME
            \\u0000\\u0000\\u0000\\u0014ftypM4A \\u0000\\u0000\\u0000\\u0000M4A |M4A
            \\u0000\\u0000\\u0000\\u0014ftyp3gp5\\u0000\\u0000\\u0000\\u00003gp5|THREE_GP
            \\u001a\\u0045\\u00df\\u00a3\\u009f\\u0042\\u0082\\u0084webm|WEBM
            RIFF\\u0001\\u0002\\u0003\\u0004WAVEfmt|WAV
            OggS\\u0000\\u0002padding OpusHead|OGG
            #!AMR\\u000a|AMR
            ID3\\u0004\\u0000\\u0000|MP3
            """)
    void the_first_bytes_tell_the_type(String head, FileType type) {
        assertThat(Sniffer.type(bytes(head))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ\\u0090\\u0000\\u0003",
                "%PDF-1.7",
                "PK\\u0003\\u0004",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<!doctype html><script>",
                "BM",
                "\\u0000\\u0000\\u0000\\u0018ftypavif\\u0000\\u0000\\u0000\\u0000mif1avif",
                "\\u0000\\u0000\\u0000\\u0010ftypjp2 \\u0000\\u0000\\u0000\\u0000",
                "\\u001a\\u0045\\u00df\\u00a3\\u009f\\u0042\\u0082\\u0088matroska",
                "OggS\\u0000\\u0002\\u0080theora",
                "RIFF\\u0001\\u0002\\u0003\\u0004AVI ",
                "\\u00ff\\u00f1\\u0050\\u0080",
                "\\u00ff\\u00fb\\u0090\\u0000 one frame only",
                " \\u00ff\\u00d8\\u00ff"
            })
    void nothing_else_is_taken(String head) {
        assertThat(Sniffer.type(bytes(head))).isEmpty();
    }

    @Test
    void images_that_a_writer_wrote_are_known() {
        assertThat(Sniffer.type(Photos.jpeg(8, 8))).contains(FileType.JPEG);
        assertThat(Sniffer.type(Photos.encoded(Photos.drawn(8, 8), "png"))).contains(FileType.PNG);
        assertThat(Sniffer.type(Photos.encoded(Photos.drawn(8, 8), "gif"))).contains(FileType.GIF);
        assertThat(Sniffer.type(Photos.webp(8, 8))).contains(FileType.WEBP);
    }

    @Test
    void two_frames_of_mpeg_make_a_recording() {
        byte[] frames = new byte[2 * 417]; // layer III, 128 kbit/s, 44.1 kHz
        for (int at = 0; at < frames.length; at += 417) {
            frames[at] = (byte) 0xFF;
            frames[at + 1] = (byte) 0xFB;
            frames[at + 2] = (byte) 0x90;
        }
        assertThat(Sniffer.type(frames)).contains(FileType.MP3);
        assertThat(Sniffer.type(Arrays.copyOf(frames, 417))).isEmpty();
    }

    @Test
    void every_beginning_of_a_head_is_read_without_failing() {
        byte[] head = Photos.phone(8, 8, 1);
        for (int length = 0; length < 40; length++) {
            assertThat(Sniffer.type(Arrays.copyOf(head, length)).isPresent()).isEqualTo(length >= 3);
        }
    }

    /** Text with escapes as Latin-1 bytes. */
    private static byte[] bytes(String escaped) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.startsWith("\\u", i)) {
                text.append((char) Integer.parseInt(escaped.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                text.append(escaped.charAt(i));
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
