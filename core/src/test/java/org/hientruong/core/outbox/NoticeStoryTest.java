// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.hientruong.api.ChannelSession;
import org.hientruong.api.Delivery;
import org.hientruong.api.IntakeChannel;
import org.hientruong.api.Notice;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.event.CaseEventListener;
import org.hientruong.api.intake.IntakeDesk;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.notice.NotificationSender;
import org.hientruong.api.notice.ReporterNotice;
import org.hientruong.core.desk.CaseQuery;
import org.hientruong.core.desk.DeskFixture;
import org.hientruong.core.desk.Feed;
import org.hientruong.core.desk.view.CaseSummary;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.domain.intake.GiveNotice;
import org.hientruong.core.domain.intake.verification.Decline;
import org.hientruong.core.plug.TestPlugins;
import org.hientruong.core.plug.services.TestServices;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.scenario.FreshDatabase;
import org.hientruong.core.store.Sql;
import org.hientruong.core.store.plugins.PluginRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How what happens to a case comes to its reporter and to those who follow it. The clock stands until a test moves it. */
class NoticeStoryTest {
    private static final String TEXT = "Đèn đường không sáng nhiều đêm";
    private static final Delivery LATER = new Delivery(Delivery.Outcome.RETRY_LATER, null, null);

    @TempDir
    static Path folder;

    private static FreshDatabase database;

    private final TestPlugins plugins = new TestPlugins(id -> null);
    private final Portal portal = new Portal();
    private final Sender sms = new Sender();
    private final Sender email = new Sender();
    private DeskFixture desks;
    private TestServices services;
    private OutboxWorker worker;

    /** The channel by which all reports here come. */
    private static final class Portal implements IntakeChannel, ChannelSession {
        final List<String> told = new ArrayList<>();
        Delivery answer = Delivery.delivered();

        @Override
        public ChannelSession open(IntakeDesk desk) {
            return this;
        }

        @Override
        public Delivery tell(Notice notice) {
            told.add(notice.event().type().id());
            return answer;
        }

        @Override
        public void close() {
            // it holds nothing
        }
    }

    /** A sender that keeps what it was given. */
    private static final class Sender implements NotificationSender {
        final List<ReporterNotice> sent = new ArrayList<>();
        Function<ReporterNotice, Delivery> answer = notice -> Delivery.delivered();

        @Override
        public Delivery send(ReporterNotice notice) {
            sent.add(notice);
            return answer.apply(notice);
        }

        List<String> events() {
            return sent.stream().map(one -> one.notice().event().type().id()).toList();
        }
    }

    /** A listener that hears what the test lets it. */
    private static final class Listener implements CaseEventListener {
        final List<String> heard = new ArrayList<>();
        final AtomicInteger failures = new AtomicInteger();

