// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import org.jspecify.annotations.Nullable;

/**
 * A case as its reporter sees it.
 *
 * @param published what the public sees as well
 * @param ownText the reporter's own words; empty until the second factor was given
 * @param verified whether the second factor was given
 * @param mayRate whether {@link Conversation#rate} would be accepted now
 * @param rating the rating given, or null
 */
public record TrackedCase(
        PublicCase published,
        String ownText,
        boolean verified,
        boolean mayRate,
        @Nullable SatisfactionRating rating) {}
