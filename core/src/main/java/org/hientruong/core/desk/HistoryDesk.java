// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.explanation.Explanation;
import org.hientruong.core.desk.explanation.Explanations;
import org.hientruong.core.desk.view.Colleagues;
import org.hientruong.core.desk.view.Colleagues.Colleague;
import org.hientruong.core.desk.view.EventDetails;
import org.hientruong.core.desk.view.EventView;
import org.hientruong.core.desk.view.Reader;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.domain.correction.Corrections;
import org.hientruong.core.files.FileContent;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.files.Variant;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.store.cases.CaseLog;
import org.hientruong.core.store.hotline.HotlineLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What belongs to a case and is read apart from it: its history, how its limits were reckoned, its files. */
@Component(service = HistoryDesk.class)
public final class HistoryDesk {
    private final CaseDesk desk;
    private final Sight sight;
    private final CaseRules rules;
    private final CaseLog log;
    private final HotlineLog hotline;
    private final Colleagues colleagues;
    private final Explanations explanations;
    private final FileDesk files;
    private final Authority authority;
    private final Speech speech;

    @Activate
    public HistoryDesk(
            @Reference CaseDesk desk,
            @Reference Sight sight,
            @Reference CaseRules rules,
            @Reference CaseLog log,
            @Reference HotlineLog hotline,
            @Reference Colleagues colleagues,
            @Reference Explanations explanations,
            @Reference FileDesk files,
            @Reference Authority authority,
            @Reference Speech speech) {
        this.desk = desk;
        this.sight = sight;
        this.rules = rules;
        this.log = log;
        this.hotline = hotline;
        this.colleagues = colleagues;
        this.explanations = explanations;
        this.files = files;
        this.authority = authority;
        this.speech = speech;
    }

    /** The history, oldest first. */
    public List<EventView> events(Caller caller, CaseNumber number, Locale language) {
        Standing standing = desk.standing(caller, number, "events");
        Texts texts = speech.texts(language);
        Map<Integer, Map<String, String>> words = log.words(standing.stored().id());
        Map<String, Colleague> actors = colleagues.of(standing.stored().events().stream()
                .map(CaseEvent::actor)
                .distinct()
                .toList());
        Reader reader = sight.reader(caller, standing.file(), language);
        Map<Integer, Integer> undone = Corrections.undone(standing.stored().events());
        EventDetails details = new EventDetails(rules, standing.file(), new Wording(texts, rules.zone()));
        return standing.stored().events().stream()
                .filter(reader::knows)
                .map(event -> new EventView(
                        event.number(),
                        event.type().id(),
                        texts.get("core.event." + event.type().id().replace('.', '-')),
                        event.occurredAt(),
                        event.recordedAt(),
                        actor(event, actors, texts),
                        hat(event, texts),
                        event.type() == EventType.TIME_LIMIT_MISSED,
                        undone.get(event.number()),
                        told(event, standing, reader) ? details.of(event) : null,
                        reader.reads(event, standing) ? words.getOrDefault(event.number(), Map.of()) : Map.of()))
                .toList();
    }

    /** What is said of some events is for those alone who read their words. */
    private static boolean told(CaseEvent event, Standing standing, Reader reader) {
        return switch (event.type()) {
            case INTERACTION_MODERATED, QUALITY_MARKED, REFERENCE_RECORDED -> reader.reads(event, standing);
            case FOLLOW_UP_LINKED -> reader.depth().centre(); // the other case may be kept from the rest
            default -> true;
        };
    }

    /** Who acted, as people read it. */
    public static String actor(CaseEvent event, Map<String, Colleague> actors, Texts texts) {
        Colleague colleague = actors.get(event.actor());
        if (colleague != null) {
            return colleague.displayName();
        }
        String kind = event.actor().contains(":")
                ? event.actor().substring(0, event.actor().indexOf(':'))
                : event.actor();
        return texts.get("core.actor." + kind);
    }

    /** In which role, and for whom, as people read it. */
    public String hat(CaseEvent event, Texts texts) {
        int at = event.hat().indexOf('@');
        String role = at < 0 ? event.hat() : event.hat().substring(0, at);
        String name = texts.get(rules.roleKey(role).orElse("core.hat." + Wording.kebab(role)));
        if (at < 0) {
            return name;
        }
        AgencyCode agency = new AgencyCode(event.hat().substring(at + 1));
        return name + ", " + rules.catalogue(event.occurredAt()).agencyName(agency);
    }

    /**
     * What a check of all histories has found.
     *
     * @param broken numbers of the cases, emergencies and dossiers whose history is not what was written
     */
    public record Check(boolean whole, List<String> broken) {}

    /** Checks the chain of every case, emergency and dossier, with the words that are still there: for auditors; it reads the whole database. */
    public Check check(Caller caller) {
        authority.require(caller, Permission.READ_AUDIT, "history-check", null);
        List<String> broken = Stream.concat(log.verifyAll().stream(), hotline.verifyAll().stream())
                .map(CaseNumber::value)
                .toList();
        return new Check(broken.isEmpty(), broken);
    }

    /** How the last limit of a clock was reckoned. */
    public Explanation explain(Caller caller, CaseNumber number, Explanations.Which which, Locale language) {
        Standing standing = desk.standing(caller, number, "explanation").at(rules.now(), rules);
        return explanations.of(standing, which, language);
    }

    /**
     * The bytes of a variant of a file of the case.
     *
     * @throws org.hientruong.api.Problem FORBIDDEN (audited) for the original, when the caller may not reveal
     */
    public Optional<FileContent> open(Caller caller, CaseNumber number, String attachment, Variant variant) {
        Standing standing = desk.standing(caller, number, "attachment");
        if (standing.file().confidentiality().kept()
                && !desk.reader(caller, standing).whole()) {
            return Optional.empty(); // offices that oversee see of it no more than that it is there
        }
        long caseId = standing.stored().id();
        boolean belongs = files.of(caseId).stream().anyMatch(one -> one.id().equals(attachment));
        if (belongs && variant == Variant.ORIGINAL) {
            desk.discloseOriginal(caller, number, attachment);
        }
        return belongs ? files.open(attachment, variant) : Optional.empty();
    }
}
