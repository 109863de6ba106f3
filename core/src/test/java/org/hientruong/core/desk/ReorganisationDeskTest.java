// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hientruong.core.desk.DeskFixture.VI;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.Place;
import org.hientruong.api.intake.PublicQuery;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.core.desk.reorganisation.PassingPage;
import org.hientruong.core.desk.reorganisation.PassingPreviews;
import org.hientruong.core.desk.reorganisation.ReorganisationDesk;
import org.hientruong.core.domain.CaseFile;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.agency.reorganisation.ReorganisationFile;
import org.hientruong.core.domain.calendar.SourceDocument;
import org.hientruong.core.domain.dispatch.Direct;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.domain.time.ClockId;
import org.hientruong.core.domain.time.TimeLimit;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.reorganisation.StoredReorganisation;
import org.hientruong.core.store.reorganisation.StoredReorganisation.State;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** The reorganisation of 1 July 2025 on a live system: decided the day before, carried out, and taken back. */
class ReorganisationDeskTest {
    private static final SourceDocument DECISION =
            new SourceDocument("1/NQ-UBTVQH15", LocalDate.of(2025, 6, 16), "Ủy ban Thường vụ Quốc hội");
    private static final PassingPreviews.Part ALL = new PassingPreviews.Part(0, 100);
    private static final Place WARD_5 = new Place(new UnitCode("31498"), "Trước số 15", null);
    private static final Place WARD_6 = new Place(new UnitCode("31507"), "Trước số 16", null);
    private static final Place NOWHERE = new Place(null, "Trên đường", new Place.Point(9.6, 105.97, 10.0, "pin"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.Empty.class)
    @Covers({Clause.D1_1A, Clause.D3_5})
    void the_communes_of_2023_become_those_of_2025_and_back_again(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2025-06-30T08:00")) {
            CaseNumber district = dispatched(desks, WARD_5, "HTGT.MD", "UBND-941");
            CaseNumber ward = dispatched(desks, WARD_6, "MT.RAC", "UBND-31507");
            CaseNumber nowhere = dispatched(desks, NOWHERE, "HTGT.MD", "UBND-941");
            CaseNumber closed = published(desks);
            List<CaseNumber> all = List.of(district, ward, nowhere, closed);
            Instant due = limit(desks, district, ClockId.K07).dueAt();

            previewed(desks, district, ward, nowhere);
            StoredReorganisation done = decided(desks);
            assertThat(desks.passing.get().follow()).as("not before its day").isZero();
            assertThat(file(desks, district).ledBy(new AgencyCode("UBND-941"))).isTrue();
            Caller heir = desks.caller("staff:41", "xuly41", "HANDLER", "UBND-31507");
            assertThatThrownBy(() -> desks.desk.view(heir, closed, VI)).isInstanceOf(Problem.class);

            desks.clock.forward(Duration.ofHours(17));
            assertThat(desks.desk
                            .view(desks.officer, district, VI)
                            .assignments()
                            .get(0)
                            .agency()
                            .code())
                    .as("seen so before it is written down")
                    .isEqualTo("UBND-31507");
            desks.passing.get().follow();
            assertThat(progress(desks, done)).satisfies(one -> {
                assertThat(one.state()).isEqualTo(State.DONE);
                assertThat(one.passed()).isEqualTo(3);
                assertThat(one.toCentre()).isEqualTo(1);
                assertThat(one.failed()).isZero();
            });
            assertThat(file(desks, district).ledBy(new AgencyCode("UBND-31507")))
                    .isTrue();
            assertThat(limit(desks, district, ClockId.K07).dueAt()).isEqualTo(due);
            assertThat(file(desks, nowhere).stage()).isEqualTo(Stage.ACCEPTED);
            CaseNumber later = filed(desks, WARD_6);
            filters(desks, district, ward, closed, later);
            names(desks, ward, closed);
            successors(desks, district, closed);
            all.forEach(number -> assertThat(desks.log.verifyChain(number)).isTrue());

            takenBack(desks, done, district, nowhere);
            assertThat(found(desks, "31498", null))
                    .as("what came in meanwhile may lie here")
                    .containsExactlyInAnyOrder(district, closed, later);
            all.forEach(number -> assertThat(desks.log.verifyChain(number)).isTrue());
        }
    }

