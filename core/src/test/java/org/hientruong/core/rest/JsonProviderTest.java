// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.util.Map;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedHashMap;
import org.hientruong.api.FormData;
import org.hientruong.api.Problem;
import org.junit.jupiter.api.Test;

class JsonProviderTest {
    private static final Annotation[] NONE = {};
    private final JsonProvider provider = new JsonProvider();

    @Test
    void a_body_is_no_longer_than_any_move_needs() throws IOException {
        assertThat(read("{\"text\":\"" + "a".repeat(200_000) + "\"}"))
                .asString()
                .hasSizeGreaterThan(200_000);
        Endless endless = new Endless();
        assertThatThrownBy(() -> read(endless))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.TOO_LARGE));
        assertThat(endless.given) // heard out so that the answer arrives, but not for ever
                .isBetween((long) JsonProvider.MOST_DRAINED, JsonProvider.MOST_DRAINED + 1_000_000L);
    }

    @Test
    void a_body_is_not_nested_without_end() {
        assertThatThrownBy(() -> read("[".repeat(1000) + "]".repeat(1000))).hasMessageContaining("nesting depth");
    }

    @Test
    void a_form_is_not_read_out_of_json() {
        assertThat(provider.isReadable(FormData.class, FormData.class, NONE, MediaType.APPLICATION_JSON_TYPE))
                .isFalse();
        assertThat(provider.isReadable(Map.class, Map.class, NONE, MediaType.APPLICATION_JSON_TYPE))
                .isTrue();
    }

    private Object read(String json) throws IOException {
        return read(new ByteArrayInputStream(json.getBytes(UTF_8)));
    }

    private Object read(InputStream body) throws IOException {
        return provider.readFrom(
                Object.class, Object.class, NONE, MediaType.APPLICATION_JSON_TYPE, new MultivaluedHashMap<>(), body);
    }

    /** A text that never ends. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            return given++ == 0 ? '"' : 'a';
        }
    }
}
