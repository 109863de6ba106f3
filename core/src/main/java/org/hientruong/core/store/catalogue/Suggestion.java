// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.catalogue;

import java.util.Map;
import org.hientruong.core.domain.agency.Agency;

/**
 * An agency that has the mandate, and by which rule (khoản 3 Điều 13).
 *
 * @param agency who
 * @param key message key of the reason
 * @param facts its arguments
 */
public record Suggestion(Agency agency, String key, Map<String, String> facts) {
    public Suggestion {
        facts = Map.copyOf(facts);
    }
}
