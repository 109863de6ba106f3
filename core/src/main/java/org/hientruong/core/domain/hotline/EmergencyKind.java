// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline;

import java.util.List;

/**
 * A kind of emergency (Điều 19, first paragraph; its list is open).
 *
 * @param code by which code names it
 * @param name as people read it
 * @param authorities codes of those that are called, the first one first
 */
public record EmergencyKind(String code, String name, List<String> authorities) {
    public EmergencyKind {
        authorities = List.copyOf(authorities);
    }
}
