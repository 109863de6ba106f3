// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import java.time.Instant;
import org.hientruong.core.desk.view.Colleagues.Colleague;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list.
 *
 * @param version what If-Match needs
 * @param limit the open legal limit that ends next, null when none runs
 * @param overdue whether the case is "trễ hạn" (khoản 5 Điều 14)
 * @param thumbnail address of the first photo's thumbnail, or null
 */
public record CaseSummary(
        String number,
        int version,
        String stage,
        String stageName,
        @Nullable Named category,
        @Nullable Named commune,
        Channel channel,
        Instant filedAt,
        String excerpt,
        @Nullable Named lead,
        @Nullable Colleague holder,
        @Nullable Running limit,
        boolean overdue,
        int photoCount,
        @Nullable String thumbnail) {
    /** The channel through which it came. */
    public record Channel(String id, String name) {}

    /**
     * A limit that runs.
     *
     * @param article by which clause
     * @param dueAt the first instant that is too late; null while it is paused
     * @param lastMoment the limit as people read it
     */
    public record Running(
            String clock,
            String name,
            String article,
            @Nullable Instant dueAt,
            @Nullable String lastMoment,
            boolean overdue,
            boolean paused) {}
}
