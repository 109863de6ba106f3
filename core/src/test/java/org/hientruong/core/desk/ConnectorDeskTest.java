// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.agency.AgencyDesk;
import org.hientruong.api.agency.CoordinationOrder;
import org.hientruong.api.agency.DispatchOrder;
import org.hientruong.api.agency.Extension;
import org.hientruong.api.agency.ExternalReference;
import org.hientruong.api.agency.Order;
import org.hientruong.api.agency.OrderNumber;
import org.hientruong.api.agency.Resolution;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.Page;
import org.hientruong.core.desk.agency.ConnectorDesks.Connector;
import org.hientruong.core.desk.agency.Orders.Letter;
import org.hientruong.core.desk.view.EventView;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.dispatch.Recall;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Forward;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.outbox.Deliveries.Selection;
import org.hientruong.core.store.outbox.Deliveries.Stuck;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** What an agency's own system gets, does and may not do, on both databases (khoản 6 Điều 22). */
class ConnectorDeskTest {
    private static final AgencyCode CULTURE = new AgencyCode("SVHTTDL");
    private static final AgencyCode LABOUR = new AgencyCode("SLDTBXH");
    private static final AgencyCode HOME = new AgencyCode("SNV");
    private static final String WORDING = "Biển quảng cáo rơi xuống lòng đường.";
    private static final Resolution ANSWER = new Resolution("Đã tháo dỡ biển quảng cáo.", "12/SVHTTDL", "Giám đốc");

    @TempDir
    Path folder;

    private static DeskFixture desks(TestDatabase db, Path folder) {
        return new DeskFixture(db, folder, "2023-06-05T08:00");
    }

    private static Connector connector(AgencyCode... agencies) {
        return new Connector("van-hoa", Set.of(agencies));
    }

    private static AgencyDesk connected(DeskFixture desks, AgencyCode... agencies) {
        desks.connectors.connect(connector(agencies));
        return desks.connectors.desk(connector(agencies));
    }

