// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.aftermath.Aftermath;
import org.hientruong.core.domain.aftermath.Interaction;
import org.hientruong.core.domain.aftermath.Rating;
import org.hientruong.core.domain.correction.LastMove;
import org.hientruong.core.domain.dispatch.Course;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.domain.handling.AssignmentStage;
import org.hientruong.core.domain.handling.Assignments;
import org.hientruong.core.domain.handling.Compilation;
import org.hientruong.core.domain.handling.Disputes;
import org.hientruong.core.domain.intake.Filing;
import org.hientruong.core.domain.intake.Intake;
import org.hientruong.core.domain.person.Consents;
import org.hientruong.core.domain.publication.Confidentiality;
import org.hientruong.core.domain.publication.Publication;
import org.hientruong.core.domain.sanction.Conduct;
import org.hientruong.core.domain.sanction.ProposeViolation;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.domain.time.TimeLimits;
import org.jspecify.annotations.Nullable;

/**
 * What the authority does about a report. An immutable value: {@link #after} is the only way to change it, so that the
 * events alone say how a case stands.
 *
 * @param number the public number
 * @param version number of the last event
 * @param filing what was filed, once and for all
 * @param intake what the Centre did with it
 * @param course to whom it is to go
 * @param assignments the agencies' shares, oldest first
 * @param disputes what the agencies do not agree on, or have not settled
 * @param limits the clocks, oldest first
 * @param publication how it was made known, or null
 * @param aftermath what came after the answer
 * @param confidentiality what is kept from the public
 * @param consents what the reporter consents to
 * @param conduct violations of the reporter, and what came with them
 * @param lastMove the last step of staff that may be undone, or null
 */
