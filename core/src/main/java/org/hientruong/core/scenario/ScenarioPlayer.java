// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.Attestation;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.IntakeDesk;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.core.clock.MissedLimits;
import org.hientruong.core.clock.ProvinceClock;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.desk.ChannelDesks;
import org.hientruong.core.domain.Actor;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.files.AttachmentView;
import org.hientruong.core.files.DerivativeState;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.staff.Callers;
import org.hientruong.core.province.Province;
import org.hientruong.core.store.cases.CaseStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays stories through the desks, all in order of time, on a clock of its own: everything that holds for people holds for
 * a scenario. What a desk refuses ends that story alone.
 */
@Component(service = ScenarioPlayer.class)
public final class ScenarioPlayer {
    private static final Logger LOG = LoggerFactory.getLogger(ScenarioPlayer.class);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final ChannelDesks channels;
    private final CaseDesk cases;
    private final FileDesk files;
    private final Callers callers;
    private final ProvinceClock clock;
    private final Province province;
    private final MissedLimits missed;
    private final CaseStore stored;

    @Activate
    public ScenarioPlayer(
            @Reference ChannelDesks channels,
            @Reference CaseDesk cases,
            @Reference FileDesk files,
            @Reference Callers callers,
            @Reference ProvinceClock clock,
            @Reference Province province,
            @Reference MissedLimits missed,
            @Reference CaseStore stored) {
        this.channels = channels;
        this.cases = cases;
        this.files = files;
        this.callers = callers;
        this.clock = clock;
        this.province = province;
        this.missed = missed;
        this.stored = stored;
    }

    /**
     * How a play went.
     *
     * @param receipts one for each report that was filed
     * @param steps what happened, filings among them
     * @param refused what a desk refused: in a sound scenario nothing
     */
    public record Outcome(List<Receipt> receipts, int steps, List<String> refused) {
        public Outcome {
            receipts = List.copyOf(receipts);
            refused = List.copyOf(refused);
        }
    }

    /**
     * Plays stories.
     *
     * <p>A play that was cut short goes on when it is given the same name and stories again: what is filed is not filed
     * twice, and a case that somebody has moved on since keeps what they did.
     *
     * @param name tells this play's filings from those of another one
     * @param goingOn asked before each step with the number of steps done; when it says no, the rest is left out
     */
    public Outcome play(String name, List<Story> stories, IntPredicate goingOn) {
        PriorityQueue<Playing> queue = new PriorityQueue<>(Comparator.comparing(Playing::at));
        for (int i = 0; i < stories.size(); i++) {
            queue.add(new Playing(stories.get(i), new IdempotencyKey("scenario-" + name + "-" + i)));
        }
        Tally tally = new Tally();
        missed.alone(() -> {
            while (!queue.isEmpty() && goingOn.test(tally.steps)) {
                Playing playing = queue.remove();
                step(playing, tally);
                if (playing.goesOn()) {
                    queue.add(playing);
                }
            }
        });
        return new Outcome(tally.receipts, tally.steps, tally.refused);
    }

    /** What has happened so far. */
    private static final class Tally {
        private final List<Receipt> receipts = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private int steps;
    }

    private void step(Playing playing, Tally tally) {
        Instant at = playing.at();
        try {
            clock.at(at, () -> {
                missed.sweep();
                if (!playing.isFiled()) {
                    playing.filed(file(playing));
                    tally.receipts.add(playing.receipt());
                    tally.steps += playing.skip(lastMoved(playing.receipt().caseNumber()));
                } else {
                    act(playing, playing.nextAct());
                }
            });
            tally.steps++;
        } catch (Problem problem) {
            playing.end();
            String what = problem.getMessage() + " " + problem.facts() + " " + problem.faults();
            LOG.error("a scenario was refused at {}: {}", at, what);
            tally.refused.add(what);
        }
    }

    private Receipt file(Playing playing) {
        ReportDraft draft = playing.story().draft();
        Attestation declared = new Attestation(province.attestation().version());
        Receipt receipt = desk(playing)
                .file(
                        new ReportDraft(
                                draft.reporter(),
                                draft.text(),
                                draft.category(),
                                draft.occurredAt(),
                                draft.place(),
                                draft.files(),
                                declared,
                                draft.language(),
                                draft.clientAddress()),
                        playing.key());
        for (Upload upload : draft.files()) {
            if (upload instanceof DrawnPhoto photo) {
                photo.forget();
            }
        }
        return receipt;
    }

    private IntakeDesk desk(Playing playing) {
        return channels.desk(playing.story().channel());
    }

    private void act(Playing playing, Story.Act act) {
        if (act instanceof Story.StaffAct staff) {
            move(playing.receipt().caseNumber(), staff);
        } else if (act instanceof Story.Rated rated) {
            rate(playing, rated);
        }
    }

    /** When somebody last did something to a case after its filing; the beginning of time when nobody did. */
    private Instant lastMoved(CaseNumber number) {
        return stored.find(number).orElseThrow().events().stream()
                .filter(event -> event.type() != EventType.REPORT_FILED)
                .filter(event -> !event.actor().equals(Actor.SYSTEM.id()))
                .map(CaseEvent::recordedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private void move(CaseNumber number, Story.StaffAct act) {
        Caller caller = callers.of(act.account(), VIETNAMESE)
                .orElseThrow(() -> new IllegalStateException("no account " + act.account()));
        var standing = cases.standing(caller, number, "scenario");
        CaseMove move = act.move().with(() -> photos(standing.stored().id()));
        cases.move(caller, number, move, standing.stored().version());
    }

    /** The photos of a case that can be shown. */
    private List<String> photos(long caseId) {
        return files.of(caseId).stream()
                .filter(attachment -> attachment.state() == DerivativeState.READY)
                .map(AttachmentView::id)
                .toList();
    }

    private void rate(Playing playing, Story.Rated rated) {
        ReporterDetails reporter = playing.story().draft().reporter();
        if (reporter == null || reporter.phone() == null) {
            throw new IllegalStateException("a reporter without a telephone cannot rate");
        }
        IntakeDesk desk = desk(playing);
        ReporterToken token = desk.reporters().open(playing.receipt().receiptNumber(), null);
        try {
            desk.reporters().verify(token, reporter.phone(), null);
            desk.conversation(token).rate(rated.rating(), rated.comment());
        } finally {
            desk.reporters().close(token);
        }
    }
}