    private static CaseNumber accepted(DeskFixture desks) {
        CaseNumber number = desks.file("Biển quảng cáo của nhà tôi, Trần Thị Bưởi, rơi xuống đường")
                .caseNumber();
        desks.move(desks.officer, number, new Claim());
        desks.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise(WORDING));
        return number;
    }

    private static CaseNumber dispatched(DeskFixture desks, AgencyCode lead) {
        CaseNumber number = accepted(desks);
        desks.move(desks.officer, number, new Dispatch(lead, List.of(LABOUR), List.of(), "Xử lý trong ngày"));
        return number;
    }

    private static OrderNumber order(CaseNumber number, int assignment) {
        return new OrderNumber(number, assignment);
    }

    private static IdempotencyKey key() {
        return DeskFixture.key();
    }

    private static Problem refused(ThrowingCallable call) {
        return catchThrowableOfType(Problem.class, call);
    }

    /** The deliveries to connectors of a case that wait, by event and address. */
    private static List<String> waiting(DeskFixture desks, CaseNumber number) {
        List<String> found = new ArrayList<>();
        Stuck last = null;
        List<Stuck> page;
        do {
            page = desks.deliveries.page(
                    new Selection("WAITING", last == null ? null : last.nextAt(), last == null ? 0 : last.id(), 500));
            for (Stuck one : page) {
                last = one;
                if (one.caseNumber().equals(number) && one.address().startsWith("connector:")) {
                    found.add(one.eventType() + " " + one.address());
                }
            }
        } while (!page.isEmpty());
        return found;
    }

    private static Letter letter(DeskFixture desks, CaseNumber number, EventType type, AgencyCode agency) {
        long id = desks.cases.find(number).orElseThrow().id();
        return desks.orders
                .letter(id, last(desks, number, type).number(), agency)
                .orElseThrow();
    }

    private static CaseEvent last(DeskFixture desks, CaseNumber number, EventType type) {
        return desks.cases.find(number).orElseThrow().events().stream()
                .filter(event -> event.type() == type)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static Stage stage(DeskFixture desks, CaseNumber number) {
        return CaseMover.Standing.of(desks.cases.find(number).orElseThrow())
                .file()
                .stage();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.D22_6)
    void orders_wait_for_the_agencies_that_have_a_connector_and_for_no_others(TestDatabase db) {
        try (DeskFixture desks = desks(db, folder)) {
            connected(desks, CULTURE, LABOUR);
            CaseNumber number = dispatched(desks, CULTURE);
            assertThat(waiting(desks, number)).containsExactly("case.dispatched connector:SVHTTDL");
            desks.move(handlerOf(desks, CULTURE), number, new Acknowledge());
            desks.move(handlerOf(desks, CULTURE), number, new Forward(List.of(LABOUR, HOME), "Kính đề nghị kiểm tra"));
            assertThat(waiting(desks, number))
                    .containsExactly("case.dispatched connector:SVHTTDL", "coordination.ordered connector:SLDTBXH");
            desks.move(desks.supervisor, number, new Recall("Giao nhầm"));
            assertThat(waiting(desks, number))
                    .containsExactlyInAnyOrder(
                            "case.dispatched connector:SVHTTDL",
                            "coordination.ordered connector:SLDTBXH",
                            "assignment.recalled connector:SVHTTDL",
                            "assignment.recalled connector:SLDTBXH");
            CaseNumber other = accepted(desks);
            desks.move(desks.officer, other, Dispatch.to(HOME, "Không có kết nối"));
            assertThat(waiting(desks, other)).isEmpty();
        }
    }

    private static Caller handlerOf(DeskFixture desks, AgencyCode agency) {
        return desks.caller("staff:3", "xuly1", "HANDLER", agency.value());
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void an_order_says_what_the_slip_says_and_nothing_of_the_reporter(TestDatabase db) {
        try (DeskFixture desks = desks(db, folder)) {
            AgencyDesk desk = connected(desks, CULTURE, LABOUR);
            CaseNumber number = dispatched(desks, CULTURE);
            Letter letter = letter(desks, number, EventType.CASE_DISPATCHED, CULTURE);
            assertThat(letter.recalls()).isFalse();
            DispatchOrder order = (DispatchOrder) letter.order();
            assertThat(order.id()).isEqualTo(number + "/6/connector:SVHTTDL");
            assertThat(order.number()).isEqualTo(order(number, 1));
            assertThat(order.proposed()).containsExactly(LABOUR);
            assertThat(order.note()).isEqualTo("Xử lý trong ngày");
            assertThat(order.sheet().text()).isEqualTo(WORDING);
            assertThat(order.sheet().category()).isEqualTo(new CategoryCode("HTGT.MD"));
            assertThat(order.sheet().place().communeName()).isNotBlank();
            assertThat(order.sheet().place().detail()).isEqualTo("Trước số 15 đường Lê Hồng Phong");
            assertThat(order.limits())
                    .extracting(Order.Limit::lastMoment, Order.Limit::article)
                    .contains(tuple("hết ngày 13/06/2023", "gạch đầu dòng 1 khoản 1 Điều 14"));
            assertThat(order.limits()).extracting(Order.Limit::window).contains(true, false);
            assertThat(everything(order))
                    .doesNotContain("Bưởi", "0912", "094185001234", "Hai Bà Trưng", "buoi@", "của nhà tôi");
            assertThat(desk.order(order.number()))
                    .usingRecursiveComparison()
                    .ignoringFields("id")
                    .isEqualTo(order);

            desk.acknowledge(order.number(), key());
            desk.forward(order.number(), List.of(LABOUR), "Kính đề nghị kiểm tra", key());
            CoordinationOrder asked = (CoordinationOrder) letter(desks, number, EventType.COORDINATION_ORDERED, LABOUR)
                    .order();
            assertThat(asked.lead()).isEqualTo(CULTURE);
            assertThat(asked.number()).isEqualTo(order(number, 2));
            assertThat(asked.note()).isEqualTo("Kính đề nghị kiểm tra");
        }
    }

    private static String everything(DispatchOrder order) {
        return order.sheet().place().detail()
                + order.sheet().text()
                + order.sheet().categoryName()
                + order.note()
                + order.limits()
                + order.sheet().attachments()
                + order;
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers({Clause.D22_6, Clause.D9_3A})
    void a_connector_does_what_the_agencys_staff_may_do_and_the_history_says_so(TestDatabase db) {
        try (DeskFixture desks = desks(db, folder)) {
            AgencyDesk desk = connected(desks, CULTURE);
            CaseNumber number = dispatched(desks, CULTURE);
            OrderNumber order = order(number, 1);
            Problem early = refused(() -> desk.submitResolution(order, ANSWER, key()));
            assertThat(early.kind()).isEqualTo(Problem.Kind.WRONG_MOVE);
            assertThat(early.article()).isEqualTo("gạch đầu dòng 1 khoản 1 Điều 14");

            IdempotencyKey once = key();
            desk.acknowledge(order, once);
            desk.acknowledge(order, once);
            assertThat(refused(() -> desk.acknowledge(order, key())).kind()).isEqualTo(Problem.Kind.WRONG_MOVE);
            IdempotencyKey sent = key();
            desk.submitResolution(order, ANSWER, sent);
            desk.submitResolution(order, ANSWER, sent);
            Problem other = refused(() -> desk.submitResolution(order, new Resolution("Khác", null, null), sent));
            assertThat(other.faults()).extracting(Fault::pointer).containsExactly("/key");
            assertThat(refused(() -> desk.sendBack(order, " ", key())).faults())
                    .extracting(Fault::pointer)
                    .containsExactly("/note");
            desk.sendBack(order, "Bổ sung ảnh", key());
            desk.notifyExtension(
                    order,
                    new Extension(
                            "45/SVHTTDL",
                            LocalDate.of(2023, 6, 5),
                            null,
                            LocalDate.of(2023, 6, 20),
                            Extension.Reason.COMPLEX,
                            null),
                    key());
            desk.submitResolution(order, ANSWER, key());
            desk.approve(order, null, key());

            assertThat(stage(desks, number)).isEqualTo(Stage.APPROVED);
            assertThat(desks.cases.find(number).orElseThrow().events().stream()
                            .filter(event -> event.actor().equals("connector:van-hoa"))
                            .map(event -> event.type().id() + " " + event.hat()))
                    .containsExactly(
                            "assignment.acknowledged CONNECTOR@SVHTTDL",
                            "resolution.submitted CONNECTOR@SVHTTDL",
                            "resolution.sent-back CONNECTOR@SVHTTDL",
                            "extension.notified CONNECTOR@SVHTTDL",
                            "resolution.submitted CONNECTOR@SVHTTDL",
                            "resolution.approved CONNECTOR@SVHTTDL");
            assertThat(desks.history.events(desks.officer, number, DeskFixture.VI))
                    .filteredOn(event -> event.type().equals("resolution.approved"))
                    .extracting(EventView::actor, EventView::hat)
                    .containsExactly(tuple(
                            "Hệ thống của cơ quan",
                            "Kết nối với hệ thống của cơ quan, Sở Văn hóa, Thể thao và Du lịch"));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void what_is_another_agencys_is_not_there(TestDatabase db) {
        try (DeskFixture desks = desks(db, folder)) {
            AgencyDesk desk = connected(desks, CULTURE);
            CaseNumber number = dispatched(desks, HOME);
            CaseNumber own = dispatched(desks, CULTURE);
            for (OrderNumber foreign : List.of(order(number, 1), order(own, 2), order(own, 0))) {
                for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                        () -> desk.order(foreign),
                        () -> desk.acknowledge(foreign, key()),
                        () -> desk.returnWrongAuthority(foreign, "Không", null, key()),
                        () -> desk.picture(foreign, "x"),
                        () -> desk.remember(foreign, new ExternalReference("eoffice", "1")))) {
                    assertThat(refused(attempt).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
                }
            }
            assertThat(refused(() -> desk.orders(HOME, null)).kind()).isEqualTo(Problem.Kind.NOT_FOUND);
            assertThat(stage(desks, number)).isEqualTo(Stage.DISPATCHED);
            assertThat(desks.cases.find(number).orElseThrow().version()).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void an_order_that_is_over_moves_nothing_also_when_the_agency_got_the_case_again(TestDatabase db) {
        try (DeskFixture desks = desks(db, folder)) {
            AgencyDesk desk = connected(desks, CULTURE);
            CaseNumber number = dispatched(desks, CULTURE);
            IdempotencyKey taken = key();
            desk.acknowledge(order(number, 1), taken);
            desks.move(desks.supervisor, number, new Recall("Giao nhầm"));
            Letter recall = letter(desks, number, EventType.ASSIGNMENT_RECALLED, CULTURE);
            assertThat(recall.recalls()).isTrue();
            assertThat(recall.order().note()).isEqualTo("Giao nhầm");
            assertThat(recall.order().limits()).isEmpty();
            assertThat(refused(() -> desk.submitResolution(order(number, 1), ANSWER, key()))
                            .kind())
                    .isEqualTo(Problem.Kind.WRONG_MOVE);
            desks.move(desks.officer, number, Dispatch.to(CULTURE, "Đúng là của sở"));
            Problem over = refused(() -> desk.acknowledge(order(number, 1), key()));
            assertThat(over.kind()).isEqualTo(Problem.Kind.WRONG_MOVE);
            assertThat(over.article()).isEqualTo("điểm a khoản 3 Điều 9");
            desk.acknowledge(order(number, 1), taken); // the answer was lost: it was done
            assertThat(stage(desks, number)).isEqualTo(Stage.DISPATCHED);
            desk.acknowledge(order(number, 2), key());
            assertThat(stage(desks, number)).isEqualTo(Stage.HANDLING);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_number_of_another_system_is_written_down_once_and_is_one_orders(TestDatabase db) {
        try (DeskFixture desks = desks(db, folder)) {
            AgencyDesk desk = connected(desks, CULTURE);
            AgencyDesk stranger = desks.connectors.desk(connector(HOME));
            OrderNumber order = order(dispatched(desks, CULTURE), 1);
            OrderNumber another = order(dispatched(desks, CULTURE), 1);
            ExternalReference reference =
                    new ExternalReference("eoffice", "12/" + UUID.randomUUID().toString());
            assertThat(desk.order(reference)).isEmpty();
            desk.remember(order, reference);
            desk.remember(order, reference);
            assertThat(desk.order(reference)).contains(order);
            assertThat(stranger.order(reference)).isEmpty();
            Problem taken = refused(() -> desk.remember(another, reference));
            assertThat(taken.kind()).isEqualTo(Problem.Kind.CONFLICT);
            assertThat(taken.article()).isEqualTo("khoản 6 Điều 22");
            desk.remember(another, new ExternalReference("eoffice-2", reference.id()));
            assertThat(desks.history.events(desks.officer, order.caseNumber(), DeskFixture.VI))
                    .filteredOn(event -> event.type().equals("reference.recorded"))
                    .extracting(EventView::detail)
                    .containsExactly("eoffice: " + reference.id());
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_open_orders_of_an_agency_are_read_page_by_page(TestDatabase db) {
        try (DeskFixture desks = desks(db, folder)) {
            AgencyCode quiet = new AgencyCode("SKHCN");
            AgencyDesk desk = connected(desks, quiet);
            List<OrderNumber> made = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                made.add(order(dispatched(desks, quiet), 1));
            }
            List<OrderNumber> read = all(desk, quiet);
            assertThat(read).containsSubsequence(made);
            desks.move(desks.supervisor, made.get(1).caseNumber(), new Recall("Giao nhầm"));
            assertThat(all(desk, quiet)).contains(made.get(0), made.get(2)).doesNotContain(made.get(1));
            assertThat(refused(() -> desk.orders(quiet, "?")).kind()).isEqualTo(Problem.Kind.UNREADABLE);
        }
    }

    private static List<OrderNumber> all(AgencyDesk desk, AgencyCode agency) {
        List<OrderNumber> read = new ArrayList<>();
        String cursor = null;
        do {
            Page<OrderNumber> page = desk.orders(agency, cursor);
            read.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return read;
    }
}
