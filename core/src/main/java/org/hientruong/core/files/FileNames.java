// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import java.text.Normalizer;
import java.util.Locale;
import org.hientruong.core.files.media.FileType;

/** Makes a sender's file name fit to be stored and offered: no path, nothing invisible, the ending of its true type. */
final class FileNames {
    private static final int MOST = 200;
    private static final int ROOM_FOR_ENDING = 6;

    private FileNames() {}

    static String clean(String given, FileType type) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String visible = Normalizer.normalize(last, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]", "")
                .replaceAll("[<>:\"|?*]", "_")
                .strip();
        String name = visible.replaceAll("^\\.+", "");
        String lower = name.toLowerCase(Locale.ROOT);
        boolean fits = type.extensions().stream()
                .anyMatch(ending -> lower.endsWith("." + ending) && lower.length() > ending.length() + 1);
        if (fits && name.length() <= MOST) {
            return name;
        }
        String stem = name.isEmpty() ? type.family().name().toLowerCase(Locale.ROOT) : name;
        return cut(stem) + "." + type.extensions().get(0);
    }

    private static String cut(String stem) {
        int most = MOST - ROOM_FOR_ENDING;
        if (stem.length() <= most) {
            return stem;
        }
        return stem.substring(0, Character.isHighSurrogate(stem.charAt(most - 1)) ? most - 1 : most);
    }
}
