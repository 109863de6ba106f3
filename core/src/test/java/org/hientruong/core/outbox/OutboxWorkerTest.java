// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hientruong.api.ChannelSession;
import org.hientruong.api.Delivery;
import org.hientruong.api.IntakeChannel;
import org.hientruong.api.Notice;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.EventType;
import org.hientruong.api.intake.IntakeDesk;
import org.hientruong.core.desk.DeskFixture;
import org.hientruong.core.desk.Feed;
import org.hientruong.core.domain.intake.Claim;
import org.hientruong.core.plug.TestPlugins;
import org.hientruong.core.plug.services.TestServices;
import org.hientruong.core.scenario.FreshDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is told to a channel, when, and how often. Reports are filed and moved by the desks; the clock stands until a test
 * moves it; the worker never polls by itself, so that what goes out was either driven by the test or woken.
 */
class OutboxWorkerTest {
    private static final String TEXT = "Đèn đường không sáng nhiều đêm";
    private static final Duration NEVER = Duration.ofDays(1);
    private static final Delivery LATER = new Delivery(Delivery.Outcome.RETRY_LATER, null, null);

    @TempDir
    static Path folder;

    private static FreshDatabase database;

    private final TestPlugins plugins = new TestPlugins(id -> null);
    private final Portal portal = new Portal();
    private DeskFixture desks;
    private TestServices services;
    private OutboxWorker worker;

    /** A channel that notes what it is told and answers what the test wants. */
    private static final class Portal implements IntakeChannel, ChannelSession {
        final BlockingQueue<Notice> told = new LinkedBlockingQueue<>();
        volatile Function<Notice, Delivery> answer = notice -> Delivery.delivered();

        @Override
        public ChannelSession open(IntakeDesk desk) {
            return this;
        }

        @Override
        public Delivery tell(Notice notice) {
            told.add(notice);
            return answer.apply(notice);
        }

        @Override
        public void close() {
            // it holds nothing
        }

        List<String> ids() {
            return told.stream().map(Notice::id).toList();
        }
    }

