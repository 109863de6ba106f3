// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.harassment;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** A step in a dossier of harassment. */
public interface DossierMove {
    /** What holds for every move of this kind. */
    Rule rule();

    /** What is wrong with the entries themselves. */
    default List<Fault> faults() {
        return List.of();
    }

    /** What comes of it: events, or a refusal with its clause. */
    default Decision decide(HarassmentDossier now, Instant at) {
        Refusal refusal = rule().refusal(now);
        return refusal != null ? refusal : outcome(now, at);
    }

    /** What comes of the entries where the stage allows the move; asked by {@link #decide} alone. */
    Decision outcome(HarassmentDossier now, Instant at);

    /**
     * What holds for every move of a kind.
     *
     * @param name kebab-case name
     * @param clause the clause behind it
     * @param permission what the mover must be allowed to do
     * @param stage where it is made
     */
    record Rule(String name, Clause clause, Permission permission, DossierStage stage) {
        /** What stands against it, or null: a dossier that was handed over is not changed. */
        public @Nullable Refusal refusal(HarassmentDossier now) {
            return now.stage() == stage
                    ? null
                    : new Refusal(
                            Kind.WRONG_STAGE,
                            clause,
                            "core.refusal.dossier-stage",
                            Refusal.choice("stage", now.stage()));
        }
    }
}