    private static void previewed(DeskFixture desks, CaseNumber district, CaseNumber ward, CaseNumber nowhere) {
        int before = events(desks, district);
        PassingPage preview = desks.reorganisation.preview(desks.administrator, pack(desks), ALL);
        assertThat(preview.since()).isEqualTo(LocalDate.of(2025, 7, 1));
        assertThat(preview.changes().units()).isEqualTo(new PassingPage.RowCount(120, 43));
        assertThat(preview.changes().agencies()).isEqualTo(new PassingPage.RowCount(120, 43));
        assertThat(preview.inReach()).isEqualTo(3);
        assertThat(preview.items())
                .extracting(one -> one.caseNumber() + ' ' + one.from().name() + " > "
                        + (one.to() == null ? "Trung tâm" : one.to().name()))
                .containsExactlyInAnyOrder(
                        district + " UBND thành phố Sóc Trăng > UBND phường Sóc Trăng",
                        ward + " UBND phường 6, thành phố Sóc Trăng > UBND phường Sóc Trăng",
                        nowhere + " UBND thành phố Sóc Trăng > Trung tâm");
        assertThat(events(desks, district)).as("a preview writes nothing").isEqualTo(before);
    }

    private static StoredReorganisation decided(DeskFixture desks) {
        assertThatThrownBy(() -> desks.reorganisation.decide(
                        new ReorganisationDesk.Request(desks.officer, 1, null), pack(desks), DECISION))
                .isInstanceOf(Problem.class)
                .extracting(e -> ((Problem) e).kind())
                .isEqualTo(Problem.Kind.FORBIDDEN);
        assertThatThrownBy(() -> desks.reorganisation.decide(
                        request(desks, 1), pack(desks), new SourceDocument("", LocalDate.of(2025, 7, 1), "")))
                .isInstanceOfSatisfying(
                        Problem.class, e -> assertThat(e.faults()).hasSize(3));
        assertThatThrownBy(() -> desks.reorganisation.decide(request(desks, 7), pack(desks), DECISION))
                .hasMessageContaining("core.problem.catalogue-stale.detail");
        StoredReorganisation done = desks.reorganisation.decide(request(desks, 1), pack(desks), DECISION);
        assertThat(done.progress().state()).isEqualTo(State.SCHEDULED);
        assertThat(done.by()).isEqualTo(desks.administrator.id());
        assertThat(done.document()).isEqualTo(DECISION);
        assertThatThrownBy(() -> desks.reorganisation.decide(request(desks, 2), pack(desks), DECISION))
                .hasMessageContaining("core.problem.reorganisation-busy.detail");
        assertThat(desks.catalogues.today().communes()).as("today is as it was").hasSize(109);
        assertThat(desks.catalogues.on(LocalDate.of(2025, 7, 1)).communes()).hasSize(43);
        return done;
    }

    /** Both geographies work: by the unit of 2023, and by the one into which it went. */
    private static void filters(
            DeskFixture desks, CaseNumber district, CaseNumber ward, CaseNumber closed, CaseNumber later) {
        assertThat(found(desks, "31507", null)).containsExactlyInAnyOrder(district, ward, closed, later);
        assertThat(found(desks, "31507", LocalDate.of(2023, 1, 1))).containsExactly(ward);
        assertThat(found(desks, "31498", LocalDate.of(2023, 1, 1))).containsExactlyInAnyOrder(district, closed);
        assertThat(found(desks, "31498", null)).as("the last that had the code").hasSize(2);
        PublicQuery anybody = new PublicQuery(null, null, new UnitCode("31507"), null, null, 100);
        assertThat(desks.portal.published().page(anybody, VI).items())
                .extracting(one -> one.number())
                .containsExactlyInAnyOrder(district, ward, closed);
    }

