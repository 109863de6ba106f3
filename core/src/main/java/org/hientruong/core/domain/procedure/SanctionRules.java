// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.procedure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hientruong.core.domain.Clause;

/**
 * When violations become a lock or a suspension (khoản 1 Điều 17).
 *
 * @param lockAbove how many violations an account may have and stay open (T01)
 * @param suspendAbove how many in its interactions within K17 (T02)
 * @param kinds what a violation may be
 * @param openChannels channels that no lock closes: those on which somebody speaks with the Centre
 */
public record SanctionRules(int lockAbove, int suspendAbove, List<Kind> kinds, Set<String> openChannels) {
    public SanctionRules {
        kinds = List.copyOf(kinds);
        openChannels = Set.copyOf(openChannels);
    }

    /**
     * A kind of violation.
     *
     * @param code its words are the message {@code core.violation-kind.<code>}, in kebab-case
     * @param clause gạch đầu dòng 1 for what a report says, 2 for an interaction
     */
    public record Kind(String code, Clause clause) {
        /** Whether it is one of an interaction, not of a report. */
        public boolean ofInteraction() {
            return clause == Clause.D17_1B;
        }
    }

    /** The kind of a code. */
    public Optional<Kind> kind(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The kind that improper wording of an interaction is. */
    public Optional<Kind> improperInteraction() {
        return kinds.stream().filter(Kind::ofInteraction).findFirst();
    }
}
