// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hientruong.api.Fault;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.Attestation;
import org.hientruong.api.intake.Place;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.api.intake.ReporterDetails.Kind;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.intake.FilingCheck;
import org.hientruong.core.domain.procedure.Citations;
import org.junit.jupiter.api.Test;

class Article04ReportTest {
    private static final Instant NOW = Sample.at("2023-06-05T08:00");
    private static final Place ADDRESS = new Place(new UnitCode("31498"), "12 Hai Ba Trung, truoc cho", null);

    @Test
    @Covers({Clause.D4_2, Clause.D4_3, Clause.D4_4, Clause.D10_5A2})
    void a_complete_report_may_be_filed_without_pictures() {
        assertThat(faults(draft(person("094185000123", "0901234567"), ADDRESS))).isEmpty();
    }

    @Test
    @Covers(Clause.D4_2)
    void name_address_citizen_number_and_phone_are_asked_for_with_their_article() {
        ReporterDetails nobody = new ReporterDetails(Kind.PERSON, " ", null, null, null, null, null, null);
        List<Fault> faults = faults(draft(nobody, ADDRESS));
        assertThat(faults)
                .extracting(Fault::pointer)
                .containsExactly("/reporter/fullName", "/reporter/address", "/reporter/citizenId", "/reporter/phone");
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.facts().get("article")).isEqualTo("cite D4.2"));
        assertThat(faults(draft(null, ADDRESS))).extracting(Fault::pointer).containsExactly("/reporter");
    }

    @Test
    @Covers(Clause.D4_2)
    void wrong_numbers_are_told_at_their_field() {
        ReporterDetails wrong = new ReporterDetails(Kind.PERSON, "A", null, "B", "003185000123", "?", "1022", "a@b");
        assertThat(faults(draft(wrong, ADDRESS)))
                .extracting(Fault::pointer)
                .containsExactly("/reporter/citizenId", "/reporter/passport", "/reporter/phone", "/reporter/email");
    }

    @Test
    @Covers(Clause.D4_2)
    void an_organisation_has_a_name_and_a_foreigner_a_passport() {
        ReporterDetails organisation =
                new ReporterDetails(Kind.ORGANISATION, "A", null, "B", "094185000123", null, "0901234567", null);
        assertThat(faults(draft(organisation, ADDRESS)))
                .extracting(Fault::pointer)
                .containsExactly("/reporter/organisation");
        ReporterDetails foreigner =
                new ReporterDetails(Kind.PERSON, "A", null, "B", null, "C1234567", "+447700900123", "a@b.org");
        assertThat(faults(draft(foreigner, ADDRESS))).isEmpty();
    }

    @Test
    @Covers(Clause.D4_3)
    void the_matter_and_its_time_are_told() {
        assertThat(faults(with(draft -> new ReportDraft(
                        draft.reporter(),
                        " ngan ",
                        null,
                        null,
                        draft.place(),
                        List.of(),
                        draft.attestation(),
                        Locale.ROOT,
                        null))))
                .extracting(Fault::pointer)
                .containsExactly("/text", "/occurredAt");
        assertThat(faults(with(draft -> new ReportDraft(
                        draft.reporter(),
                        "x".repeat(10_001),
                        null,
                        NOW.plusMillis(1),
                        draft.place(),
                        List.of(),
                        draft.attestation(),
                        Locale.ROOT,
                        null))))
                .extracting(Fault::key)
                .containsExactly("core.fault.too-long-in-report", "core.fault.time-in-future");
    }

    @Test
    @Covers(Clause.D4_3)
    void the_time_of_the_event_is_one_that_somebody_can_have_seen() {
        assertThat(faults(with(draft -> seen(draft, Sample.at("2022-06-05T08:00")))))
                .isEmpty();
        for (String early : List.of("2022-06-04T08:00", "1800-01-01T00:00", "0001-01-01T00:00")) {
            assertThat(faults(with(draft -> seen(draft, Sample.at(early)))))
                    .singleElement()
                    .satisfies(fault -> {
                        assertThat(fault.key()).isEqualTo("core.fault.time-too-early");
                        assertThat(fault.pointer()).isEqualTo("/occurredAt");
                        assertThat(fault.facts().get("years")).isEqualTo(1);
                    });
        }
        assertThat(pointers(with(draft -> seen(draft, Instant.MIN)))).containsExactly("/occurredAt");
    }

    private static ReportDraft seen(ReportDraft draft, Instant occurredAt) {
        return new ReportDraft(
                draft.reporter(),
                draft.text(),
                null,
                occurredAt,
                draft.place(),
                List.of(),
                draft.attestation(),
                draft.language(),
                null);
    }

    @Test
    @Covers(Clause.D4_3)
    void no_more_than_ten_files_come_with_a_report() {
        assertThat(with(draft -> withFiles(draft, 10)).files()).hasSize(10);
        assertThat(faults(with(draft -> withFiles(draft, 10)))).isEmpty();
        assertThat(pointers(with(draft -> withFiles(draft, 11)))).containsExactly("/files");
    }

    @Test
    @Covers(Clause.D4_4)
    void nobody_files_without_answering_for_the_truth() {
        assertThat(faults(with(draft -> new ReportDraft(
                        draft.reporter(), draft.text(), null, NOW, draft.place(), List.of(), null, Locale.ROOT, null))))
                .extracting(Fault::pointer)
                .containsExactly("/attestation");
    }

    @Test
    @Covers(Clause.D10_5A2)
    void a_place_is_a_position_or_a_commune_with_a_detailed_address() {
        ReporterDetails who = person("094185000123", "0901234567");
        Place.Point market = new Place.Point(9.6, 105.97, 12.0, "device");
        assertThat(faults(draft(who, new Place(null, null, market)))).isEmpty();
        assertThat(pointers(draft(who, null))).containsExactly("/place");
        assertThat(pointers(draft(who, new Place(null, "12 Hai Ba Trung", null))))
                .containsExactly("/place");
        assertThat(pointers(draft(who, new Place(new UnitCode("31498"), "cho", null))))
                .containsExactly("/place/detail");
        for (double accuracy : new double[] {-1, 100_001, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(pointers(draft(who, new Place(null, null, new Place.Point(9.6, 105.97, accuracy, "device")))))
                    .containsExactly("/place/point");
        }
        assertThat(pointers(draft(who, new Place(null, null, new Place.Point(Double.NaN, 200, null, "pin")))))
                .containsExactly("/place/point");
    }

    /** A file of which nothing but its number matters here. */
    private record Photo() implements Upload {
        @Override
        public String name() {
            return "photo.jpg";
        }

        @Override
        public String declaredType() {
            return "image/jpeg";
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        public InputStream open() {
            return InputStream.nullInputStream();
        }
    }

    private static ReportDraft withFiles(ReportDraft draft, int files) {
        return new ReportDraft(
                draft.reporter(),
                draft.text(),
                null,
                draft.occurredAt(),
                draft.place(),
                Collections.nCopies(files, new Photo()),
                draft.attestation(),
                draft.language(),
                null);
    }

    private static List<String> pointers(ReportDraft draft) {
        return faults(draft).stream().map(Fault::pointer).toList();
    }

    private static List<Fault> faults(ReportDraft draft) {
        Map<Clause, String> texts = new EnumMap<>(Clause.class);
        for (Clause clause : Clause.values()) {
            texts.put(clause, "cite " + clause.id());
        }
        return FilingCheck.faults(draft, NOW, Sample.rules().procedure().readings(), new Citations(texts));
    }

    private static ReporterDetails person(String citizenId, String phone) {
        return new ReporterDetails(Kind.PERSON, "Nguoi Thu Nghiem", null, "Phuong 1", citizenId, null, phone, null);
    }

    private static ReportDraft with(UnaryOperator<ReportDraft> change) {
        return change.apply(draft(person("094185000123", "0901234567"), ADDRESS));
    }

    private static ReportDraft draft(ReporterDetails who, Place place) {
        return new ReportDraft(
                who,
                "O ga lon truoc cho, xe may nga nhieu lan.",
                null,
                NOW.minusSeconds(600),
                place,
                List.of(),
                new Attestation("2023-1"),
                Locale.forLanguageTag("vi"),
                null);
    }
}
