// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.hotline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hientruong.api.Problem;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.HistoryDesk;
import org.hientruong.core.desk.explanation.Explanation;
import org.hientruong.core.desk.explanation.Explanations;
import org.hientruong.core.desk.view.Colleagues;
import org.hientruong.core.desk.view.Colleagues.Colleague;
import org.hientruong.core.desk.view.EventView;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.hotline.CompetentAuthority;
import org.hientruong.core.domain.hotline.emergency.Emergency;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.files.AttachmentStore;
import org.hientruong.core.files.FileContent;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.store.hotline.HotlineFiles;
import org.hientruong.core.store.hotline.HotlineLog;
import org.hientruong.core.store.hotline.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What belongs to an emergency or a dossier and is read apart from it: its history, how its limits were reckoned, its files. */
@Component(service = HotlineHistory.class)
public final class HotlineHistory {
    private final EmergencyDesk emergencies;
    private final DossierDesk dossiers;
    private final HotlineLog log;
    private final HotlineFiles kept;
    private final FileDesk files;
    private final AuditLog audit;
    private final CaseRules rules;
    private final Explanations explanations;
    private final HistoryDesk history;
    private final Colleagues colleagues;
    private final Speech speech;

    @Activate
    public HotlineHistory(
            @Reference EmergencyDesk emergencies,
            @Reference DossierDesk dossiers,
            @Reference HotlineLog log,
            @Reference HotlineFiles kept,
            @Reference FileDesk files,
            @Reference AuditLog audit,
            @Reference CaseRules rules,
            @Reference Explanations explanations,
            @Reference HistoryDesk history,
            @Reference Colleagues colleagues,
            @Reference Speech speech) {
        this.emergencies = emergencies;
        this.dossiers = dossiers;
        this.log = log;
        this.kept = kept;
        this.files = files;
        this.audit = audit;
        this.rules = rules;
        this.explanations = explanations;
        this.history = history;
        this.colleagues = colleagues;
        this.speech = speech;
    }

    /** The history of an emergency, oldest first. */
    public List<EventView> ofEmergency(Caller caller, CaseNumber number) {
        return events(emergencies.seen(caller, number, "emergency-events"), caller);
    }

    /** The history of a dossier, oldest first. */
    public List<EventView> ofDossier(Caller caller, CaseNumber number) {
        return events(dossiers.seen(caller, number, "dossier-events"), caller);
    }

    private List<EventView> events(StoredRecord stored, Caller caller) {
        Texts texts = speech.texts(caller.language());
        Map<Integer, Map<String, String>> words = log.words(stored.number());
        Map<String, Colleague> actors = colleagues.of(
                stored.events().stream().map(CaseEvent::actor).distinct().toList());
        return stored.events().stream()
                .map(event -> new EventView(
                        event.number(),
                        event.type().id(),
                        texts.get("core.event." + event.type().id().replace('.', '-')),
                        event.occurredAt(),
                        event.recordedAt(),
                        HistoryDesk.actor(event, actors, texts),
                        history.hat(event, texts),
                        event.type() == EventType.TIME_LIMIT_MISSED,
                        null,
                        detail(event, texts),
                        words.getOrDefault(event.number(), Map.of())))
                .toList();
    }

    private @Nullable String detail(CaseEvent event, Texts texts) {
        Payload payload = new Payload(event.payload());
        return switch (event.type()) {
            case TIME_LIMIT_MISSED -> new Wording(texts, rules.zone()).clock(ClockId.valueOf(payload.text("clock")));
            case CALL_TRANSFERRED, CALL_TRANSFER_FAILED -> {
                String outcome = "core.transfer-outcome." + Wording.kebab(payload.text("outcome"));
                yield authority(payload.text("authority")) + ": " + texts.get(outcome);
            }
            case EMERGENCY_COMPLETED -> authority(payload.text("authority"));
            case EMERGENCY_FOUND -> payload.textOrNull("case");
            case EMERGENCY_DESCRIBED -> payload.textOrNull("kind") == null ? null : kind(payload.text("kind"));
            case EMERGENCY_OUTCOME_RECORDED -> {
                String source = texts.get("core.outcome-source." + Wording.kebab(payload.text("source")));
                String document = payload.textOrNull("document");
                yield document == null ? source : source + ' ' + document;
            }
            case EMERGENCY_RECLASSIFIED -> payload.textOrNull("report");
            case DOSSIER_HANDED_OVER -> payload.text("document");
            case DOSSIER_RECORDING_EXTRACTED -> payload.textOrNull("part");
            default -> null;
        };
    }

    private String authority(String code) {
        return rules.hotline()
                .authority(code)
                .map(CompetentAuthority::service)
                .map(service -> code + " – " + service)
                .orElse(code);
    }

    private String kind(String code) {
        return rules.hotline().kindOrOther(code).name();
    }

    /** How the last limit of a clock of an emergency was reckoned. */
    public Explanation explain(Caller caller, CaseNumber number, String clock) {
        Emergency now =
                Emergency.replay(emergencies.seen(caller, number, "explanation").events());
        TimeLimit limit = now.limits().all().stream()
                .filter(one -> one.clock().name().equals(clock))
                .reduce((first, second) -> second)
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail"));
        return explanations.of(limit, rules.procedure(now.origin().procedure()), caller.language());
    }

    /** A document of an emergency, as it came; that it was opened is written down. */
    public Optional<FileContent> openOfEmergency(Caller caller, CaseNumber number, String id) {
        return open(emergencies.seen(caller, number, "emergency-file"), caller, id);
    }

    /** An extract of a dossier, as it came; that it was opened is written down. */
    public Optional<FileContent> openOfDossier(Caller caller, CaseNumber number, String id) {
        return open(dossiers.seen(caller, number, "dossier-file"), caller, id);
    }

    private Optional<FileContent> open(StoredRecord of, Caller caller, String id) {
        return kept.of(of.number()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .flatMap(one -> {
                    audit.write(caller.id(), "original-opened", of.number(), Map.of("attachment", id));
                    return files.open(
                            id, new AttachmentStore.Located(one.name(), one.type(), one.size(), one.sha256()));
                });
    }
}
