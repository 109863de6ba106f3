// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.hotline;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.desk.view.Colleagues;
import org.hientruong.core.desk.view.Colleagues.Colleague;
import org.hientruong.core.desk.view.Named;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.Refusal;
import org.hientruong.core.domain.hotline.CompetentAuthority;
import org.hientruong.core.domain.hotline.HotlineBook;
import org.hientruong.core.domain.hotline.emergency.CallTransfer;
import org.hientruong.core.domain.hotline.emergency.DeclareCompletion;
import org.hientruong.core.domain.hotline.emergency.Describe;
import org.hientruong.core.domain.hotline.emergency.Emergency;
import org.hientruong.core.domain.hotline.emergency.EmergencyMove;
import org.hientruong.core.domain.hotline.emergency.EmergencyStage;
import org.hientruong.core.domain.hotline.emergency.ReceiveDocument;
import org.hientruong.core.domain.hotline.emergency.Reclassify;
import org.hientruong.core.domain.hotline.emergency.RecordOutcome;
import org.hientruong.core.domain.hotline.emergency.TransferCall;
import org.hientruong.core.domain.procedure.LimitRule;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.store.hotline.HotlineFiles;
import org.hientruong.core.store.hotline.HotlineLine;
import org.hientruong.core.store.hotline.HotlineLog;
import org.hientruong.core.store.hotline.HotlineProjection;
import org.hientruong.core.store.hotline.StoredRecord;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Emergencies in words. */
@Component(service = EmergencyViews.class)
public final class EmergencyViews {
    private static final List<EmergencyMove.Rule> MOVES = List.of(
            TransferCall.RULE,
            Describe.RULE,
            DeclareCompletion.RULE,
            ReceiveDocument.RULE,
            RecordOutcome.RULE,
            Reclassify.RULE);
    private final CaseRules rules;
    private final HotlineLog log;
    private final HotlineFiles files;
    private final Callers callers;
    private final Colleagues colleagues;
    private final Speech speech;

