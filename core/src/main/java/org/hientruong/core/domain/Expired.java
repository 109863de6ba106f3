// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.util.List;

/**
 * What time alone has brought about and nobody has written down yet.
 *
 * @param happenings in the order of their legal instants
 * @param file the case after them
 */
public record Expired(List<Happening> happenings, CaseFile file) {
    public Expired {
        happenings = List.copyOf(happenings);
    }
}
