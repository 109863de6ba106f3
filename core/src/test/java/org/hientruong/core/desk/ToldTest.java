// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Whatever a reporter is told there are words for; the English pack has the same keys. */
class ToldTest {
    @Test
    void every_event_of_which_the_reporter_is_told_has_its_notice() throws IOException {
        Properties messages = new Properties();
        try (Reader vi = new InputStreamReader(
                ToldTest.class.getResourceAsStream("/HIENTRUONG-INF/messages/vi.properties"), StandardCharsets.UTF_8)) {
            messages.load(vi);
        }
        assertThat(CaseMover.TOLD)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(messages)
                        .containsKey("core.notice." + type.id().replace('.', '-')));
    }
}
