// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.PublicQuery;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.desk.view.EventView;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.correction.Correct;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.outbox.Deliveries.Lease;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A wrong move is undone through the desks: what was on its way is called back, what was public is not, nothing is deleted. */
class CorrectionDeskTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.R_CORRECT)
    void a_wrong_dispatch_and_a_wrong_publication_are_taken_back(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file("Ổ gà lớn trước chợ").caseNumber();
            desks.move(desks.officer, number, DeskFixture.accept());
            desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
            desks.move(desks.officer, number, new Normalise("Ổ gà lớn."));
            dispatchedByMistake(desks, number);
            publishedByMistake(desks, number);
            assertThat(desks.log.verifyChain(number)).isTrue();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.R_CORRECT)
    void a_supervisor_undoes_a_move_of_their_own_later_too_with_a_reason(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            CaseNumber number = desks.file("Ổ gà lớn trước chợ").caseNumber();
            CaseView accepted = desks.move(desks.supervisor, number, DeskFixture.accept());
            desks.at("2023-06-05T08:11");
            assertThat(desks.desk.view(desks.supervisor, number, DeskFixture.VI).moves())
                    .filteredOn(CaseView.Move::allowed)
                    .extracting(CaseView.Move::name)
                    .contains("correct");
            int wrong = accepted.undo().event();
            assertThat(problem(desks, desks.supervisor, number, new Correct(wrong, null))
                            .key())
                    .isEqualTo("core.refusal.correct-too-late");
            assertThat(desks.move(desks.supervisor, number, new Correct(wrong, "Tiếp nhận nhầm"))
                            .summary()
                            .stage())
                    .isEqualTo("filed");
        }
    }

    private static void dispatchedByMistake(DeskFixture desks, CaseNumber number) {
        long id = desks.cases.find(number).orElseThrow().id();
        told(desks, id);
        CaseView dispatched = desks.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, null));
        int wrong = dispatched.undo().event();
        assertThat(dispatched.undo().own()).isTrue();
        assertThat(dispatched.undo().until()).isEqualTo(desks.local("2023-06-05T08:10"));
        assertThat(desks.desk.view(desks.handler, number, DeskFixture.VI).undo().own())
                .isFalse();
        Problem others = problem(desks, desks.handler, number, new Correct(wrong, null));
        assertThat(others.kind()).isEqualTo(Problem.Kind.RULE_VIOLATED);
        assertThat(others.article()).isEqualTo("quy định của hệ thống");

        CaseView undone = desks.move(desks.officer, number, new Correct(wrong, null));
        assertThat(undone.summary().stage()).isEqualTo("accepted");
        assertThat(undone.assignments()).isEmpty();
        assertThat(problem(desks, desks.handler, number, new Acknowledge()).kind())
                .as("the agency never had it")
                .isEqualTo(Problem.Kind.NOT_FOUND);
        assertThat(told(desks, id))
                .as("called back before it left: nobody hears of either")
                .isEmpty();
        List<EventView> history = desks.history.events(desks.officer, number, DeskFixture.VI);
        EventView shown = history.get(wrong - 1);
        assertThat(shown.type()).isEqualTo("case.dispatched");
        assertThat(shown.undoneBy()).isEqualTo(history.size());
        assertThat(desks.portal
                        .published()
                        .find(number, DeskFixture.VI)
                        .orElseThrow()
                        .timeline())
                .filteredOn(step -> step.key().equals("core.event.case-dispatched") && step.at() != null)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.note()).contains("đính chính");
                    assertThat(step.dueAt()).isNull();
                });
        desks.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, null));
        assertThat(desks.desk.view(desks.handler, number, DeskFixture.VI).assignments())
                .singleElement()
                .satisfies(share -> assertThat(share.number()).isEqualTo(2));
    }

    private static void publishedByMistake(DeskFixture desks, CaseNumber number) {
        long id = desks.cases.find(number).orElseThrow().id();
        desks.move(desks.handler, number, new Acknowledge());
        desks.move(desks.handler, number, new SubmitResolution("Đã vá ổ gà.", null, null, null));
        desks.move(desks.approver, number, new Approve(null));
        desks.move(desks.officer, number, Publish.whole("Nhà văn hóa xã Thừa", "Ấp Nhầm", "Trả lời nhầm", List.of()));
        assertThat(told(desks, id)).contains("channel:portal");
        assertThat(found(desks, "Thừa")).isTrue();
        desks.at("2023-06-05T08:11");
        int wrong =
                desks.desk.view(desks.officer, number, DeskFixture.VI).undo().event();
        assertThat(problem(desks, desks.officer, number, new Correct(wrong, null))
                        .key())
                .isEqualTo("core.refusal.correct-too-late");
        CaseView undone = desks.move(desks.supervisor, number, new Correct(wrong, "Nhầm hồ sơ"));
        assertThat(undone.summary().stage()).isEqualTo("approved");
        assertThat(undone.publication()).isNull();
        assertThat(told(desks, id)).as("it has been told: so is the correction").containsExactly("channel:portal");
        assertThat(found(desks, "Thừa")).as("found by withdrawn words").isFalse();
        assertThat(desks.portal
                        .published()
                        .find(number, DeskFixture.VI)
                        .orElseThrow()
                        .publication())
                .isNull();
        desks.move(desks.officer, number, Publish.whole("Ổ gà trước chợ", null, "Đã vá ổ gà.", List.of()));
        assertThat(desks.portal
                        .published()
                        .find(number, DeskFixture.VI)
                        .orElseThrow()
                        .publication()
                        .place())
                .as("no word of the undone publication")
                .isNull();
    }

    private static boolean found(DeskFixture desks, String word) {
        PublicQuery query = new PublicQuery(word, null, null, null, null, 10);
        return !desks.portal.published().page(query, DeskFixture.VI).items().isEmpty();
    }

    /** Delivers everything about a case; to whom. */
    private static List<String> told(DeskFixture desks, long caseId) {
        List<Lease> leases;
        List<String> told = new ArrayList<>();
        do {
            leases = desks.deliveries.lease(
                    desks.clock.instant(), desks.clock.instant().plusSeconds(60), 50);
            for (Lease lease : leases) {
                if (lease.caseId() == caseId) {
                    told.add(lease.address());
                }
                desks.deliveries.done(lease);
            }
        } while (!leases.isEmpty());
        return told;
    }

    private static Problem problem(DeskFixture desks, Caller caller, CaseNumber number, CaseMove move) {
        return catchThrowableOfType(Problem.class, () -> desks.move(caller, number, move));
    }
}