    /** A name is that of its time, although the code is another body's by now. */
    private static void names(DeskFixture desks, CaseNumber ward, CaseNumber closed) {
        assertThat(lead(desks, closed)).isEqualTo("UBND phường 5, thành phố Sóc Trăng");
        assertThat(lead(desks, ward)).isEqualTo("UBND phường Sóc Trăng");
        assertThat(desks.history.events(desks.officer, ward, VI))
                .filteredOn(one -> one.type().equals("assignment.succeeded"))
                .singleElement()
                .satisfies(one -> assertThat(one.detail())
                        .isEqualTo("Sắp xếp tổ chức theo " + DECISION.text()
                                + ": UBND phường 6, thành phố Sóc Trăng chuyển sang UBND phường Sóc Trăng."
                                + " Thời hạn giữ nguyên"));
        assertThat(desks.portal.published().find(ward, VI).orElseThrow().timeline())
                .anySatisfy(step -> assertThat(step.key()).isEqualTo("core.event.assignment-succeeded"));
    }

    private static void successors(DeskFixture desks, CaseNumber district, CaseNumber closed) {
        Caller handler = desks.caller("staff:41", "xuly41", "HANDLER", "UBND-31507");
        assertThat(desks.desk.view(handler, closed, VI).assignments()).hasSize(1);
        desks.move(handler, district, new Acknowledge());
        assertThat(file(desks, district).stage()).isEqualTo(Stage.HANDLING);
    }

