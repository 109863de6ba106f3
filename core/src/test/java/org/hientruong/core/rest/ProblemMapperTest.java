// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import org.junit.jupiter.api.Test;

class ProblemMapperTest {
    @Test
    void a_caller_that_hung_up_is_nobodys_bug() {
        assertThat(ProblemMapper.callerIsGone(new RuntimeException(new EOFException())))
                .isTrue();
        assertThat(ProblemMapper.callerIsGone(new SocketException("reset"))).isTrue();
        assertThat(ProblemMapper.callerIsGone(new IOException("Broken pipe"))).isTrue();
        assertThat(ProblemMapper.callerIsGone(
                        new IOException(new IllegalStateException("Parser is terminated: HttpParser{s=CLOSED}"))))
                .isTrue();
    }

    @Test
    void our_own_mistake_is_one() {
        assertThat(ProblemMapper.callerIsGone(new IllegalStateException("no such state")))
                .isFalse();
        assertThat(ProblemMapper.callerIsGone(new IOException("disk full"))).isFalse();
    }
}
