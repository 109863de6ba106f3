// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.util.List;

/** The move is lawful; these things happened by it, in this order. */
public record Happened(List<Happening> happenings) implements Decision {
    public Happened {
        happenings = List.copyOf(happenings);
    }

    /** One thing happened. */
    public static Happened of(Happening happening) {
        return new Happened(List.of(happening));
    }
}
