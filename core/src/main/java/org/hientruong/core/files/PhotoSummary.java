// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import org.jspecify.annotations.Nullable;

/**
 * The photos of one case in a list.
 *
 * @param count attachments that are photos
 * @param first id of the first one whose thumbnail is ready, or null
 */
public record PhotoSummary(int count, @Nullable String first) {
    public static final PhotoSummary NONE = new PhotoSummary(0, null);
}
