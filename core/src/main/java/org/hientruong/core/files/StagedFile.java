// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import java.util.List;
import org.hientruong.core.files.media.Hint;

/**
 * A file that passed the checks and lies durably in the content store, not yet part of a case.
 *
 * @param name sanitised, perhaps empty
 * @param type media type found by content
 * @param size in bytes
 * @param sha256 of the bytes, 64 hex digits
 * @param width in pixels as shown, 0 when unknown
 * @param height in pixels as shown, 0 when unknown
 * @param showable whether copies to show can be made of it
 * @param hints what the file says of itself
 */
public record StagedFile(
        String name, String type, long size, String sha256, int width, int height, boolean showable, List<Hint> hints) {
    public StagedFile {
        hints = List.copyOf(hints);
    }

    /** Says nothing of the name and the hints. */
    @Override
    public String toString() {
        return "StagedFile[" + type + ", " + size + " bytes]";
    }
}
