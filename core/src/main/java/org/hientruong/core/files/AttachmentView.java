// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import java.util.List;
import org.hientruong.core.files.media.Hint;

/**
 * An attachment of a case.
 *
 * @param id public id, 22 URL-safe characters
 * @param name sanitised name that the sender gave, perhaps empty
 * @param type media type found by content
 * @param size in bytes
 * @param sha256 of the original
 * @param width in pixels as shown, 0 when unknown
 * @param height in pixels as shown, 0 when unknown
 * @param state how far its shown copies are
 * @param hints what the file says of itself
 */
public record AttachmentView(
        String id,
        String name,
        String type,
        long size,
        String sha256,
        int width,
        int height,
        DerivativeState state,
        List<Hint> hints) {
    public AttachmentView {
        hints = List.copyOf(hints);
    }

    /** Whether there are or will be copies to show. */
    public boolean showable() {
        return state == DerivativeState.PENDING || state == DerivativeState.READY;
    }

    /** Says nothing of the name and the hints. */
    @Override
    public String toString() {
        return "AttachmentView[" + id + ", " + type + "]";
    }
}
