// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hientruong.api.Problem;
import org.hientruong.api.agency.AgencyDesk;
import org.hientruong.api.agency.ExternalReference;
import org.hientruong.api.agency.OrderNumber;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.core.desk.agency.ConnectorDesks.Connector;
import org.hientruong.core.desk.agency.Orders.Letter;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.agency.OfficialDocument;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.dispatch.Recall;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.GiveNotice;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.person.StatedBy;
import org.hientruong.core.domain.publication.RequestConfidentiality;
import org.hientruong.core.domain.publication.WithholdStateSecret;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** What agencies' own systems get of a case that is confidential, or of which only a stub is left. */
class KeptOrdersTest {
    private static final AgencyCode TRADE = new AgencyCode("SCT");
    private static final Connector CONNECTOR = new Connector("cong-thuong", Set.of(TRADE));

    @TempDir
    Path folder;

    private static AgencyDesk connected(DeskFixture desks) {
        desks.connectors.connect(CONNECTOR);
        return desks.connectors.desk(CONNECTOR);
    }

    private static OrderNumber dispatched(DeskFixture desks) {
        CaseNumber number = desks.file("Cửa hàng bán hàng giả").caseNumber();
        desks.move(desks.officer, number, new Claim());
        desks.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise("Cửa hàng bán hàng giả."));
        desks.move(desks.officer, number, Dispatch.to(TRADE, "Xử lý sớm"));
        return new OrderNumber(number, 1);
    }

    private static Optional<Letter> letter(DeskFixture desks, CaseNumber number, EventType type) {
        long id = desks.cases.find(number).orElseThrow().id();
        int event = desks.cases.find(number).orElseThrow().events().stream()
                .filter(one -> one.type() == type)
                .mapToInt(one -> one.number())
                .max()
                .orElseThrow();
        return desks.orders.letter(id, event, TRADE);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.D26_7)
    void the_system_of_an_agency_without_a_share_is_told_no_more_than_its_staff(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            AgencyDesk desk = connected(desks);
            OrderNumber order = dispatched(desks);
            desks.move(desks.officer, order.caseNumber(), new RequestConfidentiality(StatedBy.PHONE, "Xin giữ kín"));
            assertThat(desk.order(order).sheet().text()).isEqualTo("Cửa hàng bán hàng giả.");
            assertThat(desk.order(order).sheet().confidential()).isTrue();
            assertThat(desks.audited(order.caseNumber()))
                    .filteredOn(entry -> entry.actor().equals("connector:cong-thuong"))
                    .extracting(AuditLog.Entry::action)
                    .containsExactly("confidential-case-viewed", "confidential-case-viewed");
            IdempotencyKey key = DeskFixture.key();
            desk.returnWrongAuthority(order, "Không thuộc thẩm quyền", DeskFixture.TRANSPORT, key);
            Problem gone = catchThrowableOfType(Problem.class, () -> desk.order(order));
            assertThat(gone.kind()).isEqualTo(Problem.Kind.NOT_FOUND);
            desk.returnWrongAuthority(
                    order, "Không thuộc thẩm quyền", DeskFixture.TRANSPORT, key); // answered, not refused

            OrderNumber other = dispatched(desks);
            desks.move(desks.supervisor, other.caseNumber(), new Recall("Giao nhầm"));
            Letter recall = letter(desks, other.caseNumber(), EventType.ASSIGNMENT_RECALLED)
                    .orElseThrow();
            assertThat(recall.recalls()).isTrue();
            assertThat(recall.order().sheet().text()).isEmpty();
            assertThat(recall.order().sheet().place().detail()).isNull();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D15_3C, Clause.D11_2})
    void a_state_secret_is_called_back_from_each_system_that_has_it_and_the_reporter_is_told(TestDatabase db) {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            AgencyDesk desk = connected(desks);
            OrderNumber order = dispatched(desks);
            CaseNumber number = order.caseNumber();
            Caller handler = desks.caller("staff:31", "congthuong", "HANDLER", TRADE.value());
            Caller leader = desks.caller("staff:32", "lanhdaoct", "APPROVER", TRADE.value());
            desks.move(handler, number, new Acknowledge());
            desks.move(handler, number, new SubmitResolution("Đã xử phạt.", null, null, null));
            desks.move(leader, number, new Approve(null));
            long id = desks.cases.find(number).orElseThrow().id();
            Instant now = desks.clock.instant();
            desks.deliveries.lease(now, now.plusSeconds(60), 100).stream()
                    .filter(lease -> lease.caseId() == id && lease.address().startsWith("channel:"))
                    .forEach(desks.notices::refused);
            desks.move(
                    desks.officer,
                    number,
                    new WithholdStateSecret(new OfficialDocument("9/UBND", LocalDate.of(2023, 6, 5), null)));

            assertThat(letter(desks, number, EventType.CASE_DISPATCHED)).isEmpty();
            Letter recall = letter(desks, number, EventType.CONTENT_WITHHELD).orElseThrow();
            assertThat(recall.recalls()).isTrue();
            Problem over = catchThrowableOfType(
                    Problem.class, () -> desk.remember(order, new ExternalReference("eoffice", "x" + number)));
            assertThat(over.kind()).isEqualTo(Problem.Kind.WRONG_MOVE);

            assertThat(untold(desks)).contains(number.value());
            desks.move(desks.officer, number, new GiveNotice("Đã gọi, bà đã nghe"));
            assertThat(untold(desks)).doesNotContain(number.value());
            assertThat(desks.log.verifyChain(number)).isTrue();
        }
    }

    private static List<String> untold(DeskFixture desks) {
        CaseQuery query =
                new CaseQuery("untold", null, null, null, null, null, false, null, null, null, 100, null, false);
        return desks.queues.page(desks.officer, query, DeskFixture.VI).items().stream()
                .map(one -> one.number())
                .toList();
    }
}
