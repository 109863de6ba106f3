// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.intake.FilingDesk;
import org.hientruong.core.desk.view.Colleagues.Colleague;
import org.hientruong.core.domain.procedure.LimitRule;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.files.PhotoSummary;
import org.hientruong.core.store.catalogue.DatedCatalogue;
import org.hientruong.core.store.lists.CaseLine;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Names what lists show: photos and officers of a whole page at once, names from the catalogue in memory. */
@Component(service = Summaries.class)
public final class Summaries {
    private final CaseRules rules;
    private final Colleagues colleagues;
    private final FileDesk files;
    private final Speech speech;

    @Activate
    public Summaries(
            @Reference CaseRules rules,
            @Reference Colleagues colleagues,
            @Reference FileDesk files,
            @Reference Speech speech) {
        this.rules = rules;
        this.colleagues = colleagues;
        this.files = files;
        this.speech = speech;
    }

    /** The summaries of a page. */
    public List<CaseSummary> of(List<CaseLine> lines, Locale language) {
        Texts texts = speech.texts(language);
        Map<Long, PhotoSummary> photos =
                files.photos(lines.stream().map(CaseLine::id).toList());
        Map<String, Colleague> officers = colleagues.of(lines.stream()
                .map(CaseLine::holder)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Reading reading = new Reading(texts, rules.now());
        return lines.stream()
                .map(line -> {
                    PhotoSummary photo = photos.getOrDefault(line.id(), PhotoSummary.NONE);
                    Colleague holder = line.holder() == null ? null : officers.get(line.holder());
                    return summary(line, photo, holder, reading);
                })
                .toList();
    }

    /** In whose words, and when, a page is read. */
    private record Reading(Texts texts, Instant now) {}

    private CaseSummary summary(CaseLine line, PhotoSummary photo, @Nullable Colleague holder, Reading reading) {
        Texts texts = reading.texts;
        Instant now = reading.now;
        DatedCatalogue catalogue = rules.catalogue(line.filedAt());
        return new CaseSummary(
                line.number().value(),
                line.version(),
                line.stage(),
                texts.get("core.stage." + line.stage()),
                category(line.category(), catalogue),
                commune(line.commune(), catalogue),
                new CaseSummary.Channel(line.channel(), texts.get(channelKey(line.channel()))),
                line.filedAt(),
                line.excerpt(),
                line.lead() == null ? null : agency(line.lead(), rules.catalogue(since(line))),
                holder,
                line.next() == null ? null : running(line.next(), line.filedAt(), reading),
                line.overdueAt(now),
                photo.count(),
                photo.first() == null ? null : attachment(line.number().value(), photo.first(), "thumbnail"));
    }

    private static Instant since(CaseLine line) {
        return line.leadSince() == null ? line.filedAt() : line.leadSince();
    }

    /** What staff enter for who has called comes by core itself; every other channel has its words with it. */
    private static String channelKey(String channel) {
        return channel.equals(FilingDesk.HOTLINE) ? "core.channel.hotline" : channel + ".channel.name";
    }

    private CaseSummary.Running running(CaseLine.NextLimit next, Instant filedAt, Reading reading) {
        ClockId clock = ClockId.valueOf(next.clock());
        LimitRule rule = rules.procedureAt(filedAt).limit(clock);
        Wording wording = new Wording(reading.texts, rules.zone());
        Instant dueAt = next.dueAt();
        return new CaseSummary.Running(
                next.clock(),
                wording.clock(clock),
                rules.citation(rule.clause()),
                dueAt,
                dueAt == null ? null : wording.lastMoment(rule, dueAt),
                dueAt != null && !reading.now.isBefore(dueAt),
                next.paused());
    }

    /** A category with its name. */
    @Nullable
    static Named category(@Nullable CategoryCode code, DatedCatalogue catalogue) {
        return code == null ? null : new Named(code.value(), catalogue.categoryName(code));
    }

    /** A commune with its name. */
    @Nullable
    static Named commune(@Nullable UnitCode code, DatedCatalogue catalogue) {
        return code == null ? null : new Named(code.value(), catalogue.communeName(code));
    }

    /** An agency with its name. */
    static Named agency(AgencyCode code, DatedCatalogue catalogue) {
        return new Named(code.value(), catalogue.agencyName(code));
    }

    /** Address of a variant of an attachment. */
    static String attachment(String number, String id, String variant) {
        return "/api/v1/cases/" + number + "/attachments/" + id + "/" + variant;
    }
}
