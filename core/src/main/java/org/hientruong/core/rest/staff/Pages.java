// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.staff;

import java.util.List;
import java.util.function.Function;
import org.hientruong.api.Problem;
import org.jspecify.annotations.Nullable;

/** Lists that are read page by page. */
public final class Pages {
    private static final int USUAL = 50;
    private static final int MOST = 100;

    private Pages() {}

    /**
     * A page.
     *
     * @param next cursor of the next page, or null
     */
    public record Page<T>(List<T> items, @Nullable String next) {}

    public static int limit(@Nullable String wanted) {
        if (wanted == null || wanted.isBlank()) {
            return USUAL;
        }
        int limit = wanted.matches("[0-9]{1,3}") ? Integer.parseInt(wanted) : 0;
        if (limit < 1 || limit > MOST) {
            throw Problem.invalid("/limit", "core.fault.limit");
        }
        return limit;
    }

    /** A page out of rows of which one more was read than is shown. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> item, Function<R, String> cursor) {
        List<R> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new Page<>(
                shown.stream().map(item).toList(), rows.size() > limit ? cursor.apply(shown.get(limit - 1)) : null);
    }
}
