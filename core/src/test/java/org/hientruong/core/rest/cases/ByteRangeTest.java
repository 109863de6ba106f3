// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-,0,999",
        "bytes=0-0,0,0",
        "bytes=100-199,100,199",
        "bytes=900-5000,900,999",
        "bytes=-1,999,999",
        "bytes=-5000,0,999"
    })
    void one_range_is_understood(String header, long first, long last) {
        assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=", "bytes=-", "bytes=a-b", "bytes=0-1,5-6", "bytes=9-3", "lines=1-2", ""})
    void anything_else_gives_the_whole(String header) {
        assertThat(ByteRange.of(header, 1000)).isNull();
        assertThat(ByteRange.of(null, 1000)).isNull();
    }

    @Test
    void behind_the_end_there_is_nothing() {
        assertThat(ByteRange.of("bytes=1000-", 1000).nothing()).isTrue();
        assertThat(ByteRange.of("bytes=-0", 1000).nothing()).isTrue();
        assertThat(ByteRange.of("bytes=999-", 1000).nothing()).isFalse();
    }
}