        @Override
        public void on(CaseEvent event) throws IOException {
            if (failures.getAndDecrement() > 0) {
                throw new IOException("not now");
            }
            heard.add(event.caseNumber() + "/" + event.number());
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
    void start() throws Exception {
        desks = new DeskFixture(database.database(), folder, "2023-06-05T08:00");
        services = new TestServices(desks.subscribers, desks.clock);
        Couriers couriers =
                new Couriers(plugins.host, services.messengers, desks.notices, desks.orders, desks.deliveries);
        worker = new OutboxWorker(new Feed(), desks.deliveries, couriers, desks.clock, Duration.ofDays(1));
        worker.close(); // it runs when the test says so, and never beside it
        plugins.come("portal", portal);
        plugins.settled();
    }

    @AfterEach
    void stop() throws Exception {
        plugins.close();
        services.close();
        desks.close();
        database.database()
                .tx()
                .run(() -> List.of("delivery", "subscriber", "plugin")
                        .forEach(table -> Sql.execute(database.database().tx(), "DELETE FROM " + table)));
    }

    private CaseNumber declined(CaseNumber number) {
        desks.move(
                desks.officer, number, new Decline(List.of(new Decline.Reason("SCOPE_PLACE", null)), null, null, null));
        return number;
    }

    private List<String> untold() {
        CaseQuery query =
                new CaseQuery("untold", null, null, null, null, null, false, null, null, null, 100, null, false);
        return desks.queues.page(desks.officer, query, DeskFixture.VI).items().stream()
                .map(CaseSummary::number)
                .toList();
    }

    @Test
    @Covers({Clause.D15_3A, Clause.D11_2, Clause.D11_3})
    void a_reporter_is_told_by_the_channel_and_by_the_first_medium_they_left_once_in_effect_and_without_secrets() {
        services.come("email", email);
        services.come("sms", sms);
        Receipt receipt = desks.portal.file(desks.draft(TEXT), DeskFixture.key());
        declined(receipt.caseNumber());
        sms.answer = notice -> sms.sent.size() == 1 ? LATER : Delivery.delivered();
        worker.run();
        desks.clock.forward(Duration.ofSeconds(10));
        worker.run();
        worker.run();

        assertThat(portal.told).containsExactly("report.filed", "report.declined");
        assertThat(email.sent).as("the first medium that reaches them will do").isEmpty();
        assertThat(sms.events()).containsExactly("report.filed", "report.filed", "report.declined");
        assertThat(sms.sent.get(0).notice().id())
                .isEqualTo(sms.sent.get(1).notice().id())
                .isEqualTo(receipt.caseNumber() + "/1/sender:sms");
        ReporterNotice why = sms.sent.get(2);
        assertThat(why.to().address()).isEqualTo("+84912345678");
        assertThat(why.subject()).contains(receipt.caseNumber().value());
        assertThat(why.text())
                .contains("không được tiếp nhận", "khoản 3 Điều 2", "02993.888.883", "(khoản 3 Điều 11)", "1022")
                .doesNotContain(
                        "core.",
                        "{",
                        "Bưởi",
                        "912",
                        TEXT,
                        receipt.receiptNumber().digits());
        assertThat(why.toString() + why.to()).doesNotContain("912").doesNotContain(why.text());
        assertThat(untold()).doesNotContain(receipt.caseNumber().value());
    }

    @Test
    @Covers({Clause.D11_2, Clause.D15_3A})
    void what_a_medium_refuses_goes_to_the_next_one_and_then_to_staff() {
        services.come("sms", sms);
        services.come("email", email);
        sms.answer = notice -> Delivery.refused("no such number");
        CaseNumber number = desks.file(TEXT).caseNumber();
        worker.run();
        assertThat(email.events()).containsExactly("report.filed");
        assertThat(email.sent.get(0).to().address()).isEqualTo("buoi@example.vn");
        assertThat(untold()).doesNotContain(number.value());

        email.answer = notice -> Delivery.refused("no such mailbox");
        desks.move(desks.officer, number, new Claim());
        desks.move(desks.officer, number, DeskFixture.accept());
        worker.run();
        assertThat(untold()).contains(number.value());
        desks.move(desks.officer, number, new GiveNotice("Đã gọi, bà đã nghe"));
        assertThat(untold()).doesNotContain(number.value());
        worker.run();
        assertThat(desks.cases.find(number).orElseThrow().events())
                .extracting(event -> event.type().id())
                .containsExactly("report.filed", "report.claimed", "report.accepted", "notice.refused", "notice.given");
    }

    @Test
    @Covers(Clause.D11_2)
    void a_channel_that_cannot_tell_hands_on_to_a_medium_known_by_then_and_else_to_staff() {
        portal.answer = Delivery.refused("nobody listens here");
        CaseNumber nobody = desks.portal
                .file(desks.draftOf(DeskFixture.citizenId(), TEXT), DeskFixture.key())
                .caseNumber();
        worker.run();
        assertThat(untold()).contains(nobody.value());

        CaseNumber later = desks.file(TEXT).caseNumber();
        services.come("sms", sms);
        worker.run();
        CaseNumber both = desks.file(TEXT).caseNumber();
        worker.run();
        assertThat(sms.sent)
                .extracting(notice -> notice.notice().event().caseNumber())
                .as("each once, although the channel refuses")
                .containsExactly(later, both);
        assertThat(untold()).doesNotContain(later.value(), both.value());
    }

    @Test
    void a_medium_whose_sender_is_away_waits_and_one_that_was_removed_is_passed_over() {
        services.come("sms", sms);
        services.come("email", email);
        services.go(sms);
        CaseNumber waiting = desks.file(TEXT).caseNumber();
        worker.run();
        assertThat(email.sent).isEmpty();
        PluginRegister register = new PluginRegister(database.database().tx());
        database.database().tx().run(() -> {
            PluginRegister.Change change = new PluginRegister.Change("staff:6", desks.clock.instant());
            register.know("test.sms", change);
            register.want("test.sms", PluginRegister.Wanted.REMOVED, null, change);
        });
        CaseNumber passed = desks.file(TEXT).caseNumber();
        worker.run();
        assertThat(email.sent)
                .extracting(notice -> notice.notice().event().caseNumber())
                .containsExactly(passed);
        services.come("sms", sms);
        worker.run();
        assertThat(sms.sent)
                .as("it lost nothing")
                .extracting(notice -> notice.notice().event().caseNumber())
                .containsExactly(waiting);
    }

    @Test
    void a_listener_hears_every_event_again_after_it_failed_in_order_and_after_it_was_away() {
        Listener listener = new Listener();
        CaseNumber before = desks.file(TEXT).caseNumber();
        services.come("warehouse", listener);
        listener.failures.set(1);
        CaseNumber number = desks.file(TEXT).caseNumber();
        desks.move(desks.officer, number, new Claim());
        worker.run();
        assertThat(listener.heard).as("the second waits for the first").isEmpty();
        CaseNumber other = desks.file(TEXT).caseNumber();
        worker.run();
        assertThat(listener.heard).as("another case does not").containsExactly(other + "/1");
        desks.clock.forward(Duration.ofSeconds(10));
        worker.run();
        assertThat(listener.heard).containsExactly(other + "/1", number + "/1", number + "/2");

        services.go(listener);
        desks.move(desks.officer, number, DeskFixture.accept());
        desks.move(desks.officer, other, new Claim());
        worker.run();
        services.come("warehouse", listener);
        worker.run();
        assertThat(listener.heard).hasSize(5).endsWith(number + "/3", other + "/2");
        assertThat(listener.heard).as("what was before it came").doesNotContain(before + "/1");
    }

    @Test
    void what_waits_for_an_absent_address_is_put_off_in_one_go_and_is_no_attempt() {
        Listener listener = new Listener();
        services.come("warehouse", listener);
        services.go(listener);
        for (int i = 0; i < 10; i++) {
            desks.file(TEXT);
        }
        worker.run();
        assertThat(desks.deliveries.lease(
                        desks.clock.instant(), desks.clock.instant().plusSeconds(60), 100))
                .isEmpty();
        services.come("warehouse", listener);
        worker.run();
        assertThat(listener.heard).hasSize(10);
    }
}
