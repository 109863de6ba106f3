// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.publication;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.time.ClockId;
import org.jspecify.annotations.Nullable;

/**
 * The Centre publishes the resolution and answers the reporter (khoản 2 Điều 15, điểm a khoản 3 Điều 15), in a version
 * that a person has redacted and checked: only these words, this place and these photos become public.
 *
 * @param text the report as the public may read it
 * @param place the place as the public may read it, or null
 * @param answer the answer as the public may read it
 * @param photos ids of the photos that the public may see
 * @param checked ids of the {@link PublicPart}s that the person has looked at
 */
public record Publish(String text, @Nullable String place, String answer, List<String> photos, List<String> checked)
        implements CaseMove {
    /** What holds for every publication. */
    public static final Rule RULE = Rule.of(
            "publish",
            Clause.D15_2,
            Permission.PUBLISH,
            Guard.at(Clause.D15_2, Stage.APPROVED),
            Confidentiality.NOT_REQUESTED);

    public Publish {
        text = Input.cleanOrEmpty(text);
        place = Input.clean(place);
        answer = Input.cleanOrEmpty(answer);
        photos = photos == null ? List.of() : List.copyOf(photos);
        checked = checked == null ? List.of() : List.copyOf(checked);
    }

    /** A version of which every part was looked at. */
    public static Publish whole(String text, @Nullable String place, String answer, List<String> photos) {
        List<String> parts = new Publish(text, place, answer, photos, List.of()).shown();
        return new Publish(text, place, answer, photos, parts);
    }

    /** The parts that the version has. */
    private List<String> shown() {
        return Arrays.stream(PublicPart.values())
                .filter(part -> part != PublicPart.PLACE || place != null)
                .filter(part -> part != PublicPart.PHOTOS || !photos.isEmpty())
                .map(PublicPart::id)
                .toList();
    }

    @Override
    public Rule rule() {
        return RULE;
    }

    @Override
    public List<Fault> faults() {
        return new Input()
                .text(Input.LONG, "/text", text)
                .atMost(Input.LINE, "/place", place)
                .text(Input.LONG, "/answer", answer)
                .unless(photos.stream().distinct().count() == photos.size(), "/photos", "core.fault.photo-twice")
                .faults();
    }

    @Override
    public Decision outcome(CaseFile now, Rules rules, Instant at, Actor by) {
        if (!checked.containsAll(shown())) {
            return Refusal.rule(Clause.R_REDACT, "core.refusal.public-version-unchecked");
        }
        return Happened.of(said(Happening.of(EventType.CASE_PUBLISHED, at)
                .with("photos", photos)
                .with("checked", shown())
                .with(rules.clocks(now.limits(), at).stop(ClockId.K13))));
    }

    private Happening said(Happening published) {
        return published.word("public-text", text).word("public-place", place).word("answer", answer);
    }

    /** The words that are kept with the event, by name. */
    public Map<String, String> words() {
        return said(Happening.of(EventType.CASE_PUBLISHED, Instant.EPOCH)).words();
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Publish[" + photos.size() + " photos]";
    }
}
