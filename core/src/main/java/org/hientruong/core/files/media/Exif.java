// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files.media;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.ExifTiffHandler;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The few things that are read out of a photo's Exif block.
 *
 * @param orientation 1 to 8, how the photo must be turned to stand upright
 * @param hints position, time and program, where it names them
 */
public record Exif(int orientation, List<Hint> hints) {
    private static final int MOST_TEXT = 200;
    private static final Exif NOTHING = new Exif(1, List.of());

    public Exif {
        hints = List.copyOf(hints);
    }

    /** Whether width and height change places. */
    public boolean turned() {
        return orientation >= 5;
    }

    /** Reads a block in TIFF form; a broken one says nothing. */
    public static Exif read(byte @Nullable [] tiff) {
        if (tiff == null) {
            return NOTHING;
        }
        Metadata metadata = new Metadata();
        try {
            new TiffReader().processTiff(new ByteArrayReader(tiff), new ExifTiffHandler(metadata, null, 0), 0);
        } catch (TiffProcessingException | IOException broken) {
            // what was read before the break still stands
        }
        List<Hint> hints = new ArrayList<>();
        position(metadata).ifPresent(text -> hints.add(new Hint(Hint.POSITION, text)));
        takenAt(metadata).ifPresent(text -> hints.add(new Hint(Hint.TAKEN_AT, text)));
        text(metadata, ExifIFD0Directory.class, ExifDirectoryBase.TAG_SOFTWARE)
                .ifPresent(text -> hints.add(new Hint(Hint.SOFTWARE, text)));
        return new Exif(orientation(metadata), hints);
    }

    private static int orientation(Metadata metadata) {
        Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
        Integer value = directory == null ? null : directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
        return value == null || value < 1 || value > 8 ? 1 : value;
    }

    private static Optional<String> position(Metadata metadata) {
        GpsDirectory directory = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation place = directory == null ? null : directory.getGeoLocation();
        if (place == null || place.isZero() || Double.isNaN(place.getLatitude() + place.getLongitude())) {
            return Optional.empty();
        }
        return Optional.of(String.format(Locale.ROOT, "%.6f, %.6f", place.getLatitude(), place.getLongitude()));
    }

    private static Optional<String> takenAt(Metadata metadata) {
        Optional<String> local = text(metadata, ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_DATETIME_ORIGINAL)
                .filter(text -> text.matches("\\d{4}:\\d\\d:\\d\\d \\d\\d:\\d\\d:\\d\\d"))
                .map(text -> text.substring(0, 10).replace(':', '-') + "T" + text.substring(11));
        Optional<String> offset = text(metadata, ExifSubIFDDirectory.class, ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL)
                .filter(text -> text.matches("[+-]\\d\\d:\\d\\d"));
        return local.map(text -> text + offset.orElse(""));
    }

    private static Optional<String> text(Metadata metadata, Class<? extends Directory> kind, int tag) {
        Directory directory = metadata.getFirstDirectoryOfType(kind);
        String raw = directory == null ? null : directory.getString(tag);
        if (raw == null) {
            return Optional.empty();
        }
        String clean = raw.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        String cut = clean.length() > MOST_TEXT ? clean.substring(0, MOST_TEXT) : clean;
        return cut.isEmpty() ? Optional.empty() : Optional.of(cut);
    }
}
