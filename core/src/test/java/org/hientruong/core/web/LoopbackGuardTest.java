// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackGuardTest {
    private final Map<String, Object> settings = new HashMap<>();
    private final ListeningAddresses addresses = new ListeningAddresses((pid, key) -> settings.get(pid + " " + key));
    private final AtomicInteger stops = new AtomicInteger();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "127.0.0.1|true",
                "127.0.0.1, ::1|true",
                "localhost|true",
                "0.0.0.0|false",
                "127.0.0.1,192.168.1.5|false",
                "127.0.0.1,|true",
                "127.0.0.1, ,::1|false",
                "::|false"
            })
    void only_loopback_addresses_are_safe_beside_demo_accounts(String addresses, boolean safe) {
        assertThat(ListeningAddresses.loopbackOnly(addresses)).isEqualTo(safe);
    }

    @Test
    void it_refuses_before_the_first_demo_account_is_made() {
        listenOn("0.0.0.0");
        settings.put("org.hientruong.core.demo enabled", "true");
        assertThatIllegalStateException()
                .isThrownBy(() -> guard(false))
                .withMessageContaining("not on 0.0.0.0")
                .withMessageContaining("--no-demo");
        assertThat(stops).hasValue(1);
    }

    @Test
    void it_refuses_while_demo_accounts_of_an_earlier_start_exist() {
        settings.put("org.hientruong.core.demo enabled", "false");
        assertThatIllegalStateException().isThrownBy(() -> guard(true)); // no address means all of them
        assertThat(stops).hasValue(1);
    }

    @Test
    void it_lets_everybody_in_where_there_is_no_demo_and_demo_where_nobody_else_is_heard() {
        listenOn("0.0.0.0");
        guard(false);
        listenOn("127.0.0.1");
        settings.put("org.hientruong.core.demo enabled", true);
        guard(true);
        assertThat(stops).hasValue(0);
    }

    private void listenOn(String address) {
        settings.put("org.ops4j.pax.web org.ops4j.pax.web.listening.addresses", address);
    }

    private LoopbackGuard guard(boolean accountsExist) {
        return new LoopbackGuard(addresses, () -> accountsExist, stops::incrementAndGet);
    }
}
