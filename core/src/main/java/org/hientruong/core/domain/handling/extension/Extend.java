// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.handling.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.hientruong.api.Fault;
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
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.handling.OwnAssignment;
import org.jspecify.annotations.Nullable;

/**
 * The Centre sets the System's limit from the agency's notice (khoản 3 Điều 14). It records and does not judge: it only
 * checks that the date is the notice's. The new limit holds from the filing of the notice, however late it is recorded
 * so it may also be recorded when the agency is done meanwhile.
 *
 * @param assignment number of the share whose oldest unrecorded notice this is
 * @param committedBy the date in the notice
 */
public record Extend(int assignment, LocalDate committedBy) implements CaseMove {
    /** What holds for every recording. */
    public static final Rule RULE = Rule.of("extend", Clause.D14_3B, Permission.INTAKE, Extend::nothingWaits);

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input().required("/committedBy", committedBy).faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        Assignment share = now.assignments().numbered(assignment).orElse(null);
        ExtensionNotice notice = share == null ? null : share.waiting().orElse(null);
        if (share == null || notice == null) {
            return Refusal.rule(Clause.D14_3B, "core.refusal.no-notice");
        }
        if (!notice.committedBy().equals(committedBy)) {
            return Refusal.rule(Clause.D14_3B, "core.refusal.not-the-notices-date");
        }
        return Happened.of(recorded(new Replacement(now, share, notice), rules, at));
    }

    private static Happening recorded(Replacement replaced, Rules rules, Instant at) {
        ExtensionNotice notice = replaced.notice();
        return OwnAssignment.event(EventType.EXTENSION_RECORDED, notice.notifiedAt(), replaced.share())
                .with("notice", notice.number())
                .with("committedBy", notice.committedBy().toString())
                .with("from", replaced.from())
                .with("late", replaced.filedLate())
                .with("withdrawn", replaced.withdraws(at))
                .with(replaced.clocks(rules));
    }

    private static @Nullable Refusal nothingWaits(CaseFile now, Actor by) {
        if (now.noticeWaits()) {
            return null;
        }
        return now.lead().isEmpty()
                ? Refusal.wrongStage(Clause.D14_3B, now.stage())
                : Refusal.rule(Clause.D14_3B, "core.refusal.no-notice");
    }
}
