// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.Receipt;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.aftermath.Moderate;
import org.hientruong.core.domain.sanction.DecideViolation;
import org.hientruong.core.domain.sanction.ProposeViolation;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.store.OwnDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes over one PostgreSQL: a suspension ends once (gạch đầu dòng 2 khoản 1 Điều 17), and the fourth is never missed. */
class TwoNodesSuspensionTest {
    private static final int CASES = 3;

    @TempDir
    Path folder;

    @Test
    @Covers({Clause.D17_1A, Clause.D17_1B})
    void both_sweep_at_once_and_each_end_is_written_once_and_two_supervisors_at_once_lock() throws Exception {
        OwnDatabase.Place place = OwnDatabase.Kind.POSTGRESQL.create();
        try (OwnDatabase one = OwnDatabase.at(place);
                OwnDatabase other = OwnDatabase.at(place);
                DeskFixture first = new DeskFixture(one.database(), folder, "2026-01-31T08:00");
                DeskFixture second = new DeskFixture(other.database(), folder, "2026-01-31T08:00")) {
            List<CaseNumber> numbers = new ArrayList<>();
            for (int i = 0; i < CASES; i++) {
                numbers.add(suspended(first));
            }
            first.at("2026-03-02T10:00");
            second.at("2026-03-02T10:00");
            List<Integer> written = TwoNodesTest.atOnce(List.of(first.suspensions::sweep, second.suspensions::sweep));
            int left = first.suspensions.sweep() + second.suspensions.sweep();
            assertThat(written.get(0) + written.get(1) + left).isEqualTo(CASES);
            for (CaseNumber number : numbers) {
                assertThat(first.cases.find(number).orElseThrow().events())
                        .filteredOn(event -> event.type() == EventType.SUSPENSION_ENDED)
                        .as("a month from 31 January ends with February")
                        .singleElement()
                        .matches(event -> event.occurredAt().equals(first.local("2026-03-01T00:00")));
                assertThat(first.log.verifyChain(number)).isTrue();
            }
            lockedByOneOfTwo(first, second);
        }
    }

    /** Each of two supervisors confirms what is the fourth together with the other's: one of them locks. */
    private static void lockedByOneOfTwo(DeskFixture first, DeskFixture second) throws Exception {
        String citizen = DeskFixture.citizenId();
        List<CaseNumber> cases = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            CaseNumber number = first.portal
                    .file(first.draftOf(citizen, "Đường hỏng, đồ vô trách nhiệm " + i), DeskFixture.key())
                    .caseNumber();
            first.move(first.officer, number, ProposeViolation.ofReport("IMPROPER_WORDING", "Thóa mạ"));
            cases.add(number);
        }
        for (CaseNumber number : cases.subList(0, 2)) {
            first.move(first.supervisor, number, confirm(1));
        }
        TwoNodesTest.atOnce(List.of(
                confirming(first, cases.get(2)), confirming(second, cases.get(3)), confirming(first, cases.get(4))));
        long locks = cases.stream()
                .flatMap(number -> first.cases.find(number).orElseThrow().events().stream())
                .filter(event -> event.type() == EventType.ACCOUNT_LOCKED)
                .count();
        assertThat(locks).isEqualTo(1);
    }

    private static Callable<Integer> confirming(DeskFixture node, CaseNumber number) {
        return () -> {
            node.move(node.supervisor, number, confirm(1));
            return 1;
        };
    }

    private static CaseNumber suspended(DeskFixture node) {
        Receipt receipt =
                node.portal.file(node.draftOf(DeskFixture.citizenId(), "Ổ gà lớn trước chợ"), DeskFixture.key());
        CaseNumber number = AfterTheAnswerDeskTest.answered(node, receipt);
        for (int i = 1; i <= 4; i++) {
            AfterTheAnswerDeskTest.verified(node, receipt).reply("Đồ vô trách nhiệm", DeskFixture.key());
            node.move(
                    node.officer,
                    number,
                    new Moderate(i, Moderate.Act.SET_ASIDE, null, null, Moderate.Ground.IMPROPER, "Thóa mạ"));
            node.move(node.supervisor, number, confirm(i));
        }
        return number;
    }

    private static DecideViolation confirm(int number) {
        return new DecideViolation(number, true, true, "Đúng là thóa mạ");
    }
}
