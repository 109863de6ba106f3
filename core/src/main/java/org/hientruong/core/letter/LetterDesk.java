// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.hientruong.api.DocumentRenderer;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.desk.view.Named;
import org.hientruong.core.desk.view.Wording;
import org.hientruong.core.domain.Payload;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.plug.Languages;
import org.hientruong.core.province.Province;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Letters of a case for staff who may see it. */
@Component(service = LetterDesk.class)
public final class LetterDesk {
    private static final String TEMPLATE = "result-notice";
    private final CaseDesk cases;
    private final Province province;
    private final Languages languages;
    private final Clock clock;
    private volatile @Nullable DocumentRenderer renderer;

    /**
     * What a handler is about to submit.
     *
     * @param addressee null leaves the word to the kind of reporter
     */
    public record Draft(
            String text, @Nullable String number, @Nullable String signer, ReporterDetails.@Nullable Kind addressee) {
        /** Says nothing of the words. */
        @Override
        public String toString() {
            return "Draft[" + text.length() + " characters]";
        }
    }

    @Activate
    public LetterDesk(
            @Reference CaseDesk cases,
            @Reference Province province,
            @Reference Languages languages,
            @Reference Clock clock) {
        this.cases = cases;
        this.province = province;
        this.languages = languages;
        this.clock = clock;
    }

    /** Without it letters are still seen on screen. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public void setRenderer(DocumentRenderer documents) {
        renderer = documents;
    }

    void unsetRenderer(DocumentRenderer documents) {
        if (documents.equals(renderer)) {
            renderer = null;
        }
    }

    /**
     * The letter of Phụ lục I with the resolution that was last submitted; without a date until it is approved.
     *
     * @throws Problem NOT_FOUND when the case is not visible or has no resolution
     */
    public String resultNotice(Caller caller, CaseNumber number) {
        CaseView view = cases.view(caller, number, Languages.BASE);
        CaseView.Resolution resolution = view.resolution();
        if (resolution == null || view.privacy().withheld() != null) {
            throw notFound();
        }
        LocalDate date =
                resolution.approvedAt() == null ? null : LocalDate.ofInstant(resolution.approvedAt(), province.zone());
        ResultNotice notice = new ResultNotice(
                resolution.agency().name(),
                resolution.number(),
                date,
                addressee(caller, number, view),
                resolution.text(),
                List.of(),
                resolution.signer());
        return marked(written(notice), caller, view);
    }

    /** The letter as it would be with a draft that nobody has submitted yet; nothing is stored. */
    public String preview(Caller caller, CaseNumber number, Draft draft) {
        CaseView view = cases.view(caller, number, Languages.BASE);
        Named lead = view.summary().lead();
        if (lead == null) {
            throw notFound();
        }
        ReporterDetails.Kind addressee = draft.addressee() == null ? kind(view) : draft.addressee();
        ResultNotice notice =
                new ResultNotice(lead.name(), draft.number(), null, addressee, draft.text(), List.of(), draft.signer());
        return marked(written(notice), caller, view);
    }

    private String marked(String letter, Caller caller, CaseView view) {
        Wording wording = new Wording(languages.texts(Languages.BASE), province.zone());
        return view.privacy().confidential() ? Watermark.on(letter, caller, clock.instant(), wording) : letter;
    }

    /** A letter as PDF. */
    public byte[] pdf(String letter) {
        DocumentRenderer documents = renderer;
        if (documents == null) {
            Duration soon = Duration.ofSeconds(10);
            throw Problem.retry(Problem.Kind.UNAVAILABLE, "core.problem.documents-unavailable", soon);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            documents.pdf(letter, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String written(ResultNotice notice) {
        String template = languages.template(TEMPLATE, Languages.BASE).orElseThrow();
        LocalDate today = LocalDate.ofInstant(clock.instant(), province.zone());
        return new LetterWriter(province.letters(), template).xhtml(notice, today);
    }

    /** The word that the agency chose with its resolution, else the one for the kind of reporter. */
    private ReporterDetails.Kind addressee(Caller caller, CaseNumber number, CaseView view) {
        Standing standing = cases.standing(caller, number, "read-letter");
        return standing.file()
                .lead()
                .flatMap(standing::resolution)
                .map(submitted -> new Payload(submitted.payload()).textOrNull("addressee"))
                .map(ReporterDetails.Kind::valueOf)
                .orElseGet(() -> kind(view));
    }

    private static ReporterDetails.Kind kind(CaseView view) {
        return ReporterDetails.Kind.valueOf(view.reporter().kind());
    }

    private static Problem notFound() {
        return Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
    }
}