    private static void takenBack(
            DeskFixture desks, StoredReorganisation done, CaseNumber district, CaseNumber nowhere) {
        PassingPage preview = desks.reorganisation.previewUndo(desks.administrator, done.id(), ALL);
        assertThat(preview.items()).hasSize(3).allMatch(one -> one.to() != null);
        StoredReorganisation back = desks.reorganisation.undo(request(desks, done.id()), done.id(), DECISION);
        desks.clock.forward(Duration.ofDays(1));
        desks.passing.get().follow();
        assertThat(progress(desks, back).state()).isEqualTo(State.DONE);
        assertThat(file(desks, district).ledBy(new AgencyCode("UBND-941"))).isTrue();
        assertThat(file(desks, district).stage()).isEqualTo(Stage.HANDLING);
        assertThat(file(desks, nowhere).ledBy(new AgencyCode("UBND-941"))).isTrue();
        assertThat(limit(desks, nowhere, ClockId.K07).state()).isEqualTo(TimeLimit.State.RUNNING);
        assertThat(desks.catalogues.today().communes()).hasSize(109);
        assertThat(desks.catalogues.on(LocalDate.of(2025, 7, 1)).communes())
                .as("that day stays as it was")
                .hasSize(43);
        assertThat(desks.catalogues
                        .today()
                        .mandated(new AgencyCode("UBND-941"), new CategoryCode("HTGT.MD"), new UnitCode("31498")))
                .isTrue();
        assertThatThrownBy(() -> desks.reorganisation.undo(request(desks, back.id()), done.id(), DECISION))
                .hasMessageContaining("core.problem.reorganisation-undone.detail");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.Empty.class)
    @Covers(Clause.D1_1A)
    void what_is_taken_back_before_its_day_never_was(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2025-06-30T08:00")) {
            CaseNumber district = dispatched(desks, WARD_5, "HTGT.MD", "UBND-941");
            StoredReorganisation done = desks.reorganisation.decide(request(desks, 1), pack(desks), DECISION);
            assertThat(desks.reorganisation
                            .previewUndo(desks.administrator, done.id(), ALL)
                            .items())
                    .isEmpty();
            desks.reorganisation.undo(request(desks, done.id()), done.id(), DECISION);
            assertThat(progress(desks, done).state()).isEqualTo(State.WITHDRAWN);
            desks.clock.forward(Duration.ofDays(2));
            assertThat(desks.passing.get().follow()).isZero();
            assertThat(file(desks, district).ledBy(new AgencyCode("UBND-941"))).isTrue();
            assertThat(desks.catalogues.today().communes()).hasSize(109);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.Empty.class)
    @Covers(Clause.D1_1A)
    void a_node_that_dies_between_pages_is_followed_by_another(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2025-06-30T08:00")) {
            List<CaseNumber> all = new ArrayList<>();
            for (int i = 0; i < 55; i++) {
                all.add(dispatched(desks, WARD_5, "HTGT.MD", "UBND-941"));
            }
            StoredReorganisation done = desks.reorganisation.decide(request(desks, 1), pack(desks), DECISION);
            desks.clock.forward(Duration.ofHours(17));
            assertThat(desks.passing.get().follow(2)).isEqualTo(50);
            assertThat(progress(desks, done)).satisfies(half -> {
                assertThat(half.state()).isEqualTo(State.PASSING);
                assertThat(half.examined()).isEqualTo(50);
                assertThat(half.inReach()).isEqualTo(55);
            });
            assertThat(desks.passing.get().follow()).isEqualTo(5);
            assertThat(progress(desks, done).state()).isEqualTo(State.DONE);
            assertThat(all)
                    .allSatisfy(number -> assertThat(
                                    desks.cases.find(number).orElseThrow().events())
                            .filteredOn(event -> event.type() == EventType.ASSIGNMENT_SUCCEEDED)
                            .hasSize(1));
        }
    }

    private static ReorganisationFile pack(DeskFixture desks) {
        return desks.successionFiles.offered(desks.administrator).get(1).file();
    }

    private static ReorganisationDesk.Request request(DeskFixture desks, int seen) {
        return new ReorganisationDesk.Request(desks.administrator, seen, null);
    }

    private static StoredReorganisation.Progress progress(DeskFixture desks, StoredReorganisation one) {
        return desks.reorganisation.one(desks.administrator, one.id()).progress();
    }

    private static List<CaseNumber> found(DeskFixture desks, String unit, LocalDate from) {
        CaseQuery.Where where = new CaseQuery.Where(new UnitCode(unit), from);
        return desks
                .queues
                .page(
                        desks.officer,
                        new CaseQuery(null, null, null, where, null, null, false, null, null, null, 100, null, false),
                        VI)
                .items()
                .stream()
                .map(one -> new CaseNumber(one.number()))
                .toList();
    }

    private static String lead(DeskFixture desks, CaseNumber number) {
        CaseQuery query =
                new CaseQuery(null, null, null, null, null, number.value(), false, null, null, null, 100, null, false);
        return Objects.requireNonNull(desks.queues
                        .page(desks.officer, query, VI)
                        .items()
                        .get(0)
                        .lead())
                .name();
    }

    private static CaseNumber filed(DeskFixture desks, Place place) {
        ReportDraft base = desks.draftOf(DeskFixture.citizenId(), "Ổ gà lớn trước chợ");
        ReportDraft draft = new ReportDraft(
                base.reporter(),
                base.text(),
                base.category(),
                base.occurredAt(),
                place,
                base.files(),
                base.attestation(),
                base.language(),
                "10.0.0." + DeskFixture.citizenId().substring(9));
        return desks.portal.file(draft, DeskFixture.key()).caseNumber();
    }

    private static CaseNumber dispatched(DeskFixture desks, Place place, String category, String agency) {
        CaseNumber number = filed(desks, place);
        desks.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, number, new Classify(new CategoryCode(category)));
        desks.move(desks.officer, number, new Normalise("Ổ gà lớn trước chợ."));
        if (place.commune() == null) { // by its place no agency below the province has the mandate
            desks.move(desks.oversight, number, new Direct(new AgencyCode(agency), "Giao cơ quan này xử lý"));
        }
        desks.move(desks.officer, number, Dispatch.to(new AgencyCode(agency), null));
        return number;
    }

    private static CaseNumber published(DeskFixture desks) {
        CaseNumber number = dispatched(desks, WARD_5, "MT.RAC", "UBND-31498");
        Caller handler = desks.caller("staff:31", "xuly31", "HANDLER", "UBND-31498");
        Caller approver = desks.caller("staff:32", "lanhdao32", "APPROVER", "UBND-31498");
        desks.move(handler, number, new Acknowledge());
        desks.move(handler, number, new SubmitResolution("Đã dọn sạch.", null, null, null));
        desks.move(approver, number, new Approve(null));
        desks.move(desks.officer, number, Publish.whole("Ổ gà lớn trước chợ.", "Phường 5", "Đã dọn sạch.", List.of()));
        return number;
    }

    private static CaseFile file(DeskFixture desks, CaseNumber number) {
        return CaseFile.replay(desks.cases.find(number).orElseThrow().events());
    }

    private static int events(DeskFixture desks, CaseNumber number) {
        return desks.cases.find(number).orElseThrow().version();
    }

    private static TimeLimit limit(DeskFixture desks, CaseNumber number, ClockId clock) {
        return file(desks, number).limits().last(clock).orElseThrow();
    }
}
