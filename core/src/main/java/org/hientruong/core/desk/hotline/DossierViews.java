// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.hotline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.desk.view.Colleagues;
import org.hientruong.core.desk.view.Colleagues.Colleague;
import org.hientruong.core.desk.view.Named;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.hotline.harassment.AddCall;
import org.hientruong.core.domain.hotline.harassment.DossierMove;
import org.hientruong.core.domain.hotline.harassment.ExtractRecording;
import org.hientruong.core.domain.hotline.harassment.HandOver;
import org.hientruong.core.domain.hotline.harassment.HarassmentDossier;
import org.hientruong.core.domain.hotline.harassment.RecordHandling;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.store.hotline.HotlineFiles;
import org.hientruong.core.store.hotline.HotlineLine;
import org.hientruong.core.store.hotline.HotlineLog;
import org.hientruong.core.store.hotline.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Dossiers of harassment in words. */
@Component(service = DossierViews.class)
public final class DossierViews {
    private static final List<DossierMove.Rule> MOVES =
            List.of(AddCall.RULE, ExtractRecording.RULE, HandOver.RULE, RecordHandling.RULE);
    private final CaseRules rules;
    private final HotlineLog log;
    private final HotlineFiles files;
    private final Callers callers;
    private final Colleagues colleagues;
    private final Speech speech;

    @Activate
    public DossierViews(
            @Reference CaseRules rules,
            @Reference HotlineLog log,
            @Reference HotlineFiles files,
            @Reference Callers callers,
            @Reference Colleagues colleagues,
            @Reference Speech speech) {
        this.rules = rules;
        this.log = log;
        this.files = files;
        this.callers = callers;
        this.colleagues = colleagues;
        this.speech = speech;
    }

    /** Lines of a list. */
    List<DossierView.DossierLine> lines(List<HotlineLine> lines, Locale language) {
        Texts texts = speech.texts(language);
        Map<String, Colleague> people = colleagues.of(
                lines.stream().map(HotlineLine::begunBy).distinct().toList());
        return lines.stream()
                .map(line -> new DossierView.DossierLine(
                        line.number().value(),
                        line.version(),
                        line.shown().stage(),
                        texts.get("core.dossier-stage." + line.shown().stage()),
                        line.shown().atRest(),
                        kind(String.valueOf(line.shown().kind()), texts),
                        line.begunAt(),
                        name(people.get(line.begunBy()))))
                .toList();
    }

    private static Named kind(String code, Texts texts) {
        return new Named(code, texts.get("core.harassment." + Wording.kebab(code)));
    }

    private static @Nullable String name(@Nullable Colleague colleague) {
        return colleague == null ? null : colleague.displayName();
    }

    /** All of one. */
    DossierView view(StoredRecord stored, Caller caller) {
        HarassmentDossier now = HarassmentDossier.replay(stored.events());
        Texts texts = speech.texts(caller.language());
        Map<Integer, Map<String, String>> words = log.words(stored.number());
        return new DossierView(
                new DossierView.DossierLine(
                        stored.number().value(),
                        stored.version(),
                        now.stage().id(),
                        texts.get("core.dossier-stage." + now.stage().id()),
                        HotlineMover.dossier(stored.events()).atRest(),
                        kind(now.harassment().name(), texts),
                        stored.events().get(0).occurredAt(),
                        name(colleagues.of(List.of(now.openedBy())).get(now.openedBy()))),
                callers.masked(now.person()),
                calls(stored, words),
                extracts(stored),
                handedOver(stored, words),
                last(stored, EventType.DOSSIER_OUTCOME_RECORDED, words, "outcome"),
                MOVES.stream()
                        .filter(rule -> caller.may(rule.permission()))
                        .map(rule -> move(rule, now, texts))
                        .toList());
    }

    private static List<DossierView.Call> calls(StoredRecord stored, Map<Integer, Map<String, String>> words) {
        List<DossierView.Call> calls = new ArrayList<>();
        for (CaseEvent event : stored.events()) {
            if (event.type() == EventType.DOSSIER_OPENED || event.type() == EventType.DOSSIER_CALL_ADDED) {
                Payload payload = new Payload(event.payload());
                calls.add(new DossierView.Call(
                        calls.size() + 1,
                        payload.instant("calledAt"),
                        payload.textOrNull("recording"),
                        payload.textOrNull("record"),
                        words.getOrDefault(event.number(), Map.of()).get("statement")));
            }
        }
        return calls;
    }

    private List<DossierView.Extract> extracts(StoredRecord stored) {
        return files.of(stored.number()).stream()
                .map(file -> {
                    Payload payload =
                            new Payload(stored.events().get(file.event() - 1).payload());
                    return new DossierView.Extract(
                            file.id(),
                            payload.number("call"),
                            payload.textOrNull("part"),
                            file.name(),
                            file.type(),
                            file.size(),
                            file.sha256());
                })
                .toList();
    }

    private static DossierView.@Nullable HandedOver handedOver(
            StoredRecord stored, Map<Integer, Map<String, String>> words) {
        return stored.events().stream()
                .filter(event -> event.type() == EventType.DOSSIER_HANDED_OVER)
                .findFirst()
                .map(event -> {
                    Payload payload = new Payload(event.payload());
                    Map<String, String> said = words.getOrDefault(event.number(), Map.of());
                    return new DossierView.HandedOver(
                            event.occurredAt(),
                            said.get("authority"),
                            payload.text("document"),
                            LocalDate.parse(payload.text("documentDate")),
                            said.get("signer"),
                            said.get("findings"));
                })
                .orElse(null);
    }

    private static @Nullable String last(
            StoredRecord stored, EventType type, Map<Integer, Map<String, String>> words, String name) {
        return stored.events().stream()
                .filter(event -> event.type() == type)
                .reduce((first, second) -> second)
                .map(event -> words.getOrDefault(event.number(), Map.of()).get(name))
                .orElse(null);
    }

    private CaseView.Move move(DossierMove.Rule rule, HarassmentDossier now, Texts texts) {
        Refusal refusal = rule.refusal(now);
        return new CaseView.Move(
                rule.name(),
                texts.get("core.dossier-move." + rule.name()),
                refusal == null,
                rules.citation(rule.clause()),
                refusal == null ? null : texts.get(refusal.key(), refusal.facts()));
    }
}
