// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells a file's type from its first bytes; a type is known only from offset 0, so that nothing hides in front of it. */
public final class Sniffer {
    /** Bytes that suffice. */
    public static final int HEAD = 4096;

    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx");
    private static final Set<String> MP4_BRANDS =
            Set.of("isom", "mp41", "mp42", "avc1", "m4v ", "m4vh", "m4vp", "msnv", "mmp4", "dash", "f4v ");
    private final byte[] head;

    private Sniffer(byte[] head) {
        this.head = head;
    }

    /** The type that the first bytes announce, or empty when it is none of ours. */
    public static Optional<FileType> type(byte[] head) {
        return new Sniffer(head).type();
    }

    private Optional<FileType> type() {
        if (u8(0) == 0xFF && u8(1) == 0xD8 && u8(2) == 0xFF) {
            return Optional.of(FileType.JPEG);
        }
        if (u8(0) == 0x89 && has(1, "PNG\r\n") && u8(6) == 0x1A && u8(7) == 0x0A && has(12, "IHDR")) {
            return Optional.of(FileType.PNG);
        }
        if (has(0, "GIF87a") || has(0, "GIF89a")) {
            return Optional.of(FileType.GIF);
        }
        if (has(0, "RIFF")) {
            return riff();
        }
        if (has(4, "ftyp")) {
            return isoMedia();
        }
        return sound().or(this::webm);
    }

    private Optional<FileType> riff() {
        if (has(8, "WEBPVP8")) {
            return Optional.of(FileType.WEBP);
        }
        return has(8, "WAVE") ? Optional.of(FileType.WAV) : Optional.empty();
    }

    private Optional<FileType> sound() {
        if (has(0, "OggS")) {
            boolean voice = find("OpusHead") || find("\u0001vorbis") || find("Speex   ") || find("\u007fFLAC");
            return voice && !find("theora") ? Optional.of(FileType.OGG) : Optional.empty();
        }
        if (has(0, "#!AMR\n") || has(0, "#!AMR-WB\n")) {
            return Optional.of(FileType.AMR);
        }
        boolean tagged = has(0, "ID3") && u8(3) >= 2 && u8(3) <= 4 && u8(4) != 0xFF;
        return tagged || mpegFrames() ? Optional.of(FileType.MP3) : Optional.empty();
    }

    private Optional<FileType> webm() {
        boolean ebml = u8(0) == 0x1A && u8(1) == 0x45 && u8(2) == 0xDF && u8(3) == 0xA3;
        return ebml && find("B\u0082\u0084webm") ? Optional.of(FileType.WEBM) : Optional.empty();
    }

    /** ISO base media: the major brand decides, then the compatible ones. */
    private Optional<FileType> isoMedia() {
        String major = text(8, 4);
        Set<String> brands = new HashSet<>();
        brands.add(major);
        long end = Math.min(head.length, (long) u8(0) << 24 | u8(1) << 16 | u8(2) << 8 | u8(3));
        for (int at = 16; at + 4 <= end; at += 4) {
            brands.add(text(at, 4));
        }
        if (brands.contains("avif") || brands.contains("avis")) {
            return Optional.empty();
        }
        if (HEIC_BRANDS.contains(major)) {
            return Optional.of(FileType.HEIC);
        }
        if (major.equals("mif1") || major.equals("msf1")) {
            boolean hevc = brands.stream().anyMatch(HEIC_BRANDS::contains);
            return Optional.of(hevc ? FileType.HEIC : FileType.HEIF);
        }
        return movie(major, brands);
    }

    private static Optional<FileType> movie(String major, Set<String> brands) {
        if (major.equals("qt  ")) {
            return Optional.of(FileType.QUICKTIME);
        }
        if (major.equals("m4a ") || major.equals("m4b ")) {
            return Optional.of(FileType.M4A);
        }
        if (major.startsWith("3gp") || major.startsWith("3g2")) {
            return Optional.of(FileType.THREE_GP);
        }
        boolean mp4 = brands.stream().anyMatch(brand -> MP4_BRANDS.contains(brand) || brand.matches("iso[2-9]"));
        return mp4 ? Optional.of(FileType.MP4) : Optional.empty();
    }

    /** Two MPEG layer III frames, one right behind the other: two bytes alone would be found in anything. */
    private boolean mpegFrames() {
        int first = frameLength(0);
        return first > 0 && frameLength(first) > 0;
    }

    private int frameLength(int at) {
        int version = u8(at + 1) >> 3 & 3;
        int layer = u8(at + 1) >> 1 & 3;
        int bitrate = u8(at + 2) >> 4;
        int rate = u8(at + 2) >> 2 & 3;
        boolean sync = u8(at) == 0xFF && (u8(at + 1) & 0xE0) == 0xE0;
        if (!sync || version == 1 || layer != 1 || bitrate == 0 || bitrate == 15 || rate == 3) {
            return 0;
        }
        boolean one = version == 3;
        int[] kilobits = one
                ? new int[] {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320}
                : new int[] {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
        int hertz = new int[] {44100, 48000, 32000}[rate] / (one ? 1 : version == 2 ? 2 : 4);
        int padding = u8(at + 2) >> 1 & 1;
        return (one ? 144 : 72) * kilobits[bitrate] * 1000 / hertz + padding;
    }

    private int u8(int at) {
        return at < head.length ? head[at] & 0xFF : 0;
    }

    private boolean has(int at, String ascii) {
        return at + ascii.length() <= head.length
                && new String(head, at, ascii.length(), StandardCharsets.ISO_8859_1).equals(ascii);
    }

    private boolean find(String latin) {
        return new String(head, StandardCharsets.ISO_8859_1).contains(latin);
    }

    private String text(int at, int length) {
        return at + length > head.length
                ? ""
                : new String(head, at, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