public record CaseFile(
        CaseNumber number,
        int version,
        Filing filing,
        Intake intake,
        Course course,
        Assignments assignments,
        Disputes disputes,
        TimeLimits limits,
        @Nullable Publication publication,
        Aftermath aftermath,
        Confidentiality confidentiality,
        Consents consents,
        Conduct conduct,
        @Nullable LastMove lastMove) {
    /** The case that a history makes; the first event is its filing. */
    public static CaseFile replay(List<CaseEvent> events) {
        CaseFile file = filed(events.get(0));
        for (CaseEvent event : events.subList(1, events.size())) {
            file = file.after(event);
        }
        return file;
    }

    /** The case that a filing makes. */
    public static CaseFile filed(CaseEvent event) {
        if (event.type() != EventType.REPORT_FILED || event.number() != 1) {
            throw new IllegalStateException(
                    "a case begins with its filing, not with " + event.type().id());
        }
        return new CaseFile(
                event.caseNumber(),
                1,
                Filing.of(event),
                Intake.NONE,
                Course.NONE,
                Assignments.NONE,
                Disputes.NONE,
                TimeLimits.NONE.after(event),
                null,
                Aftermath.NONE,
                Confidentiality.of(event),
                Consents.NONE,
                Conduct.NONE,
                null);
    }

    /** The case after one more event. */
    public CaseFile after(CaseEvent event) {
        if (event.number() != version + 1) {
            throw new IllegalStateException("event " + event.number() + " after " + version + " of " + number);
        }
        if (event.type() == EventType.CASE_CORRECTED) {
            if (lastMove == null || lastMove.event() != new Payload(event.payload()).number("event")) {
                throw new IllegalStateException("what is corrected is not the last move of " + number);
            }
            return lastMove.undone(event, this);
        }
        CaseFile next = passed(event);
        return next.with(event.number(), LastMove.after(this, event, next));
    }

    /** What an event changes; its number and the last move are not looked at. */
    public CaseFile passed(CaseEvent event) {
        if (event.type() == EventType.REPORT_FILED) {
            throw new IllegalStateException(number + " is filed already");
        }
        return new CaseFile(
                number,
                version,
                filing,
                intake.after(event),
                course.after(event),
                assignments.after(event),
                disputes.after(event),
                limits.after(event),
                event.type() == EventType.CASE_PUBLISHED ? Publication.of(event) : publication,
                aftermath.after(event),
                confidentiality.after(event),
                consents.after(event),
                conduct.after(event),
                lastMove);
    }

    /** The same, with the shares and limits that another version of it has beyond: as such that were never in force. */
    public CaseFile numberedLike(CaseFile other) {
        return new CaseFile(
                number,
                version,
                filing,
                intake,
                course,
                assignments.numberedLike(other.assignments),
                disputes,
                limits.numberedLike(other.limits),
                publication,
                aftermath,
                confidentiality,
                consents,
                conduct,
                lastMove);
    }

    /** The same at a version, with its last move. */
    public CaseFile with(int at, @Nullable LastMove last) {
        return new CaseFile(
                number,
                at,
                filing,
                intake,
                course,
                assignments,
                disputes,
                limits,
                publication,
                aftermath,
                confidentiality,
                consents,
                conduct,
                last);
    }

    /** Where the case stands; from dispatch to approval, where its LEAD assignment stands. */
    public Stage stage() {
        if (withheld()) {
            return accepted() ? Stage.ANSWERED_UNDER_SECRECY_LAW : Stage.DECLINED;
        }
        if (confidentiality.answeredAt() != null) {
            return Stage.ANSWERED_PRIVATELY;
        }
        if (publication != null) {
            // what was published before the reporter asked for confidentiality is withdrawn
            return confidentiality.requested() ? Stage.ANSWERED_PRIVATELY : Stage.PUBLISHED;
        }
        if (course.referral() != null) {
            return Stage.REFERRED;
        }
        return lead().map(lead -> Stage.of(lead.stage())).orElseGet(this::stageAtTheCentre);
    }

    private Stage stageAtTheCentre() {
        if (intake.verification().declination() != null) {
            return Stage.DECLINED;
        }
        if (intake.verification().waiting()) {
            return Stage.AWAITING_SUPPLEMENT;
        }
        if (course.directionAskedAt() != null) {
            return Stage.AWAITING_DIRECTION;
        }
        return accepted() ? Stage.ACCEPTED : Stage.FILED;
    }

    /** The LEAD assignment that is in charge. */
    public Optional<Assignment> lead() {
        return assignments.lead();
    }

    /** The category that the Centre confirmed, before that the reporter's choice, or null. */
    public @Nullable CategoryCode category() {
        return intake.category() == null ? filing.category() : intake.category();
    }

    /** The commune, or null when only a point is known. */
    public @Nullable UnitCode commune() {
        return filing.commune();
    }

    /** When it was filed. */
    public Instant filedAt() {
        return filing.filedAt();
    }

    /** Whether what was said after the answer still waits for the Centre or for the agency (Điều 16). */
    public boolean saidAndWaits() {
        return aftermath.waitsForCentre() || aftermath.interactions().waitForAgency();
    }

    /** The number that the next assignment gets. */
    public int nextAssignment() {
        return assignments.next();
    }

    /** Numbers of the shares that are not at rest, the LEAD's first. */
    public List<Integer> openShares() {
        List<Integer> open = new ArrayList<>();
        lead().filter(lead -> !lead.stage().atRest()).map(Assignment::number).ifPresent(open::add);
        open.addAll(assignments.openCoordinating());
        return open;
    }

    /** Account that has the report in work at the Centre, or null. */
    public @Nullable String holder() {
        return intake.holder();
    }

    /** Whether the Centre has accepted it, from when on the public may watch (khoản 2 Điều 6, A-26). */
    public boolean accepted() {
        return intake.acceptedAt() != null;
    }

    /** Whether the public may know of it: from acceptance on, unless it is kept confidential (khoản 2 Điều 6). */
    public boolean inPublic() {
        return accepted() && !confidentiality.kept();
    }

    /** Whether it holds state secrets, so that nothing but a stub is left (điểm c khoản 3 Điều 15). */
    public boolean withheld() {
        return confidentiality.withheldAt() != null;
    }

    /** Whether an agency has a share of the case as it stands. */
    public boolean hasShare(@Nullable AgencyCode agency) {
        return assignments.of(agency).isPresent();
    }

    /** Whether it is kept from who works for these agencies: confidential, and none has a share of it (khoản 7 Điều 26). */
    public boolean keptFrom(Collection<AgencyCode> agencies) {
        return confidentiality.kept() && agencies.stream().noneMatch(this::hasShare);
    }

    /** Whether the Centre has confirmed the category. */
    public boolean classified() {
        return intake.category() != null;
    }

    /** Whether the text is normalised, or confirmed as it is. */
    public boolean normalised() {
        return intake.normalised();
    }

    /** The reporter's rating of the answer, or null. */
    public @Nullable Rating rating() {
        return aftermath.rating();
    }

    /** Whether the reporter has rated the answer. */
    public boolean rated() {
        return rating() != null;
    }

    /** When a reply was received, or, where none is named, the rating's comment; empty when nothing was said there. */
    public Optional<Instant> saidAt(@Nullable Integer interaction) {
        if (interaction != null) {
            return aftermath.interactions().find(interaction).map(Interaction::receivedAt);
        }
        return aftermath.commented() ? Optional.ofNullable(rating()).map(Rating::lastAt) : Optional.empty();
    }

    /** The violation as which an interaction of improper wording is proposed; empty where it is one already. */
    public Optional<Happening> improper(Rules rules, Instant at, @Nullable Integer interaction, @Nullable String why) {
        return Optional.ofNullable(
                ProposeViolation.ofImproper(new ProposeViolation.Improper(this, interaction, why), rules, at));
    }

    /** Whether an agency leads, or led until the answer. */
    public boolean ledBy(@Nullable AgencyCode agency) {
        return lead().filter(lead -> lead.agency().equals(agency)).isPresent();
    }

    /** Number of the LEAD's share; there is one from dispatch on. */
    public int leadShare() {
        return lead().orElseThrow().number();
    }

    /** Whether an agency handled it and it came to rest with its answer, in public or not. */
    public boolean handled() {
        return stage().atRest()
                && lead().filter(lead -> resolved(lead.number())).isPresent();
    }

    /** Whether the leader of the agency that has a share has approved its resolution. */
    public boolean resolved(int share) {
        return assignments.all().stream()
                .anyMatch(one -> one.number() == share && one.stage() == AssignmentStage.APPROVED);
    }

    /** Trễ hạn (khoản 5 Điều 14): a comparison, not a stage; a late approval keeps it. */
    public boolean overdue(Instant now) {
        return limits.all().stream().anyMatch(limit -> makesOverdue(limit) && limit.lateAt(now));
    }

    /**
     * Whether the case is "trễ hạn" when this limit runs out: only the LEAD's do that, a COORDINATING agency's is a fact
     * of its own share.
     */
    public boolean makesOverdue(TimeLimit limit) {
        Integer owner = limit.assignment();
        return limit.clock().makesOverdue()
                && owner != null
                && assignments.all().get(owner - 1).leads();
    }

    /** Whether with this limit the last COORDINATING agency falls silent, so that the LEAD need not wait. */
    public boolean lastSilent(TimeLimit limit) {
        Integer share = limit.assignment();
        return share != null
                && limit.open()
                && assignments.coordinating().stream().anyMatch(one -> one.number() == share)
                && Compilation.due(this, share);
    }

    /** Whether there is a share of a number that was not given or called back. */
    public boolean holdsShare(int number) {
        return assignments.numbered(number).isPresent();
    }

    /** How often a LEAD returned it to the Centre as not of its authority. */
    public int returns() {
        return assignments.returns();
    }

    /** How often a leader sent a resolution back to the staff. */
    public int sendBacks() {
        return assignments.all().stream().mapToInt(Assignment::sendBacks).sum();
    }

    /** Whether an agency's notice of extension waits to be recorded (khoản 3 Điều 14). */
    public boolean noticeWaits() {
        return assignments.noticeWaits();
    }

    /** Whether a dispute waits for the provincial committee (khoản 7 Điều 3). */
    public boolean disputed() {
        return disputes.open();
    }

    /** What time alone brings about and nobody has written down yet. */
    public Expiry.Expired expired(Instant now, Rules rules) {
        return Expiry.of(this, now, rules);
    }
}
