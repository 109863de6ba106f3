// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.procedure;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.hientruong.core.domain.Clause;

/** How people cite each clause. */
public record Citations(Map<Clause, String> texts) {
    public Citations {
        Set<Clause> missing = EnumSet.allOf(Clause.class);
        missing.removeAll(texts.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no citation for " + missing);
        }
        texts = Map.copyOf(texts);
    }

    /** The citation of a clause. */
    public String of(Clause clause) {
        return java.util.Objects.requireNonNull(texts.get(clause));
    }
}
