// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hientruong.api.Delivery;
import org.hientruong.api.agency.AgencyConnector;
import org.hientruong.api.agency.AgencyDesk;
import org.hientruong.api.agency.ConnectorSession;
import org.hientruong.api.agency.Order;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.desk.agency.ConnectorDesks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which connector speaks for which agency, and from when on its orders wait for it. */
class ConnectorsTest {
    private static final AgencyCode HEALTH = new AgencyCode("SYT");
    private static final AgencyCode HOME = new AgencyCode("SNV");

    private final List<String> happened = new ArrayList<>();
    private final TestPlugins plugins = new TestPlugins(id -> null, new ConnectorDesks() {
        @Override
        public AgencyDesk desk(Connector connector) {
            return null;
        }

        @Override
        public void connect(Connector connector) {
            happened.add("connected " + connector.id() + " " + connector.agencies());
        }
    });

    @AfterEach
    void close() {
        plugins.close();
    }

    private final class Session implements AgencyConnector, ConnectorSession {
        @Override
        public ConnectorSession open(AgencyDesk desk) {
            happened.add("opened");
            return this;
        }

        @Override
        public Delivery deliver(Order order) {
            return Delivery.delivered();
        }

        @Override
        public Delivery recall(Order order) {
            return Delivery.delivered();
        }

        @Override
        public void close() {
            // it holds nothing
        }
    }

    @Test
    void its_orders_wait_for_it_from_before_it_is_opened() {
        plugins.come("y-te", new Session(), HEALTH);
        plugins.settled();
        assertThat(happened).containsExactly("connected y-te [SYT]", "opened");
        assertThat(plugins.host.isReachable(HEALTH)).isTrue();
        assertThat(plugins.host.isReachable(HOME)).isFalse();
    }

    @Test
    void an_agency_has_one_connector_and_the_second_stays_closed() {
        Session first = new Session();
        plugins.come("y-te", first, HEALTH);
        plugins.come("moi", new Session(), HOME, HEALTH);
        plugins.settled();
        assertThat(plugins.host.open()).extracting(PluginInfo::id).containsExactly("y-te");
        assertThat(plugins.host.health(TestPlugins.BUNDLE).failure()).contains("SYT", "y-te");
        assertThat(plugins.host.isReachable(HOME)).isFalse();
        plugins.go(first);
        assertThat(plugins.host.isReachable(HEALTH)).isFalse();
    }

    @Test
    void a_plugin_on_trial_is_connected_to_nobody_yet() {
        plugins.comeOnTrial("y-te", new Session(), HEALTH);
        assertThat(plugins.host.trial(TestPlugins.BUNDLE)).isEmpty();
        assertThat(happened).containsExactly("opened");
        plugins.host.admit(TestPlugins.BUNDLE);
        assertThat(happened).containsExactly("opened", "connected y-te [SYT]", "opened");
    }

    @Test
    void one_whose_agency_is_anothers_does_not_stand_its_trial() {
        plugins.come("y-te", new Session(), HEALTH);
        plugins.comeOnTrial("moi", new Session(), HEALTH);
        plugins.settled();
        assertThat(plugins.host.trial(TestPlugins.BUNDLE))
                .hasValueSatisfying(why -> assertThat(why).contains("SYT", "y-te"));
    }
}
