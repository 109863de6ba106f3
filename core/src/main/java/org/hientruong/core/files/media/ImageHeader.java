// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an image declares before anything is decoded.
 *
 * @param width declared width in pixels
 * @param height declared height in pixels
 * @param held bytes a pixel that its decoder must hold at once, 0 when it reads line by line
 * @param exif its Exif block in TIFF form, or null
 */
@SuppressWarnings("ArrayRecordComponent") // is read once, never compared
public record ImageHeader(int width, int height, int held, byte @Nullable [] exif) {
    /** More is no Exif of a camera; a block in JPEG is smaller by its format. */
    static final int MOST_EXIF = 256 * 1024;

    public long pixels() {
        return (long) width * height;
    }

    /** Memory that its decoder takes beside the picture that it yields. */
    public long decoderBytes() {
        return pixels() * held;
    }

    /** Reads the header of an image; empty when the file is cut off or broken. */
    public static Optional<ImageHeader> read(FileType type, SeekableByteChannel channel) throws IOException {
        Bytes bytes = new Bytes(channel);
        try {
            ImageHeader header = switch (type) {
                case JPEG -> new JpegHeader(bytes).read();
                case PNG -> PngHeader.read(bytes);
                case GIF -> GifHeader.read(bytes);
                case WEBP -> WebpHeader.read(bytes);
                default -> throw new IllegalArgumentException(type.name());
            };
            return header.width > 0 && header.height > 0 ? Optional.of(header) : Optional.empty();
        } catch (EOFException cutOff) {
            return Optional.empty();
        }
    }
}
