// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.core.desk.CaseMover;
import org.hientruong.core.desk.CaseMover.Acts;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Input;
import org.hientruong.core.domain.intake.FilingCheck;
import org.hientruong.core.domain.intake.verification.Supplement;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.files.StagedFile;
import org.hientruong.core.store.ChangedMeanwhile;
import org.hientruong.core.store.DuplicateRow;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.StoredCase;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.intake.ReportStore.EarlierFiling;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes what a reporter writes under a key: a reply to a request (gạch đầu dòng 5 điểm b khoản 5 Điều 10), whose files go
 * the way of a filing's, and a reply to the answer (khoản 1 Điều 16). What is not lawful now is refused before anything is
 * kept.
 */
@Component(service = SupplementDesk.class)
public final class SupplementDesk {
    private static final int ATTEMPTS = 5;
    private final CaseMover mover;
    private final CaseRules rules;
    private final CaseStore cases;
    private final ReportStore reports;
    private final FileDesk files;

    @Activate
    public SupplementDesk(
            @Reference CaseMover mover,
            @Reference CaseRules rules,
            @Reference CaseStore cases,
            @Reference ReportStore reports,
            @Reference FileDesk files) {
        this.mover = mover;
        this.rules = rules;
        this.cases = cases;
        this.reports = reports;
        this.files = files;
    }

    /** To what a reporter replies. */
    enum To {
        REQUEST(" supplement", Supplement::new),
        ANSWER(" reply", org.hientruong.core.domain.aftermath.Reply::new);

        private final String purpose;

        @SuppressWarnings("ImmutableEnumChecker") // a constructor
        private final Function<String, CaseMove> move;

        To(String purpose, Function<String, CaseMove> move) {
            this.purpose = purpose;
            this.move = move;
        }
    }

    /**
     * A reply as it came.
     *
     * @param channel through which it came
     */
    record Reply(
            To to, String channel, long caseId, @Nullable String text, List<Upload> files, IdempotencyKey key) {
        /** A key belongs to one purpose; no channel's id has a blank in it. */
        String purpose() {
            return channel + to.purpose;
        }

        private String clean() {
            return Input.cleanOrEmpty(text);
        }

        private CaseMove move() {
            return to.move.apply(clean());
        }
    }

    /** Whether the same reply came before under the same key; another one is refused. */
    boolean again(Reply reply) {
        Optional<EarlierFiling> earlier = reports.earlier(reply.purpose(), reply.key());
        if (earlier.isEmpty()) {
            return false;
        }
        return again(earlier.get(), reply, DraftHash.of(reply.files()));
    }

    private static boolean again(EarlierFiling earlier, Reply reply, List<String> hashes) {
        if (earlier.caseId() != reply.caseId() || !earlier.bodyHash().equals(bodyHash(reply, hashes))) {
            throw Problem.invalid("/key", "core.fault.key-of-another-report");
        }
        return true;
    }

    private static String bodyHash(Reply reply, List<String> files) {
        return DraftHash.of(reply.clean(), files);
    }

    /** Keeps a reply; returns after the commit. */
    void keep(Reply reply) {
        Instant now = rules.now();
        CaseMove move = reply.move();
        checked(move, reply);
        ReporterMoves.acts(move, Standing.of(load(reply)).at(now, rules), now, rules);
        List<StagedFile> staged = files.stageAll(reply.files(), "/files");
        List<String> hashes = staged.stream().map(StagedFile::sha256).toList();
        EarlierFiling taken = new EarlierFiling(bodyHash(reply, hashes), reply.caseId());
        for (int attempt = 1; ; attempt++) {
            try {
                mover.move(() -> load(reply), now, (before, at) -> {
                    Acts acts = ReporterMoves.acts(move, before, at, rules);
                    reports.take(reply.purpose(), reply.key(), taken);
                    return sealed(acts, staged, files.attach(reply.caseId(), staged));
                });
                return;
            } catch (DuplicateRow e) {
                Optional<EarlierFiling> earlier = reports.earlier(reply.purpose(), reply.key());
                if (earlier.isPresent() && again(earlier.get(), reply, hashes)) {
                    return;
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            } catch (ChangedMeanwhile e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static void checked(CaseMove move, Reply reply) {
        List<Fault> faults = new ArrayList<>(
                reply.files().isEmpty()
                        ? move.faults()
                        : new Input().atMost(Input.LONG, "/text", reply.clean()).faults());
        if (reply.files().size() > FilingCheck.MOST_FILES) {
            faults.add(new Fault("/files", "core.fault.too-many-files", Map.of("most", FilingCheck.MOST_FILES)));
        }
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private static Acts sealed(Acts acts, List<StagedFile> staged, List<String> ids) {
        if (staged.isEmpty()) {
            return acts;
        }
        List<Map<String, Object>> seals = new ArrayList<>();
        for (int i = 0; i < staged.size(); i++) {
            seals.add(Seals.of(staged.get(i), ids.get(i)));
        }
        return new Acts(
                acts.by(),
                acts.happenings().stream().map(one -> one.with("files", seals)).toList());
    }

    private StoredCase load(Reply reply) {
        return cases.get(reply.caseId()).orElseThrow();
    }
}
