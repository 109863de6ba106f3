// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.aftermath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Colleagues;
import org.hientruong.core.desk.view.Named;
import org.hientruong.core.desk.view.Reader;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.aftermath.FollowUp;
import org.hientruong.core.domain.aftermath.Interaction;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.aftermath.QualityMark;
import org.hientruong.core.domain.aftermath.Rating;
import org.hientruong.core.domain.aftermath.Showing;
import org.hientruong.core.domain.handling.Assignment;
import org.hientruong.core.store.cases.CaseLinks;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Puts together what a member of staff sees of what came after the answer. */
@Component(service = AftermathViews.class)
public final class AftermathViews {
    private final CaseRules rules;
    private final CaseLinks links;
    private final Colleagues colleagues;
    private final Speech speech;

    @Activate
    public AftermathViews(
            @Reference CaseRules rules,
            @Reference CaseLinks links,
            @Reference Colleagues colleagues,
            @Reference Speech speech) {
        this.rules = rules;
        this.links = links;
        this.colleagues = colleagues;
        this.speech = speech;
    }

    /**
     * What came after the answer.
     *
     * @param words the words of the case by number of their event, those that are for the reader
     */
    public AftermathView of(Standing standing, Map<Integer, Map<String, String>> words, Reader reader) {
        Texts texts = speech.texts(reader.language());
        Dialogue dialogue = new Dialogue(standing, words);
        return new AftermathView(
                dialogue.turns().stream()
                        .filter(turn ->
                                reader.depth().centre() || turn.reply().verdict() == Interaction.Verdict.ELIGIBLE)
                        .map(turn -> reply(turn, dialogue, texts))
                        .toList(),
                comment(dialogue, texts),
                marks(dialogue, reader),
                reader.depth().centre() ? links(standing, texts) : List.of(),
                new AftermathView.Choices(
                        Arrays.stream(Moderate.Ground.values())
                                .map(one -> choice("ground", one, one.clause(), texts))
                                .toList(),
                        Arrays.stream(FollowUp.Kind.values())
                                .map(one -> choice("kind", one, one.clause(), texts))
                                .toList()));
    }

    private AftermathView.Choice choice(String of, Enum<?> one, Clause clause, Texts texts) {
        return new AftermathView.Choice(one.name(), name(of, one, texts), rules.citation(clause));
    }

    /** {@code core.aftermath-<of>.<value>}. */
    private static String name(String of, Enum<?> one, Texts texts) {
        return texts.get("core.aftermath-" + of + "." + Wording.kebab(one.name()));
    }

    private AftermathView.Reply reply(Dialogue.Turn turn, Dialogue dialogue, Texts texts) {
        String state = Dialogue.state(turn.reply());
        CaseEvent answered = turn.answered();
        return new AftermathView.Reply(
                turn.reply().number(),
                turn.reply().receivedAt(),
                dialogue.said(turn.received(), "reply"),
                state,
                texts.get("core.interaction." + state),
                moderated(turn.judged(), dialogue, texts),
                answered == null
                        ? null
                        : new AftermathView.Answer(
                                dialogue.said(answered, "clarification"),
                                lead(dialogue.standing()),
                                answered.occurredAt()),
                moderated(turn.looked(), dialogue, texts),
                turn.reply().showing() == Showing.SHOWN
                        ? new AftermathView.Shown(
                                dialogue.said(turn.looked(), "question"), dialogue.said(turn.looked(), "answer"))
                        : null);
    }

    private AftermathView.@Nullable Moderated moderated(@Nullable CaseEvent event, Dialogue dialogue, Texts texts) {
        if (event == null) {
            return null;
        }
        Moderate.Act act = Dialogue.act(event);
        Moderate.Ground ground = Dialogue.ground(event);
        String reason = dialogue.said(event, "reason");
        return new AftermathView.Moderated(
                act.name(),
                name("act", act, texts),
                event.occurredAt(),
                ground == null ? null : name("ground", ground, texts),
                ground == null ? null : rules.citation(ground.clause()),
                reason.isEmpty() ? null : reason);
    }

    private AftermathView.@Nullable Comment comment(Dialogue dialogue, Texts texts) {
        Rating rating = dialogue.standing().file().rating();
        if (rating == null || rating.comment() == null) {
            return null;
        }
        // what was done with an earlier comment says nothing of this one
        CaseEvent looked = rating.comment() == Showing.UNDECIDED ? null : dialogue.ofComment();
        return new AftermathView.Comment(
                looked == null,
                moderated(looked, dialogue, texts),
                rating.comment() == Showing.SHOWN ? dialogue.said(looked, "question") : null);
    }

    private List<AftermathView.Mark> marks(Dialogue dialogue, Reader reader) {
        Standing standing = dialogue.standing();
        List<CaseEvent> events = standing.stored().events();
        Map<String, Colleagues.Colleague> officers = colleagues.of(standing.file().aftermath().marks().stream()
                .map(mark -> events.get(mark.event() - 1).actor())
                .distinct()
                .toList());
        List<AftermathView.Mark> marks = new ArrayList<>();
        for (QualityMark mark : standing.file().aftermath().marks()) {
            CaseEvent event = events.get(mark.event() - 1);
            Assignment share = standing.file().assignments().all().get(mark.assignment() - 1);
            if (reader.reads(event, standing)) {
                String by = Optional.ofNullable(officers.get(event.actor()))
                        .map(Colleagues.Colleague::displayName)
                        .orElse("");
                String reason = dialogue.said(event, "reason");
                marks.add(new AftermathView.Mark(
                        share.number(),
                        agency(share),
                        mark.meets(),
                        mark.markedAt(),
                        by,
                        reason.isEmpty() ? null : reason));
            }
        }
        return marks;
    }

    private List<AftermathView.Link> links(Standing standing, Texts texts) {
        List<AftermathView.Link> all = new ArrayList<>();
        standing.file().aftermath().followUps().forEach(one -> all.add(link(one, true, texts)));
        links.earlier(standing.stored().id())
                .forEach(one -> all.add(link(
                        new FollowUp(one.report(), FollowUp.Kind.valueOf(one.kind()), one.linkedAt()), false, texts)));
        return all;
    }

    private AftermathView.Link link(FollowUp one, boolean later, Texts texts) {
        return new AftermathView.Link(
                one.report().value(),
                later,
                one.kind().name(),
                name("kind", one.kind(), texts),
                rules.citation(one.kind().clause()),
                one.linkedAt());
    }

    private Named lead(Standing standing) {
        return agency(standing.file().lead().orElseThrow());
    }

    private Named agency(Assignment share) {
        return new Named(
                share.agency().value(), rules.catalogue(share.heldSince()).agencyName(share.agency()));
    }
}
