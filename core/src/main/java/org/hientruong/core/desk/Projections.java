// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.dispatch.Course;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.intake.verification.Verification;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.store.cases.CaseProjection;
import org.hientruong.core.store.lists.CaseLine;
import org.hientruong.core.store.lists.SightReason;
import org.jspecify.annotations.Nullable;

/** What lists and sweeps are told of a case: always computed from the whole case, never changed by hand. */
public final class Projections {
    private Projections() {}

    /** The projection of a history. */
    public static CaseProjection of(List<CaseEvent> history) {
        boolean corrected = history.get(history.size() - 1).type() == EventType.CASE_CORRECTED;
        return of(CaseFile.replay(history), corrected);
    }

    /** The projection of a case. */
    public static CaseProjection of(CaseFile file) {
        return of(file, false);
    }

    private static CaseProjection of(CaseFile file, boolean corrected) {
        Assignment lead = file.lead().orElse(null);
        return new CaseProjection(
                file.stage().id(),
                file.stage().atRest(),
                file.inPublic(), // khoản 2 Điều 6, A-26, A-46: from acceptance on; never what is confidential
                file.category(),
                file.holder(),
                lead == null ? null : lead.agency(),
                lead == null ? null : lead.heldSince(),
                file.limits()
                        .next()
                        .map(next -> new CaseLine.NextLimit(next.clock().name(), next.dueAt(), false))
                        .orElse(null),
                overdueFrom(file),
                waits(file),
                file.normalised(),
                followers(file.course()),
                file.assignments().all().stream().map(one -> share(one, lead)).toList(),
                file.limits().all().stream().map(Projections::limit).toList(),
                file.aftermath().followUps().stream()
                        .map(one ->
                                new CaseProjection.Link(one.report(), one.kind().name(), one.linkedAt()))
                        .toList(),
                corrected);
    }

    /** Of a stub nothing can be moved: it waits for nobody, but that its reporter is told. */
    private static CaseProjection.Waits waits(CaseFile file) {
        boolean moves = !file.withheld();
        return new CaseProjection.Waits(
                moves && file.noticeWaits(),
                moves && file.disputed(),
                moves && lateReply(file),
                file.course().otherwise(),
                file.intake().untold().any(),
                moves && file.aftermath().waitsForCentre(),
                moves && file.aftermath().interactions().waitForAgency());
    }

    private static List<CaseProjection.Follower> followers(Course course) {
        List<CaseProjection.Follower> followers = new ArrayList<>();
        course.watchers().forEach(one -> followers.add(new CaseProjection.Follower(one, SightReason.WATCHER)));
        if (course.referral() != null && course.referral().agency() != null) {
            followers.add(new CaseProjection.Follower(course.referral().agency(), SightReason.RECEIVER));
        }
        return followers;
    }

    private static boolean lateReply(CaseFile file) {
        Verification.Declination declination = file.intake().verification().declination();
        return declination != null && declination.lapsed() && declination.lateReply();
    }

    private static CaseProjection.Share share(Assignment one, @Nullable Assignment lead) {
        boolean leads = lead != null && lead.number() == one.number();
        return new CaseProjection.Share(
                one.agency(),
                one.kind().name(),
                one.stage().id(),
                one.receivedAt(),
                leads,
                one.stage().withdrawn(),
                one.undone());
    }

    private static CaseProjection.Limit limit(TimeLimit limit) {
        return new CaseProjection.Limit(
                limit.clock().name(),
                limit.state().name(),
                limit.startedAt(),
                limit.dueAt(),
                limit.stoppedAt(),
                sweepAt(limit),
                limit.calendar().matches("[0-9]{1,9}") ? Integer.valueOf(limit.calendar()) : null);
    }

    /** A limit that runs is to be written down when it runs out; one that was late and is not yet written down, at once. */
    private static @Nullable Instant sweepAt(TimeLimit limit) {
        return !limit.missed() && limit.lateAt(Instant.MAX) ? limit.dueAt() : null;
    }

    /** Since or from when it is overdue: the first legal limit that was passed, or will be if nobody acts. */
    private static @Nullable Instant overdueFrom(CaseFile file) {
        return file.limits().all().stream()
                .filter(limit -> file.makesOverdue(limit) && limit.lateAt(Instant.MAX))
                .map(TimeLimit::dueAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
