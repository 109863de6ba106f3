// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.dispatch.Refer;
import org.hientruong.core.domain.dispatch.RequestDirection;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.handling.ReturnWrongAuthority;
import org.hientruong.core.domain.handling.SendBack;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Accept;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.EligibilityChecklist;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.intake.verification.ContactMethod;
import org.hientruong.core.domain.intake.verification.Decline;
import org.hientruong.core.domain.intake.verification.RequestSupplement;
import org.hientruong.core.domain.intake.verification.Supplement;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.domain.time.WorkingCalendar;
import org.hientruong.core.scenario.OfficeTime;
import org.hientruong.core.scenario.Story;
import org.hientruong.core.scenario.Story.Deed;
import org.hientruong.core.scenario.demo.DemoBook.Course;
import org.hientruong.core.scenario.demo.DemoBook.Leg;
import org.hientruong.core.scenario.demo.DemoBook.Matter;

/** Weaves what staff and reporter do with one report. */
final class ActWeaver {
    private static final String COORDINATING = "COORDINATING_";
    private static final String ELSEWHERE = "SCOPE_PLACE";

    private final DemoBook book;
    private final Matter matter;
    private final DraftWeaver.Woven woven;
    private final AgencyCode lead;
    private final Chance chance;
    private final String officer;
    private final String resolution;
    private AgencyCode current;
    private int dispatches;

    ActWeaver(DemoBook book, Matter matter, DraftWeaver.Woven woven, AgencyCode lead, Chance chance) {
        this.book = book;
        this.matter = matter;
        this.woven = woven;
        this.lead = lead;
        this.chance = chance;
        this.officer = chance.of(accounts("INTAKE_OFFICER", null));
        this.resolution = chance.of(matter.texts().resolutions());
        this.current = lead;
    }

    List<Story.Act> weave(Course course, Instant filedAt, WorkingCalendar calendar) {
        List<Story.Act> acts = new ArrayList<>();
        Instant at = filedAt;
        for (Leg leg : course.legs()) {
            if (leg.by().equals("REPORTER")) {
                at = at.plus(chance.around(leg.delay()));
                acts.add(rated(at, course));
            } else {
                Duration delay = chance.around(leg.delay());
                at = course.recent() ? at.plus(delay) : OfficeTime.after(at, delay, calendar);
                Deed deed = deed(leg.move(), course);
                acts.add(new Story.StaffAct(at, account(leg.by()), deed));
            }
        }
        return acts;
    }

    private Deed deed(String move, Course course) {
        return switch (move) {
            case "claim" -> Deed.of(new Claim());
            case "accept" -> Deed.of(accept());
            case "classify" -> Deed.of(new Classify(matter.classified()));
            case "normalise" -> Deed.of(new Normalise(woven.normalised()));
            case "request-supplement" -> Deed.of(new RequestSupplement(ContactMethod.SMS, note("request"), false));
            case "supplement" -> Deed.of(new Supplement(note("supplement")));
            case "decline" ->
                Deed.of(new Decline(List.of(new Decline.Reason(ELSEWHERE, null)), null, note("decline"), null));
            case "request-direction" -> Deed.of(new RequestDirection(note("direction")));
            case "refer" -> Deed.of(new Refer(Refer.Kind.FOLLOW_UP, lead, null, note("refer")));
            case "forward" -> Deed.of(new Forward(List.of(matter.wrong()), note("forward")));
            case "dispatch" -> Deed.of(dispatch(course));
            case "acknowledge" -> Deed.of(new Acknowledge());
            case "return-wrong-authority" -> Deed.of(new ReturnWrongAuthority(note("wrongAuthority"), lead, false));
            case "submit-resolution" -> Deed.of(new SubmitResolution(resolution, null, null, null));
            case "send-back" -> Deed.of(new SendBack(note("sendBack")));
            case "approve" -> Deed.of(new Approve(null));
            case "publish" -> photos -> Publish.whole(woven.publicText(), woven.released(), resolution, photos.get());
            default -> throw new IllegalArgumentException("no such move: " + move);
        };
    }

    private static Accept accept() {
        return new Accept(Arrays.stream(EligibilityChecklist.values())
                .map(item -> new Accept.Item(item.id(), true, null))
                .toList());
    }

    private Dispatch dispatch(Course course) {
        boolean wrong = course.wrongFirst() && dispatches == 0;
        current = wrong ? matter.wrong() : lead;
        dispatches++;
        return Dispatch.to(current, note("dispatch"));
    }

    private String note(String move) {
        return chance.of(book.phrases().of(move));
    }

    private String account(String role) {
        if (role.startsWith(COORDINATING)) {
            return chance.of(accounts(role.substring(COORDINATING.length()), matter.wrong()));
        }
        return role.equals("INTAKE_OFFICER") ? officer : chance.of(accounts(role, current));
    }

    private List<String> accounts(String role, @org.jspecify.annotations.Nullable AgencyCode agency) {
        return book.staff().stream()
                .filter(member -> member.role().equals(role))
                .filter(member -> agency == null || member.agency().equals(agency))
                .map(DemoBook.Member::account)
                .toList();
    }

    private Story.Rated rated(Instant at, Course course) {
        int mood = chance.between(1, 100) + (course.bad() ? 75 : 0);
        SatisfactionRating rating = mood <= 48
                ? SatisfactionRating.VERY_SATISFIED
                : mood <= 90 ? SatisfactionRating.SATISFIED : SatisfactionRating.DISSATISFIED;
        String comment = chance.of(book.phrases().comments().getOrDefault(rating, List.of("")));
        return new Story.Rated(at, rating, comment.isBlank() ? null : comment);
    }
}
