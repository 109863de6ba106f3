// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.person;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.Fault;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.ConsentPurpose;
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
import org.jspecify.annotations.Nullable;

/**
 * The reporter consents that one agency sees who reported, in this case alone, or that the public version names them
 * (khoản 5 Điều 4); or an officer writes down that they did.
 *
 * @param agency to whom, for the handling; null where it is about the public
 * @param method by which way the reporter said it
 */
public record GiveConsent(ConsentPurpose purpose, @Nullable AgencyCode agency, StatedBy method) implements CaseMove {
    /** What holds for every one; the reporter's own needs no permission but to be theirs. */
    public static final Rule RULE = Rule.of("give-consent", Clause.D4_5B, Permission.INTAKE);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .required("/purpose", purpose)
                .required("/method", method)
                .unless(purpose != ConsentPurpose.HANDLING || agency != null, "/agency", "core.fault.required")
                .unless(purpose != ConsentPurpose.PUBLISH_NAME || agency == null, "/agency", "core.fault.malformed")
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        if (agency != null && !now.hasShare(agency)) {
            return Refusal.rule(Clause.D4_5B, "core.refusal.consent-without-share");
        }
        if (now.consents().given(purpose, agency)) {
            return Refusal.rule(Clause.D4_5B, "core.refusal.consent-given");
        }
        return Happened.of(Happening.of(EventType.CONSENT_GIVEN, at)
                .with("purpose", purpose.name())
                .with("agency", agency == null ? null : agency.value())
                .with("method", method.name()));
    }
}
