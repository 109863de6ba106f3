// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.util.Locale;
import java.util.Map;

/**
 * The move is not lawful now, and why.
 *
 * @param kind what stands against it
 * @param clause the clause behind it
 * @param key message key of the sentence that says why
 * @param facts arguments of the sentence; no personal data
 */
public record Refusal(Kind kind, Clause clause, String key, Map<String, ?> facts) implements Decision {
    /** What stands against a move. */
    public enum Kind {
        /** The case is not at the stage for it. */
        WRONG_STAGE,
        /** Somebody else has the case; fact {@code holder}. */
        HELD,
        /** A rule of the regulation. */
        RULE
    }

    public Refusal {
        facts = Map.copyOf(facts);
    }

    /** A fact by which the sentence chooses its words: in lower case with underscores, for ICU selects take no hyphens. */
    public static Map<String, String> choice(String name, Enum<?> value) {
        return Map.of(name, value.name().toLowerCase(Locale.ROOT));
    }

    /** The case, or the mover's share of it, is not at the stage for it. */
    public static Refusal wrongStage(Clause clause, Stage stands) {
        return new Refusal(Kind.WRONG_STAGE, clause, "core.refusal.wrong-stage", choice("stage", stands));
    }

    /** A rule forbids it. */
    public static Refusal rule(Clause clause, String key) {
        return new Refusal(Kind.RULE, clause, key, Map.of());
    }
}
