// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import java.util.List;
import java.util.Optional;

/** The types of files that a report may carry (khoản 3 Điều 4: photo, video, sound). */
public enum FileType {
    JPEG("image/jpeg", Family.PHOTO, true, "jpg jpeg"),
    PNG("image/png", Family.PHOTO, true, "png"),
    GIF("image/gif", Family.PHOTO, true, "gif"),
    WEBP("image/webp", Family.PHOTO, true, "webp"),
    /** Kept as it came: no free decoder for Java reads it. */
    HEIC("image/heic", Family.PHOTO, false, "heic heif"),
    HEIF("image/heif", Family.PHOTO, false, "heif heic"),
    MP4("video/mp4", Family.VIDEO, false, "mp4 m4v"),
    QUICKTIME("video/quicktime", Family.VIDEO, false, "mov qt"),
    WEBM("video/webm", Family.VIDEO, false, "webm"),
    THREE_GP("video/3gpp", Family.VIDEO, false, "3gp 3g2"),
    MP3("audio/mpeg", Family.SOUND, false, "mp3"),
    M4A("audio/mp4", Family.SOUND, false, "m4a m4b"),
    OGG("audio/ogg", Family.SOUND, false, "ogg oga opus"),
    WAV("audio/wav", Family.SOUND, false, "wav"),
    AMR("audio/amr", Family.SOUND, false, "amr awb");

    /** What people call it. */
    public enum Family {
        PHOTO,
        VIDEO,
        SOUND
    }

    private final String mediaType;
    private final Family family;
    private final boolean decodable;
    private final String extensions;

    FileType(String mediaType, Family family, boolean decodable, String extensions) {
        this.mediaType = mediaType;
        this.family = family;
        this.decodable = decodable;
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    public Family family() {
        return family;
    }

    /** Whether copies to show can be made of it. */
    public boolean decodable() {
        return decodable;
    }

    /** Endings of file names, the usual one first. */
    public List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    /** The type with that media type. */
    public static Optional<FileType> of(String mediaType) {
        for (FileType type : values()) {
            if (type.mediaType.equals(mediaType)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
