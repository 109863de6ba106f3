// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.desk.explanation.Explanation;
import org.hientruong.core.desk.hotline.DossierDesk.Extracted;
import org.hientruong.core.desk.hotline.DossierView;
import org.hientruong.core.desk.hotline.EmergencyDesk.Which;
import org.hientruong.core.desk.hotline.EmergencyView;
import org.hientruong.core.desk.hotline.Reclassification.Result;
import org.hientruong.core.desk.hotline.Reclassification.Wish;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.desk.view.EventView;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.dispatch.ConvertToEmergency;
import org.hientruong.core.domain.hotline.CallerDetails;
import org.hientruong.core.domain.hotline.CompetentAuthority;
import org.hientruong.core.domain.hotline.emergency.Answer;
import org.hientruong.core.domain.hotline.emergency.CallTransfer.Outcome;
import org.hientruong.core.domain.hotline.emergency.DeclareCompletion;
import org.hientruong.core.domain.hotline.emergency.Describe;
import org.hientruong.core.domain.hotline.emergency.Details;
import org.hientruong.core.domain.hotline.emergency.Reclassify;
import org.hientruong.core.domain.hotline.emergency.RecordOutcome;
import org.hientruong.core.domain.hotline.emergency.TransferCall;
import org.hientruong.core.domain.hotline.harassment.AddCall;
import org.hientruong.core.domain.hotline.harassment.ExtractRecording;
import org.hientruong.core.domain.hotline.harassment.HandOver;
import org.hientruong.core.domain.hotline.harassment.HarassingCall;
import org.hientruong.core.domain.hotline.harassment.Harassment;
import org.hientruong.core.domain.hotline.harassment.OpenDossier;
import org.hientruong.core.domain.hotline.harassment.RecordHandling;
import org.hientruong.core.domain.person.StatedBy;
import org.hientruong.core.domain.publication.RequestConfidentiality;
import org.hientruong.core.files.FileContent;
import org.hientruong.core.files.TestFiles;
import org.hientruong.core.files.media.Photos;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** The emergency desk and the dossiers of harassment over both databases. */
class HotlineDeskTest {
    private static final Answer NOTHING_KNOWN = new Answer(null, null, null);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D8_2B, Clause.D19_0, Clause.D19_1, Clause.D19_3})
    void a_call_at_night_goes_its_way_from_the_call_alone_to_the_outcome(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-11T02:00:00")) {
            HotlinePieces hotline = desks.hotline;
            RequestKeys.Key key = new RequestKeys.Key(DeskFixture.key(), "{}");
            EmergencyView begun = hotline.emergencies().answer(desks.operator, NOTHING_KNOWN, key);
            CaseNumber number = number(begun);
            assertThat(number(hotline.emergencies().answer(desks.operator, NOTHING_KNOWN, key)))
                    .as("who asks again has the same emergency")
                    .isEqualTo(number);
            assertThat(begun.summary().stage()).isEqualTo("answered");
            assertThat(begun.caller()).isNull();
            assertThat(begun.summary().dueAt()).isEqualTo(desks.local("2023-06-11T02:01:00"));

            desks.at("2023-06-11T02:00:20");
            EmergencyView failed = transfer(desks, begun, "113", Outcome.NO_ANSWER);
            assertThat(failed.offered())
                    .extracting(CompetentAuthority::code)
                    .startsWith("114")
                    .endsWith("113");
            desks.at("2023-06-11T02:01:30");
            assertThat(hotline.missed().sweep()).isPositive();
            assertThat(hotline.missed().sweep()).isZero();
            EmergencyView handed = transfer(desks, reread(desks, number), "114", Outcome.CONNECTED);
            assertThat(handed.transfers())
                    .extracting(EmergencyView.Transfer::reached)
                    .containsExactly(false, true);

            EmergencyView described = hotline.emergencies()
                    .move(
                            desks.operator,
                            number,
                            new Describe(
                                    new Details("FIRE", null, "Khóm 2, gần chợ", "Cháy nhà", null, "pbx-1"),
                                    new CallerDetails("Trần Văn Ổi", "0912345678", null, null)),
                            handed.summary().version());
            assertThat(described.summary().kind().code()).isEqualTo("FIRE");
            assertThat(described.caller()).isNotNull();
            assertThat(described.caller().phone().toString()).doesNotContain("0912345678");
            assertThat(hotline.emergencies()
                            .reveal(desks.operator, number, "Gọi lại")
                            .phone())
                    .isEqualTo("0912345678");
            assertThat(desks.audited(number))
                    .extracting(entry -> entry.action())
                    .contains("personal-data-revealed");

            desks.at("2023-06-12T03:00:00");
            assertThat(numbers(hotline.emergencies().list(desks.operator, Which.SILENT, null, 100)))
                    .as("24 hours after the transfer nobody has said that it is over (A-24)")
                    .contains(number.value());
            ended(desks, described);
        }
    }

    private static void ended(DeskFixture desks, EmergencyView described) {
        HotlinePieces hotline = desks.hotline;
        CaseNumber number = number(described);
        EmergencyView completed = hotline.emergencies()
                .move(
                        desks.operator,
                        number,
                        new DeclareCompletion("114", desks.local("2023-06-11T23:10:00"), "Chỉ huy"),
                        described.summary().version());
        assertThat(completed.summary().dueAt()).isEqualTo(desks.local("2023-06-12T03:10:00"));
        desks.at("2023-06-12T09:00:00");
        assertThat(hotline.missed().sweep()).isPositive();
        List<EventView> events = hotline.history().ofEmergency(desks.operator, number);
        assertThat(events.get(events.size() - 1).occurredAt()).isEqualTo(desks.local("2023-06-12T03:10:00"));
        Explanation why = hotline.history().explain(desks.operator, number, "K15");
        assertThat(why.allowance()).isEqualTo("4 clock hours");
        assertThat(why.lines()).as("over midnight").hasSize(2);
        EmergencyView mail = hotline.emergencies()
                .receive(
                        desks.operator,
                        number,
                        TestFiles.upload("thu.jpg", Photos.phone(40, 30, 6)),
                        reread(desks, number).summary().version());
        EmergencyView over = hotline.emergencies()
                .move(
                        desks.operator,
                        number,
                        new RecordOutcome(
                                RecordOutcome.Source.MAIL, desks.local("2023-06-12T03:05:00"), null, "Đã dập tắt"),
                        mail.summary().version());
        assertThat(over.summary().stage()).isEqualTo("outcome-recorded");
        assertThat(over.limits().get(1).overdue())
                .as("the Centre had it in time")
                .isFalse();
        assertThat(over.files()).hasSize(1);
        assertThat(numbers(hotline.emergencies().list(desks.operator, Which.RUNNING, null, 100)))
                .doesNotContain(number.value());
        assertThat(hotline.log().verifyAll()).doesNotContain(number);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D2_7, Clause.D4_5A})
    void who_does_not_answer_the_hotline_sees_nothing_of_it(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-11T02:00:00")) {
            EmergencyView begun = desks.hotline.emergencies().answer(desks.operator, NOTHING_KNOWN, null);
            for (Caller stranger : List.of(desks.handler, desks.oversight, desks.administrator, desks.auditor)) {
                Problem refused = assertThrows(
                        Problem.class, () -> desks.hotline.emergencies().view(stranger, number(begun)));
                assertThat(refused.kind()).isEqualTo(Problem.Kind.FORBIDDEN);
                assertThrows(Problem.class, () -> desks.hotline.emergencies().answer(stranger, NOTHING_KNOWN, null));
                assertThrows(Problem.class, () -> desks.hotline.dossiers().list(stranger, null, 10));
            }
            assertThat(desks.audited(number(begun)))
                    .extracting(entry -> entry.action())
                    .contains("forbidden");
            transfer(desks, begun, "113", Outcome.BUSY);
            Problem stale = assertThrows(Problem.class, () -> transfer(desks, begun, "113", Outcome.CONNECTED));
            assertThat(stale.kind()).isEqualTo(Problem.Kind.STALE);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.D19_3)
    void two_nodes_that_sweep_at_once_write_it_once(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-11T02:00:00")) {
            CaseNumber number = number(desks.hotline.emergencies().answer(desks.operator, NOTHING_KNOWN, null));
            desks.at("2023-06-11T02:05:00");
            ExecutorService nodes = Executors.newFixedThreadPool(2);
            try {
                List<Future<Integer>> both = nodes.invokeAll(List.of(
                        () -> desks.hotline.missed().sweep(),
                        () -> desks.hotline.missed().sweep()));
                for (Future<Integer> one : both) {
                    one.get();
                }
            } finally {
                nodes.shutdown();
            }
            desks.hotline.missed().sweep();
            assertThat(desks.hotline.history().ofEmergency(desks.operator, number))
                    .filteredOn(EventView::late)
                    .singleElement()
                    .satisfies(event -> assertThat(event.occurredAt()).isEqualTo(desks.local("2023-06-11T02:01:00")));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.R_RECLASSIFY, Clause.D19_0})
    void an_emergency_becomes_a_report_and_a_report_an_emergency_and_back(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            HotlinePieces hotline = desks.hotline;
            EmergencyView call = hotline.emergencies().answer(desks.operator, NOTHING_KNOWN, null);
            Wish incomplete = new Wish(Reclassify.Into.REPORT, "Đèn đường hỏng", null);
            assertThrows(Problem.class, () -> reclassify(desks, call, incomplete));
            assertThat(reread(desks, number(call)).summary().stage())
                    .as("nothing was lost")
                    .isEqualTo("answered");
            Result result = reclassify(
                    desks,
                    call,
                    new Wish(Reclassify.Into.REPORT, "Đèn đường hỏng", desks.draft("Đèn đường hỏng trước chợ")));
            CaseNumber filed = result.receipt().caseNumber();
            assertThat(result.emergency().summary().report()).isEqualTo(filed.value());
            CaseView ordinary = desks.desk.view(desks.officer, filed, DeskFixture.VI);
            assertThat(ordinary.summary().channel().id()).isEqualTo("hotline");
            assertThat(ordinary.limits()).extracting(CaseView.Limit::clock).containsExactly("K01");

            desks.move(desks.officer, filed, new RequestConfidentiality(StatedBy.PHONE, "Xin giữ kín"));
            desks.at("2023-06-05T08:20");
            desks.move(desks.operator, filed, new ConvertToEmergency("ACCIDENT", "Cột đèn đổ vào người"));
            assertThat(desks.desk
                            .view(desks.officer, filed, DeskFixture.VI)
                            .summary()
                            .stage())
                    .isEqualTo("referred");
            EmergencyView found = hotline.emergencies().of(desks.officer, filed).stream()
                    .filter(line -> filed.value().equals(line.reported()))
                    .map(line -> hotline.emergencies().view(desks.officer, new CaseNumber(line.number())))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.summary().stage()).isEqualTo("answered");
            assertThat(found.summary().kind().code()).isEqualTo("ACCIDENT");
            assertThat(found.offered().get(0).number()).isEqualTo("115");

            desks.at("2023-06-05T08:25");
            Result back = reclassify(desks, found, new Wish(Reclassify.Into.REPORT, "Không ai bị thương", null));
            CaseNumber again = back.receipt().caseNumber();
            assertThat(again).isNotEqualTo(filed);
            assertThat(CaseFile.replay(desks.cases.find(again).orElseThrow().events())
                            .confidentiality()
                            .requested())
                    .as("what the reporter asked for goes with the report (điểm b khoản 3 Điều 15)")
                    .isTrue();
            assertThat(desks.desk
                            .view(desks.officer, again, DeskFixture.VI)
                            .limits()
                            .get(0)
                            .startedAt())
                    .as("K01 runs from the filing of this report")
                    .isEqualTo(desks.local("2023-06-05T08:25"));
            assertThat(hotline.emergencies().of(desks.officer, again)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D20_1, Clause.D20_2})
    void a_dossier_is_opened_extracted_handed_over_and_closed(TestDatabase db) throws Exception {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-11T02:00:00")) {
            HotlinePieces hotline = desks.hotline;
            CallerDetails number = new CallerDetails(null, phone(), null, null);
            for (int call = 1; call <= 5; call++) {
                EmergencyView answered =
                        hotline.emergencies().answer(desks.operator, new Answer(null, null, number), null);
                assertThat(answered.repeatedCalls()).isEqualTo(call < 5 ? null : Integer.valueOf(5));
            }
            HarassingCall call = new HarassingCall(desks.local("2023-06-11T01:00:00"), "pbx-7", null, "Chửi bới");
            DossierView opened =
                    hotline.dossiers().open(desks.operator, new OpenDossier(Harassment.REPEATED_CALLS, call, number));
            CaseNumber dossier = new CaseNumber(opened.summary().number());
            assertThat(assertThrows(Problem.class, () -> hotline.dossiers().view(desks.secondOperator, dossier))
                            .kind())
                    .as("another operator does not find it")
                    .isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(opened.moves()).extracting(CaseView.Move::name).containsExactly("add-call");
            DossierView more = hotline.dossiers().move(desks.operator, dossier, new AddCall(call), 1);
            Upload sound = TestFiles.upload("77.wav", wav());
            ExtractRecording extract = new ExtractRecording(2, "00:10–01:25");
            assertThat(assertThrows(
                                    Problem.class,
                                    () -> hotline.dossiers()
                                            .extract(desks.operator, dossier, new Extracted(extract, sound), 2))
                            .kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            DossierView extracted = hotline.dossiers()
                    .extract(
                            desks.officer,
                            dossier,
                            new Extracted(extract, sound),
                            more.summary().version());
            assertThat(extracted.extracts()).singleElement().satisfies(one -> {
                assertThat(one.call()).isEqualTo(2);
                assertThat(one.sha256()).hasSize(64);
            });
            handedOver(desks, extracted);
        }
    }

    private static void handedOver(DeskFixture desks, DossierView extracted) throws Exception {
        HotlinePieces hotline = desks.hotline;
        CaseNumber dossier = new CaseNumber(extracted.summary().number());
        String id = extracted.extracts().get(0).id();
        try (FileContent content =
                hotline.history().openOfDossier(desks.officer, dossier, id).orElseThrow()) {
            assertThat(content.size()).isEqualTo(wav().length);
        }
        assertThat(desks.audited(dossier)).extracting(entry -> entry.action()).contains("original-opened");
        HandOver handOver = new HandOver(
                "Công an tỉnh", new OfficialDocument("5/TTGSDH", LocalDate.of(2023, 6, 12), null), "Đã xác minh");
        DossierView handed = hotline.dossiers()
                .move(desks.officer, dossier, handOver, extracted.summary().version());
        assertThat(handed.handedOver().document()).isEqualTo("5/TTGSDH");
        HarassingCall late = new HarassingCall(desks.local("2023-06-11T01:00:00"), null, null, "Gọi nữa");
        assertThat(assertThrows(
                                Problem.class,
                                () -> hotline.dossiers().move(desks.officer, dossier, new AddCall(late), 4))
                        .kind())
                .isEqualTo(Problem.Kind.WRONG_MOVE);
        DossierView closed = hotline.dossiers().move(desks.officer, dossier, new RecordHandling("Đã xử phạt"), 4);
        assertThat(closed.outcome()).isEqualTo("Đã xử phạt");
        assertThat(hotline.dossiers().list(desks.officer, null, 100))
                .extracting(DossierView.DossierLine::number)
                .contains(dossier.value());
        assertThat(hotline.log().verifyAll()).doesNotContain(dossier);
    }

    private static Result reclassify(DeskFixture desks, EmergencyView emergency, Wish wish) {
        return desks.hotline
                .reclassification()
                .reclassify(
                        desks.operator,
                        number(emergency),
                        wish,
                        emergency.summary().version());
    }

    private static EmergencyView transfer(DeskFixture desks, EmergencyView now, String authority, Outcome outcome) {
        return desks.hotline
                .emergencies()
                .move(
                        desks.operator,
                        number(now),
                        new TransferCall(authority, outcome, null, null),
                        now.summary().version());
    }

    private static EmergencyView reread(DeskFixture desks, CaseNumber number) {
        return desks.hotline.emergencies().view(desks.operator, number);
    }

    private static CaseNumber number(EmergencyView view) {
        return new CaseNumber(view.summary().number());
    }

    private static List<String> numbers(List<EmergencyView.EmergencyLine> lines) {
        return lines.stream().map(EmergencyView.EmergencyLine::number).toList();
    }

    /** A number that nobody else in these tests calls from: the database is shared. */
    private static String phone() {
        return "09" + DeskFixture.citizenId().substring(4);
    }

    private static byte[] wav() {
        byte[] bytes = new byte[60];
        System.arraycopy("RIFF".getBytes(StandardCharsets.US_ASCII), 0, bytes, 0, 4);
        System.arraycopy("WAVEfmt ".getBytes(StandardCharsets.US_ASCII), 0, bytes, 8, 8);
        return bytes;
    }
}
