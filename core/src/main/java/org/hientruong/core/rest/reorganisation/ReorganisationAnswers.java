// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.reorganisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hientruong.core.desk.view.Colleagues;
import org.hientruong.core.rest.calendar.CalendarAnswers;
import org.hientruong.core.store.reorganisation.StoredReorganisation;
import org.jspecify.annotations.Nullable;

/** What is answered about reorganisations. */
public final class ReorganisationAnswers {
    private ReorganisationAnswers() {}

    /**
     * A reorganisation.
     *
     * @param id the edition of the catalogue that it made
     * @param effective the day from which it holds by its documents
     * @param since the first day on which it holds in the system
     * @param by name of the administrator
     * @param state {@code scheduled}, {@code passing}, {@code done} or {@code withdrawn}
     * @param inReach cases to look at
     * @param examined cases gone through
     * @param passed shares that changed hands
     * @param toCentre of these, shares that the Centre got back
     * @param failed cases that could not be gone through
     */
    public record Reorganisation(
            int id,
            String title,
            LocalDate effective,
            LocalDate since,
            @Nullable Integer undoes,
            @Nullable Integer undoneBy,
            CalendarAnswers.Document document,
            String by,
            Instant at,
            String state,
            int inReach,
            int examined,
            int passed,
            int toCentre,
            int failed) {}

    /**
     * Reorganisations, the latest first.
     *
     * @param edition of the catalogue in force; it goes into If-Match of a decision
     */
    public record ReorganisationList(
            String edition,
            List<Reorganisation> items,
            @Nullable String next) {}

    /** A file that comes with the province. */
    public record OfferedFile(String name, String title, LocalDate effective, String content) {}

    /** Files that come with the province. */
    public record OfferedFiles(List<OfferedFile> items) {}

    static Reorganisation one(StoredReorganisation stored, Colleagues.@Nullable Colleague by) {
        StoredReorganisation.Progress progress = stored.progress();
        return new Reorganisation(
                stored.id(),
                stored.title(),
                stored.effective(),
                stored.since(),
                stored.undoes(),
                stored.undoneBy(),
                new CalendarAnswers.Document(
                        stored.document().number(),
                        stored.document().date(),
                        stored.document().issuer()),
                by == null ? stored.by() : by.displayName(),
                stored.at(),
                progress.state().name().toLowerCase(Locale.ROOT),
                progress.inReach(),
                progress.examined(),
                progress.passed(),
                progress.toCentre(),
                progress.failed());
    }
}
