// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.dispatch;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Decision;
import org.hientruong.core.domain.Happened;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.Rules;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * The Centre accepts a report that it does not dispatch for handling, and hands it over (Điều 21): what gives no sufficient
 * basis to the authority that follows such matters, a constructive suggestion to the agency that can consider it. No agency's
 * clock runs, and the reporter is told.
 *
 * @param kind why
 * @param agency to which agency, or null
 * @param authority to which authority outside the catalogue, or null
 * @param ground why it is not dispatched, as the receiver reads it
 */
public record Refer(
        Kind kind, @Nullable AgencyCode agency, @Nullable String authority, String ground) implements CaseMove {
    /** What holds for every referral. */
    public static final Rule RULE = Rule.of(
            "refer",
            Clause.D21_1,
            Permission.DISPATCH,
            Guard.at(Clause.D21_1, Stage.ACCEPTED),
            DispatchGuards.CLASSIFIED,
            DispatchGuards.NORMALISED);

    /** Why a report is handed over. */
    public enum Kind {
        /** It gives no sufficient basis for handling; the authority follows it (khoản 1 Điều 21). */
        FOLLOW_UP(Clause.D21_1),
        /** A constructive suggestion, which an agency considers (khoản 2 Điều 21). */
        SUGGESTION(Clause.D21_2),
        /** It is an emergency, which runs its own way; {@link ConvertToEmergency} alone says so (Điều 19). */
        EMERGENCY(Clause.D19_0);

        private final Clause clause;

        Kind(Clause clause) {
            this.clause = clause;
        }

        /** The clause behind it. */
        public Clause clause() {
            return clause;
        }
    }

    public Refer {
        authority = Input.clean(authority);
        ground = Input.cleanOrEmpty(ground);
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/kind", kind)
                .unless(kind != Kind.EMERGENCY, "/kind", "core.fault.refer-emergency")
                .unless(agency == null || authority == null, "/authority", "core.fault.one-receiver")
                .atMost(Input.LINE, "/authority", authority)
                .text(Input.NOTE, "/ground", ground)
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        if (agency == null && (authority == null || kind == Kind.SUGGESTION)) {
            return Refusal.rule(kind.clause(), "core.refusal.receiver-missing");
        }
        return Happened.of(Happening.of(EventType.CASE_REFERRED, at)
                .with("kind", kind.name())
                .with("agency", agency == null ? null : agency.value())
                .with(rules.clocks(now.limits(), at).stop(ClockId.K01, ClockId.K02))
                .word("authority", authority)
                .word("ground", ground));
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Refer[" + kind + ", " + agency + ']';
    }
}