    @Activate
    public EmergencyViews(
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

    /** From when on an authority that has said nothing is asked, seen from now. */
    static Instant silentSince(CaseRules rules) {
        long amount = rules.hotline().askAfter().amount();
        return rules.now().minusMillis(amount);
    }

    /** Lines of a list. */
    List<EmergencyView.EmergencyLine> lines(List<HotlineLine> lines, Locale language) {
        Texts texts = speech.texts(language);
        return lines.stream().map(line -> line(line, texts)).toList();
    }

    private EmergencyView.EmergencyLine line(HotlineLine line, Texts texts) {
        HotlineProjection shown = line.shown();
        Wording wording = new Wording(texts, rules.zone());
        HotlineProjection.Limit limit = shown.limit();
        return new EmergencyView.EmergencyLine(
                line.number().value(),
                line.version(),
                shown.stage(),
                texts.get("core.emergency-stage." + shown.stage()),
                shown.atRest(),
                kind(shown.kind()),
                line.begunAt(),
                shown.reachedAt(),
                commune(shown.commune()),
                value(shown.links().reported()),
                value(shown.links().report()),
                limit == null ? null : new Named(limit.clock(), wording.clock(ClockId.valueOf(limit.clock()))),
                limit == null ? null : limit.dueAt(),
                silent(shown.stage(), shown.reachedAt()));
    }

    private boolean silent(String stage, @Nullable Instant reachedAt) {
        return stage.equals(EmergencyStage.TRANSFERRED.id())
                && reachedAt != null
                && !reachedAt.isAfter(silentSince(rules));
    }

    private Named kind(@Nullable String code) {
        HotlineBook book = rules.hotline();
        return new Named(book.kindOrOther(code).code(), book.kindOrOther(code).name());
    }

    private @Nullable Named commune(@Nullable UnitCode code) {
        return code == null
                ? null
                : new Named(code.value(), rules.catalogue(rules.now()).communeName(code));
    }

    private static @Nullable String value(@Nullable CaseNumber number) {
        return number == null ? null : number.value();
    }

    /** All of one. */
    EmergencyView view(StoredRecord stored, Locale language) {
        Texts texts = speech.texts(language);
        Emergency now = Emergency.replay(stored.events());
        Told told = new Told(stored.events(), log.words(stored.number()), texts);
        HotlineBook book = rules.hotline();
        return new EmergencyView(
                line(
                        new HotlineLine(
                                stored.number(),
                                stored.version(),
                                now.origin().beganAt(),
                                stored.events().get(0).actor(),
                                HotlineMover.emergency(stored.events())),
                        texts),
                told.word("place"),
                told.word("account"),
                told.fact("language"),
                told.fact("recording"),
                callers.masked(now.known().person()),
                callers.repeated(now.known().person()),
                transfers(now, told),
                now.stage().atRest() ? List.of() : now.offered(book),
                book.authorities(),
                now.limits().all().stream()
                        .map(limit -> limit(limit, now, texts))
                        .toList(),
                now.completedAt(),
                told.last(EventType.EMERGENCY_OUTCOME_RECORDED)
                        .map(event -> outcome(event, told))
                        .orElse(null),
                told.word("reason"),
                files.of(stored.number()).stream()
                        .map(one -> new EmergencyView.KeptFile(
                                one.id(), one.event(), one.name(), one.type(), one.size(), one.sha256()))
                        .toList(),
                MOVES.stream().map(rule -> move(rule, now, texts)).toList());
    }

    /** A history with its words. */
    private record Told(List<CaseEvent> events, Map<Integer, Map<String, String>> words, Texts texts) {
        /** What was said last under a name. */
        @Nullable
        String word(String name) {
            return events.stream()
                    .map(event -> words.getOrDefault(event.number(), Map.of()).get(name))
                    .filter(Objects::nonNull)
                    .reduce((first, second) -> second)
                    .orElse(null);
        }

        @Nullable
        String fact(String name) {
            return events.stream()
                    .map(event -> new Payload(event.payload()).textOrNull(name))
                    .filter(Objects::nonNull)
                    .reduce((first, second) -> second)
                    .orElse(null);
        }

        Optional<CaseEvent> last(EventType type) {
            return events.stream().filter(event -> event.type() == type).reduce((first, second) -> second);
        }
    }

    private List<EmergencyView.Transfer> transfers(Emergency now, Told told) {
        List<CaseEvent> attempts = told.events().stream()
                .filter(event ->
                        event.type() == EventType.CALL_TRANSFERRED || event.type() == EventType.CALL_TRANSFER_FAILED)
                .toList();
        Map<String, Colleague> people =
                colleagues.of(attempts.stream().map(CaseEvent::actor).distinct().toList());
        return now.transfers().stream()
                .map(one ->
                        transfer(one, people.get(attempts.get(one.number() - 1).actor()), told.texts()))
                .toList();
    }

    private EmergencyView.Transfer transfer(CallTransfer one, @Nullable Colleague by, Texts texts) {
        String outcome = one.outcome().name();
        CompetentAuthority called = rules.hotline()
                .authority(one.authority())
                .orElseGet(() -> new CompetentAuthority(one.authority(), one.authority(), one.authority(), ""));
        return new EmergencyView.Transfer(
                one.number(),
                called,
                one.startedAt(),
                one.endedAt(),
                new Named(outcome, texts.get("core.transfer-outcome." + Wording.kebab(outcome))),
                one.outcome().reached(),
                by == null ? null : by.displayName());
    }

    private static EmergencyView.Outcome outcome(CaseEvent event, Told told) {
        Payload payload = new Payload(event.payload());
        String source = payload.text("source");
        return new EmergencyView.Outcome(
                event.occurredAt(),
                new Named(source, told.texts().get("core.outcome-source." + Wording.kebab(source))),
                payload.textOrNull("document"),
                told.word("outcome"));
    }

    private CaseView.Limit limit(TimeLimit limit, Emergency of, Texts texts) {
        LimitRule rule = rules.procedure(of.origin().procedure()).limit(limit.clock());
        Wording wording = new Wording(texts, rules.zone());
        return new CaseView.Limit(
                limit.clock().name(),
                wording.clock(limit.clock()),
                rules.citation(rule.clause()),
                null,
                null,
                false,
                limit.startedAt(),
                limit.dueAt(),
                limit.stoppedAt(),
                Wording.kebab(limit.state().name()),
                limit.dueAt() == null ? null : wording.lastMoment(limit.allowance(), limit.dueAt()),
                limit.lateAt(rules.now()));
    }

    private CaseView.Move move(EmergencyMove.Rule rule, Emergency now, Texts texts) {
        Refusal refusal = rule.refusal(now);
        return new CaseView.Move(
                rule.name(),
                texts.get("core.emergency-move." + rule.name()),
                refusal == null,
                rules.citation(rule.clause()),
                refusal == null ? null : texts.get(refusal.key(), refusal.facts()));
    }
}
