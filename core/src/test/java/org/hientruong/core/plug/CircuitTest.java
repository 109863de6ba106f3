// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** When a plugin that fails again and again is left alone, and for how long. */
class CircuitTest {
    private long now = Long.MAX_VALUE - 1; // a clock in nanoseconds may overflow
    private final Circuit circuit = new Circuit(() -> now);

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            circuit.failed();
        }
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    @Test
    void four_failures_in_a_row_are_forgiven_and_the_fifth_opens_it() {
        fail(4);
        assertThat(circuit.admits()).isTrue();
        fail(1);
        assertThat(circuit.admits()).isFalse();
        assertThat(circuit.closedFor()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void a_success_between_them_begins_the_count_anew() {
        fail(4);
        circuit.succeeded();
        fail(4);
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.closedFor()).isZero();
    }

    @Test
    void after_thirty_seconds_one_call_alone_tries_and_its_success_closes_it() {
        fail(5);
        pass(Duration.ofMillis(29_999));
        assertThat(circuit.admits()).isFalse();
        pass(Duration.ofMillis(1));
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.admits()).as("a second one waits for the first").isFalse();
        circuit.succeeded();
        assertThat(circuit.admits()).isTrue();
        assertThat(circuit.admits()).isTrue();
    }

    @Test
    void each_further_failure_doubles_the_time_up_to_ten_minutes() {
        fail(5);
        for (int seconds : new int[] {60, 120, 240, 480, 600, 600}) {
            pass(circuit.closedFor());
            assertThat(circuit.admits()).isTrue();
            circuit.failed();
            assertThat(circuit.closedFor()).isEqualTo(Duration.ofSeconds(seconds));
        }
    }
}