    /** A delivery as it stands in its table. */
    private record Row(String state, int attempts, Instant nextAt, String error) {}

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
        services = new TestServices(desks.subscribers, desks.clock);
        worker = worker(new Feed());
    }

    private OutboxWorker worker(Feed feed) {
        Couriers couriers =
                new Couriers(plugins.host, services.messengers, desks.notices, desks.orders, desks.deliveries);
        return new OutboxWorker(feed, desks.deliveries, couriers, desks.clock, NEVER);
    }

    @AfterEach
    void stop() throws Exception {
        worker.close();
        plugins.close();
        services.close();
        desks.close();
        try (Connection connection = database.database().source().getConnection();
                PreparedStatement all = connection.prepareStatement("DELETE FROM delivery")) {
            all.executeUpdate();
        }
    }

    private void portalComes() {
        plugins.come("portal", portal);
        plugins.settled();
    }

    private CaseNumber filed() {
        return desks.file(TEXT).caseNumber();
    }

    private static String id(CaseNumber number, int event) {
        return number.value() + "/" + event + "/channel:portal";
    }

    @Test
    void a_commit_wakes_the_worker_and_the_channel_is_told() throws Exception {
        portalComes();
        worker.close();
        OutboxWorker woken = worker(desks.feed);
        CaseNumber number = filed();
        Notice notice = portal.told.poll(20, TimeUnit.SECONDS);
        woken.close();
        assertThat(notice).isNotNull();
        assertThat(notice.id()).isEqualTo(id(number, 1));
        assertThat(notice.event().type()).isEqualTo(EventType.REPORT_FILED);
        assertThat(notice.language()).isEqualTo(Locale.forLanguageTag("vi"));
        assertThat(rows(number)).as("what is told leaves the outbox").isEmpty();
        assertThat(portal.told).isEmpty();
    }

    @Test
    void what_was_rolled_back_is_told_to_nobody() {
        portalComes();
        assertThatThrownBy(() -> database.database().tx().run(() -> {
                    filed();
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");
        CaseNumber kept = filed();
        worker.run();
        assertThat(portal.ids()).containsExactly(id(kept, 1));
    }

    @Test
    void it_backs_off_from_ten_seconds_to_an_hour_and_gives_up_after_twelve_attempts() {
        portalComes();
        portal.answer = notice -> LATER;
        CaseNumber number = filed();
        worker.run();
        for (int attempt = 1; attempt < 12; attempt++) {
            Row row = row(number, 1);
            assertThat(row.state()).isEqualTo("WAITING");
            assertThat(row.attempts()).isEqualTo(attempt);
            Duration most = Duration.ofSeconds(Math.min(10L << (attempt - 1), 3600));
            Duration wait = Duration.between(desks.clock.instant(), row.nextAt());
            assertThat(wait).isGreaterThan(most.multipliedBy(4).dividedBy(5)).isLessThanOrEqualTo(most);
            desks.clock.forward(wait.minusMillis(1));
            worker.run();
            assertThat(portal.told).as("not before").hasSize(attempt);
            desks.clock.forward(Duration.ofMillis(1));
            worker.run();
            assertThat(portal.told).hasSize(attempt + 1);
        }
        Row parked = row(number, 1);
        assertThat(parked.state()).isEqualTo("PARKED");
        assertThat(parked.attempts()).isEqualTo(12);
        assertThat(parked.error()).contains("12");
        desks.clock.forward(Duration.ofDays(30));
        worker.run();
        assertThat(portal.told).hasSize(12);
        assertThat(portal.ids()).as("one id for all attempts").containsOnly(id(number, 1));
    }

    @Test
    void deliveries_that_failed_together_do_not_come_again_together() {
        assertThat(List.of(1L, 2L, 3L, 4L, 5L).stream().map(id -> OutboxWorker.backOff(id, 3)))
                .doesNotHaveDuplicates()
                .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofSeconds(64), Duration.ofSeconds(80)));
    }

    @Test
    void a_channel_may_ask_for_a_longer_pause_but_not_for_a_shorter_one() {
        portalComes();
        CaseNumber number = filed();
        portal.answer = notice -> Delivery.retryLater(Duration.ofHours(5));
        worker.run();
        assertThat(row(number, 1).nextAt()).isEqualTo(desks.clock.instant().plus(Duration.ofHours(5)));
        desks.clock.forward(Duration.ofHours(5));
        portal.answer = notice -> Delivery.retryLater(Duration.ofMillis(1));
        worker.run();
        assertThat(row(number, 1).nextAt()).isAfter(desks.clock.instant().plusSeconds(15));
    }

    @Test
    void what_the_channel_refuses_is_left_to_staff_and_what_follows_goes_out() {
        portalComes();
        CaseNumber number = accepted();
        portal.answer = notice ->
                notice.event().type() == EventType.REPORT_FILED ? Delivery.refused("no address") : Delivery.delivered();
        worker.run();
        assertThat(portal.ids()).containsExactly(id(number, 1), id(number, 3));
        assertThat(rows(number)).isEmpty();
        assertThat(desks.cases.find(number).orElseThrow().events())
                .extracting(event -> event.type().id() + event.payload().get("event"))
                .endsWith("notice.refused1");
    }

    @Test
    void an_absent_channel_loses_nothing_and_that_is_no_attempt() throws InterruptedException {
        CaseNumber number = filed();
        for (int round = 0; round < 20; round++) {
            worker.run();
            Row waiting = row(number, 1);
            assertThat(waiting.state()).isEqualTo("WAITING");
            assertThat(waiting.attempts()).isZero();
            desks.clock.forward(Duration.between(desks.clock.instant(), waiting.nextAt()));
        }
        worker.run();
        portalComes(); // and the clock stands
        Notice notice = portal.told.poll(20, TimeUnit.SECONDS);
        assertThat(notice).as("told at once").isNotNull();
        assertThat(notice.id()).isEqualTo(id(number, 1));
    }

    @Test
    void the_notices_of_a_case_keep_their_order_while_those_of_others_pass() {
        portalComes();
        CaseNumber stuck = accepted();
        CaseNumber other = accepted();
        portal.answer = notice -> notice.id().equals(id(stuck, 1)) ? LATER : Delivery.delivered();
        worker.run();
        assertThat(portal.ids()).containsExactlyInAnyOrder(id(stuck, 1), id(other, 1), id(other, 3));
        assertThat(portal.ids().indexOf(id(other, 1))).isLessThan(portal.ids().indexOf(id(other, 3)));
        portal.told.clear();
        portal.answer = notice -> Delivery.delivered();
        desks.clock.forward(Duration.ofSeconds(10));
        worker.run();
        assertThat(portal.ids()).containsExactly(id(stuck, 1), id(stuck, 3));
    }

    @Test
    void one_bad_notice_does_not_hold_up_the_others() {
        portalComes();
        CaseNumber number = filed();
        long caseId = desks.cases.find(number).orElseThrow().id();
        Instant first = desks.clock.instant().minusSeconds(60);
        database.database().tx().run(() -> desks.deliveries.add(caseId, 99, "channel:portal", first));
        database.database().tx().run(() -> desks.deliveries.add(caseId, 98, "no such kind of address", first));
        CaseNumber other = filed();
        portal.answer = notice -> {
            if (notice.id().equals(id(number, 1))) {
                throw new IllegalStateException("the channel stumbles");
            }
            return Delivery.delivered();
        };
        worker.run();
        assertThat(portal.ids()).contains(id(number, 1), id(other, 1));
        assertThat(row(number, 1).attempts()).isEqualTo(1);
        assertThat(row(number, 98).state()).isEqualTo("PARKED");
        portal.answer = notice -> Delivery.delivered();
        desks.clock.forward(Duration.ofSeconds(10));
        worker.run();
        Row bad = row(number, 99);
        assertThat(bad.state()).as("no such event").isEqualTo("WAITING");
        assertThat(bad.attempts()).isEqualTo(1);
        assertThat(rows(other)).isEmpty();
    }

    @Test
    void another_worker_goes_on_with_the_same_id() throws Exception {
        portalComes();
        portal.answer = notice -> LATER;
        CaseNumber number = filed();
        worker.run();
        worker.close();
        desks.clock.forward(Duration.ofSeconds(10));
        portal.answer = notice -> Delivery.delivered();
        worker = worker(new Feed());
        worker.run();
        assertThat(portal.ids()).containsExactly(id(number, 1), id(number, 1));
        assertThat(rows(number)).isEmpty();
    }

    /** A case of whose history the first event and the third are told. */
    private CaseNumber accepted() {
        CaseNumber number = filed();
        desks.move(desks.officer, number, new Claim());
        desks.move(desks.officer, number, DeskFixture.accept());
        return number;
    }

    private Row row(CaseNumber number, int event) {
        List<Row> found = query(number, " AND d.event_number = " + event);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<Row> rows(CaseNumber number) {
        return query(number, "");
    }

    private static List<Row> query(CaseNumber number, String condition) {
        String sql = "SELECT d.state, d.attempts, d.next_at, d.last_error FROM delivery d JOIN case_file c"
                + " ON c.id = d.case_id WHERE c.number = ?" + condition;
        try (Connection connection = database.database().source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, number.value());
            try (ResultSet rows = statement.executeQuery()) {
                List<Row> found = new ArrayList<>();
                while (rows.next()) {
                    LocalDateTime next = rows.getTimestamp(3).toLocalDateTime();
                    found.add(new Row(
                            rows.getString(1), rows.getInt(2), next.toInstant(ZoneOffset.UTC), rows.getString(4)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
