// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Which public cases.
 *
 * @param words each must begin a word of the public text, the category or the number; diacritics do not matter; null for all
 * @param category a category or a group of them, or null
 * @param commune a commune or a district, or null
 * @param stage id of a stage as in {@link PublicCase#stage()}, or null
 * @param cursor from {@link Page#next()}, or null for the first page
 * @param limit 1 to 100
 */
public record PublicQuery(
        @Nullable String words,
        @Nullable CategoryCode category,
        @Nullable UnitCode commune,
        @Nullable String stage,
        @Nullable String cursor,
        int limit) {}
