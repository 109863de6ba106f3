// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hientruong.api.Delivery;
import org.hientruong.api.agency.AgencyConnector;
import org.hientruong.api.agency.AgencyDesk;
import org.hientruong.api.agency.ConnectorSession;
import org.hientruong.api.agency.Order;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.core.desk.CaseMover.Standing;
import org.hientruong.core.desk.DeskFixture;
import org.hientruong.core.desk.Feed;
import org.hientruong.core.domain.Stage;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.dispatch.Recall;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.plug.TestPlugins;
import org.hientruong.core.plug.services.TestServices;
import org.hientruong.core.scenario.FreshDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When an agency's own system gets its orders; the clock stands until a test moves it, the worker runs when told to. */
class ConnectorDeliveryTest {
    private static final AgencyCode TRANSPORT = new AgencyCode("SGTVT");

    @TempDir
    static Path folder;

    private static FreshDatabase database;

    private final Connector connector = new Connector();
    private DeskFixture desks;
    private TestPlugins plugins;
    private TestServices services;

    /** A connector that notes what it gets and answers what the test wants. */
    private static final class Connector implements AgencyConnector, ConnectorSession {
        final List<String> got = new ArrayList<>();
        volatile AgencyDesk desk;
        volatile Function<Order, Delivery> answer = order -> Delivery.delivered();

        @Override
        public ConnectorSession open(AgencyDesk given) {
            desk = given;
            return this;
        }

        @Override
        public Delivery deliver(Order order) {
            got.add("order " + order.id());
            return answer.apply(order);
        }

        @Override
        public Delivery recall(Order order) {
            got.add("recall " + order.id());
            return Delivery.delivered();
        }

        @Override
        public void close() {
            // it holds nothing
        }
    }

    @BeforeAll
    static void create() throws SQLException {
        database = new FreshDatabase(folder);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @BeforeEach
    void start() {
        desks = new DeskFixture(database.database(), folder, "2023-06-05T08:00");
        plugins = new TestPlugins(id -> null, desks.connectors);
        services = new TestServices(desks.subscribers, desks.clock);
    }

    @AfterEach
    void stop() {
        plugins.close();
        services.close();
        desks.close();
    }

    /** A worker makes what is due; no plugin comes or goes meanwhile, which would wake it. */
    private void run() throws Exception {
        Couriers couriers =
                new Couriers(plugins.host, services.messengers, desks.notices, desks.orders, desks.deliveries);
        OutboxWorker worker = new OutboxWorker(new Feed(), desks.deliveries, couriers, desks.clock, Duration.ofDays(1));
        worker.run();
        worker.close();
    }

    private void comes() {
        plugins.come("giao-thong", connector, TRANSPORT);
        plugins.settled();
    }

    private CaseNumber dispatched() {
        CaseNumber number = desks.file("Ổ gà sâu trên đường Lê Hồng Phong").caseNumber();
        desks.move(desks.officer, number, new Claim());
        desks.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
        desks.move(desks.officer, number, new Normalise("Ổ gà sâu trên đường Lê Hồng Phong."));
        desks.move(desks.officer, number, Dispatch.to(TRANSPORT, null));
        return number;
    }

    private static String id(CaseNumber number, int event) {
        return number.value() + "/" + event + "/connector:SGTVT";
    }

    private Stage stage(CaseNumber number) {
        return Standing.of(desks.cases.find(number).orElseThrow()).file().stage();
    }

    @Test
    void an_order_reaches_the_connector_which_may_take_it_up_at_once() throws Exception {
        comes();
        connector.answer = order -> {
            connector.desk.acknowledge(order.number(), new IdempotencyKey(order.id()));
            return Delivery.delivered();
        };
        CaseNumber number = dispatched();
        run();
        assertThat(connector.got).containsExactly("order " + id(number, 6));
        assertThat(stage(number)).isEqualTo(Stage.HANDLING);
        run();
        assertThat(connector.got).hasSize(1);
    }

    @Test
    void orders_and_recalls_of_an_absent_connector_wait_in_their_order() throws Exception {
        comes();
        plugins.go(connector);
        CaseNumber number = dispatched();
        desks.move(desks.supervisor, number, new Recall("Giao nhầm"));
        desks.move(desks.officer, number, Dispatch.to(TRANSPORT, "Đúng là của sở"));
        run();
        assertThat(connector.got).isEmpty();
        comes();
        desks.clock.forward(Duration.ofSeconds(30));
        run();
        assertThat(connector.got)
                .containsExactly("order " + id(number, 6), "recall " + id(number, 7), "order " + id(number, 8));
    }

    @Test
    void one_that_fails_is_asked_again_with_the_same_id() throws Exception {
        comes();
        connector.answer = order -> {
            throw new IllegalStateException("the other side is down");
        };
        CaseNumber number = dispatched();
        run();
        connector.answer = order -> Delivery.delivered();
        desks.clock.forward(Duration.ofSeconds(10));
        run();
        assertThat(connector.got).containsExactly("order " + id(number, 6), "order " + id(number, 6));
        run();
        assertThat(connector.got).hasSize(2);
    }
}
