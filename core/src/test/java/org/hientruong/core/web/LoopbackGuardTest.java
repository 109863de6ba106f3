// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoopbackGuardTest {
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
        assertThat(LoopbackGuard.loopbackOnly(addresses)).isEqualTo(safe);
    }
}
