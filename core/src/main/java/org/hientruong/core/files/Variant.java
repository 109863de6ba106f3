// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import java.util.Locale;
import java.util.Optional;

/** The forms in which an attachment can be had. */
public enum Variant {
    /** As it came, with all its metadata: for staff who may reveal personal data. */
    ORIGINAL,
    /** Re-encoded, longest side at most 1600 pixels. */
    PREVIEW,
    /** Re-encoded, longest side at most 320 pixels. */
    THUMBNAIL;

    /** The name in addresses: {@code original}, {@code preview}, {@code thumbnail}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The variant of that name. */
    public static Optional<Variant> of(String id) {
        for (Variant variant : values()) {
            if (variant.id().equals(id)) {
                return Optional.of(variant);
            }
        }
        return Optional.empty();
    }
}
