// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.desk.sanction.ConductView;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.sanction.DecideObjection;
import org.hientruong.core.domain.sanction.DecideViolation;
import org.hientruong.core.domain.sanction.ProposeViolation;
import org.hientruong.core.domain.sanction.UnlockAccount;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.sanction.Violations;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** What more than three violations lead to for an identity in all its cases, and what an objection takes away (khoản 1 Điều 17). */
class SanctionDeskTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.D17_1A)
    void the_fourth_locks_the_identity_out_of_writing_until_the_supervisor_unlocks_it(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2026-06-01T08:00")) {
            String citizen = DeskFixture.citizenId();
            CaseNumber unverified = violation(desks, citizen, false);
            List<CaseNumber> cases = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                cases.add(violation(desks, citizen, true));
            }
            CaseNumber last = filed(desks, citizen).caseNumber();
            assertThat(conduct(desks, last).sanctions())
                    .as("three count, and one whose sender nobody knows for sure does not (A-42)")
                    .isEmpty();
            decided(desks, last, true);
            assertThat(types(desks, last)).endsWith("violation.confirmed", "account.locked");

            Problem locked = refused(() -> filed(desks, citizen));
            assertThat(locked.kind()).isEqualTo(Problem.Kind.RULE_VIOLATED);
            assertThat(locked.key()).isEqualTo("core.refusal.account-locked");
            assertThat(locked.article()).isEqualTo("gạch đầu dòng 1 khoản 1 Điều 17");
            assertThat(locked.facts().toString()).contains("01/06/2026", "1022");
            filed(desks, DeskFixture.citizenId());
            desks.calls.file(desks.draftOf(citizen, "Đám cháy ở chợ"), DeskFixture.key());
            try (DeskFixture restarted = new DeskFixture(db, folder.resolve("again"), "2027-06-01T08:00")) {
                assertThat(refused(() -> filed(restarted, citizen)).key())
                        .as("no time ends it (A-17), no restart either")
                        .isEqualTo("core.refusal.account-locked");
            }
            assertThat(conduct(desks, unverified).sanctions())
                    .extracting(ConductView.Holding::kind)
                    .containsExactly("LOCK");
            assertThat(refused(() -> desks.move(desks.officer, last, new UnlockAccount("?")))
                            .kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            desks.move(desks.supervisor, last, new UnlockAccount("Đã cam kết không tái phạm"));
            cases.add(filed(desks, citizen).caseNumber());
            decided(desks, cases.get(3), true);
            assertThat(conduct(desks, last).sanctions())
                    .as("each violation counts for one lock")
                    .isEmpty();
            assertThat(desks.log.verifyChain(last)).isTrue();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.D17_1B)
    void the_fourth_within_a_month_suspends_interactions_for_a_calendar_month(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2026-06-01T08:00")) {
            String citizen = DeskFixture.citizenId();
            Receipt receipt = filed(desks, citizen);
            CaseNumber number = AfterTheAnswerDeskTest.answered(desks, receipt);
            for (String day : List.of("2026-06-01T09:00", "2026-06-10T09:00", "2026-06-20T09:00", "2026-07-01T09:00")) {
                desks.at(day);
                assertThat(conduct(desks, number).sanctions()).isEmpty();
                improper(desks, number, AfterTheAnswerDeskTest.verified(desks, receipt));
            }
            CaseEvent suspended = last(desks, number);
            assertThat(suspended.type()).isEqualTo(EventType.INTERACTION_SUSPENDED);
            Conversation again = AfterTheAnswerDeskTest.verified(desks, receipt);
            Problem reply = refused(() -> again.reply("Vá ở đâu?", DeskFixture.key()));
            assertThat(reply.key()).isEqualTo("core.refusal.interaction-suspended");
            assertThat(reply.article()).isEqualTo("gạch đầu dòng 2 khoản 1 Điều 17");
            assertThat(reply.facts().toString()).contains("until=01/08/2026");
            assertThat(refused(() -> again.rate(SatisfactionRating.DISSATISFIED, "Tệ"))
                            .key())
                    .isEqualTo("core.refusal.comment-suspended");
            again.rate(SatisfactionRating.DISSATISFIED, null);
            filed(desks, citizen);
            assertThat(again.view(DeskFixture.VI).exchange().mayReply()).isFalse();
            assertThat(again.view(DeskFixture.VI).conduct().notice()).contains("đến hết ngày 01/08/2026", "1022");

            desks.at("2026-08-01T23:59:59.999");
            assertThat(refused(() -> AfterTheAnswerDeskTest.verified(desks, receipt)
                                    .reply("Vá ở đâu?", DeskFixture.key()))
                            .key())
                    .isEqualTo("core.refusal.interaction-suspended");
            assertThat(desks.suspensions.sweep()).isZero();
            desks.at("2026-08-02T00:00");
            AfterTheAnswerDeskTest.verified(desks, receipt).reply("Vá ở đâu?", DeskFixture.key());
            desks.at("2026-08-05T10:00");
            assertThat(desks.suspensions.sweep()).isEqualTo(1);
            assertThat(desks.suspensions.sweep()).isZero();
            CaseEvent ended = last(desks, number);
            assertThat(ended.type()).isEqualTo(EventType.SUSPENSION_ENDED);
            assertThat(ended.occurredAt()).as("as of the legal instant").isEqualTo(desks.local("2026-08-02T00:00"));
            assertThat(ended.actor()).isEqualTo("system");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.D17_1B)
    void a_day_later_the_fourth_suspends_nobody(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2026-06-01T08:00")) {
            Receipt receipt = filed(desks, DeskFixture.citizenId());
            CaseNumber number = AfterTheAnswerDeskTest.answered(desks, receipt);
            for (String day : List.of("2026-06-01T09:00", "2026-06-10T09:00", "2026-06-20T09:00", "2026-07-02T09:00")) {
                desks.at(day);
                improper(desks, number, AfterTheAnswerDeskTest.verified(desks, receipt));
            }
            assertThat(conduct(desks, number).sanctions()).isEmpty();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D17_1A, Clause.D17_1B})
    void an_objection_upheld_takes_away_what_the_violation_alone_caused(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2026-06-01T08:00")) {
            String citizen = DeskFixture.citizenId();
            List<Receipt> receipts = new ArrayList<>();
            for (int i = 0; i < 5; i++) { // the fifth was filed before the lock
                receipts.add(filed(desks, citizen));
            }
            receipts.forEach(one -> decided(desks, one.caseNumber(), true));
            CaseNumber locking = receipts.get(3).caseNumber();
            assertThat(types(desks, locking)).endsWith("account.locked");
            assertThat(types(desks, receipts.get(4).caseNumber()))
                    .as("one lock at a time")
                    .endsWith("violation.confirmed");

            objected(desks, receipts.get(0), true);
            assertThat(conduct(desks, locking).sanctions())
                    .as("the other four are still more than three")
                    .hasSize(1);
            objected(desks, receipts.get(1), false);
            assertThat(conduct(desks, locking).sanctions()).hasSize(1);
            objected(desks, receipts.get(4), true);
            assertThat(conduct(desks, locking).sanctions()).isEmpty();
            assertThat(types(desks, locking)).endsWith("account.unlocked");
            CaseNumber next = filed(desks, citizen).caseNumber();
            decided(desks, next, true);
            assertThat(types(desks, next)).as("what was not struck counts on").endsWith("account.locked");
            assertThat(refused(() -> filed(desks, citizen)).key()).isEqualTo("core.refusal.account-locked");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.D17_1A)
    void the_lists_tell_numbers_kinds_and_days_and_an_agency_nothing(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2026-06-01T08:00")) {
            String citizen = DeskFixture.citizenId();
            CaseNumber first = violation(desks, citizen, true);
            Receipt receipt = filed(desks, citizen);
            CaseNumber number = AfterTheAnswerDeskTest.answered(desks, receipt);
            desks.move(desks.officer, number, PROPOSE);
            assertThat(desks.sanctionDesk.violations(desks.supervisor, true, null, 100))
                    .extracting(Violations.Stored::caseNumber)
                    .contains(number)
                    .doesNotContain(first);
            assertThat(desks.sanctionDesk.ofSender(desks.officer, number, null, 100))
                    .extracting(Violations.Stored::caseNumber)
                    .as("what counts against whoever filed it, in all their cases")
                    .containsExactly(first);
            assertThat(refused(() -> desks.sanctionDesk.violations(desks.officer, true, null, 100))
                            .kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(refused(() -> desks.sanctionDesk.ofSender(desks.handler, number, null, 100))
                            .kind())
                    .isEqualTo(Problem.Kind.FORBIDDEN);
            assertThat(desks.desk.view(desks.handler, number, DeskFixture.VI).conduct())
                    .isEqualTo(ConductView.NONE);
            assertThat(desks.history
                            .events(desks.handler, number, DeskFixture.VI)
                            .toString())
                    .doesNotContain("violation", "Câu 2");
            assertThat(desks.history
                            .events(desks.officer, number, DeskFixture.VI)
                            .toString())
                    .contains("violation.proposed", "Câu 2");
            assertThat(desks.audited(number))
                    .extracting(entry -> entry.action())
                    .contains("violations-of-sender-viewed");
        }
    }

    private static final ProposeViolation PROPOSE = ProposeViolation.ofReport("IMPROPER_WORDING", "Câu 2 thóa mạ");

    private static Receipt filed(DeskFixture desks, String citizen) {
        return desks.portal.file(desks.draftOf(citizen, "Đường hỏng, đồ vô trách nhiệm"), DeskFixture.key());
    }

    private static CaseNumber violation(DeskFixture desks, String citizen, boolean verified) {
        CaseNumber number = filed(desks, citizen).caseNumber();
        decided(desks, number, verified);
        return number;
    }

    private static void decided(DeskFixture desks, CaseNumber number, boolean verified) {
        desks.move(desks.officer, number, PROPOSE);
        desks.move(desks.supervisor, number, new DecideViolation(1, true, verified, "Đúng là thóa mạ"));
    }

    private static void improper(DeskFixture desks, CaseNumber number, Conversation own) {
        own.reply("Đồ vô trách nhiệm", DeskFixture.key());
        int reply = conduct(desks, number).violations().size() + 1;
        desks.move(
                desks.officer,
                number,
                new Moderate(reply, Moderate.Act.SET_ASIDE, null, null, Moderate.Ground.IMPROPER, "Thóa mạ"));
        desks.move(desks.supervisor, number, new DecideViolation(reply, true, true, "Đúng là thóa mạ"));
    }

    private static void objected(DeskFixture desks, Receipt receipt, boolean upheld) {
        Conversation own = AfterTheAnswerDeskTest.verified(desks, receipt);
        assertThat(own.view(DeskFixture.VI).conduct().violations().get(0).mayObject())
                .isTrue();
        own.object(1, "Tôi chỉ bức xúc");
        assertThat(conduct(desks, receipt.caseNumber())
                        .violations()
                        .get(0)
                        .objection()
                        .state())
                .isEqualTo("waits");
        desks.move(desks.supervisor, receipt.caseNumber(), new DecideObjection(1, upheld, "Đã xem lại"));
        assertThat(own.view(DeskFixture.VI).conduct().violations().get(0).answer())
                .isEqualTo("Đã xem lại");
    }

    private static ConductView conduct(DeskFixture desks, CaseNumber number) {
        return desks.desk.view(desks.supervisor, number, DeskFixture.VI).conduct();
    }

    private static List<String> types(DeskFixture desks, CaseNumber number) {
        return desks.cases.find(number).orElseThrow().events().stream()
                .map(event -> event.type().id())
                .toList();
    }

    private static CaseEvent last(DeskFixture desks, CaseNumber number) {
        List<CaseEvent> events = desks.cases.find(number).orElseThrow().events();
        return events.get(events.size() - 1);
    }

    private static Problem refused(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }
}
