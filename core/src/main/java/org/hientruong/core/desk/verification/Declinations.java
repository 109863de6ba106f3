// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.verification;

import java.util.List;
import java.util.Map;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.TrackedCase;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.domain.intake.verification.Verification;
import org.hientruong.core.domain.procedure.Ground;
import org.hientruong.core.domain.procedure.Procedure;
import org.hientruong.core.files.AttachmentView;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.store.cases.CaseLog;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says why a report is not accepted, and how to go on: every ground with its words, its article and its guidance. */
@Component(service = Declinations.class)
public final class Declinations {
    private final CaseRules rules;
    private final CaseLog log;
    private final FileDesk files;

    @Activate
    public Declinations(@Reference CaseRules rules, @Reference CaseLog log, @Reference FileDesk files) {
        this.rules = rules;
        this.log = log;
        this.files = files;
    }

    /**
     * The declination of a case, or null when it has none.
     *
     * @param whole whether to tell what the officer wrote and which files are meant, or the grounds alone
     */
    public TrackedCase.@Nullable Declination of(Standing standing, Texts texts, boolean whole) {
        Verification.Declination declination =
                standing.file().intake().verification().declination();
        if (declination == null) {
            return null;
        }
        CaseEvent event = event(standing);
        Procedure procedure = rules.procedure(standing.file().filing().procedure());
        Payload payload = new Payload(event == null ? Map.of() : event.payload());
        List<AttachmentView> attached =
                whole && event != null ? files.of(standing.stored().id()) : List.of();
        List<TrackedCase.Ground> grounds = event == null
                ? declination.grounds().stream()
                        .map(code -> ground(procedure, code, null, texts))
                        .toList()
                : payload.payloads("grounds").stream()
                        .map(one -> ground(
                                procedure, one.text("ground"), file(one.textOrNull("file"), attached, texts), texts))
                        .toList();
        return new TrackedCase.Declination(
                declination.at(),
                grounds,
                declination.lapsed(),
                declination.lateReply(),
                whole && event != null ? words(standing, event) : null);
    }

    /** The event of the declination; none while time alone has declined and nobody has written it down yet. */
    private static @Nullable CaseEvent event(Standing standing) {
        CaseEvent last = null;
        for (CaseEvent event : standing.stored().valid()) {
            boolean withheld = event.type() == EventType.CONTENT_WITHHELD
                    && event.payload().containsKey("grounds");
            if (event.type() == EventType.REPORT_DECLINED || withheld) {
                last = event;
            } else if (event.type() == EventType.REPORT_REOPENED) {
                last = null;
            }
        }
        return last;
    }

    private TrackedCase.Words words(Standing standing, CaseEvent event) {
        Map<String, String> said = log.words(standing.stored().id()).getOrDefault(event.number(), Map.of());
        String earlier = new Payload(event.payload()).textOrNull("duplicateOf");
        return new TrackedCase.Words(
                said.get("law"), said.get("guidance"), earlier == null ? null : new CaseNumber(earlier));
    }

    private TrackedCase.Ground ground(Procedure procedure, String code, @Nullable String file, Texts texts) {
        String article =
                procedure.ground(code).map(Ground::clause).map(rules::citation).orElse("");
        return new TrackedCase.Ground(code, text(code, texts), article, guidance(code, texts), file);
    }

    /** Words of a ground. */
    static String text(String code, Texts texts) {
        return texts.get("core.ground." + Wording.kebab(code));
    }

    /** How to go on after a ground. */
    static String guidance(String code, Texts texts) {
        return texts.get("core.guidance." + Wording.kebab(code));
    }

    private static @Nullable String file(@Nullable String id, List<AttachmentView> attached, Texts texts) {
        for (int i = 0; i < attached.size(); i++) {
            if (attached.get(i).id().equals(id)) {
                String name = attached.get(i).name();
                String key = name.isEmpty() ? "core.ground.file-without-name" : "core.ground.file";
                return texts.get(key, Map.of("number", i + 1, "name", name));
            }
        }
        return null;
    }
}
