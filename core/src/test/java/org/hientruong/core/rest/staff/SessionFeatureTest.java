// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import javax.ws.rs.container.ResourceInfo;
import org.hientruong.api.Access;
import org.hientruong.core.rest.staff.SessionFilter.Entrance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SessionFeatureTest {
    static final class Mixed {
        public void unmarked() {}

        @WithoutSignIn
        public void open() {}

        @WithTemporaryPassword
        public void early() {}
    }

    @WithoutSignIn
    static final class Open {
        public void unmarked() {}
    }

    private record Info(Class<?> type, String name) implements ResourceInfo {
        @Override
        public Method getResourceMethod() {
            try {
                return type.getMethod(name);
            } catch (NoSuchMethodException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        public Class<?> getResourceClass() {
            return type;
        }
    }

    private static Entrance entrance(Class<?> type, String method, @Nullable Access access) {
        return SessionFeature.entrance(new Info(type, method), access);
    }

    @Test
    void core_is_closed_unless_marked() {
        assertThat(entrance(Mixed.class, "unmarked", null)).isEqualTo(Entrance.STAFF);
        assertThat(entrance(Mixed.class, "open", null)).isEqualTo(Entrance.EVERYBODY);
        assertThat(entrance(Open.class, "unmarked", null)).isEqualTo(Entrance.EVERYBODY);
        assertThat(entrance(Mixed.class, "early", null)).isEqualTo(Entrance.STAFF_WITH_ANY_PASSWORD);
    }

    @Test
    void a_plugin_cannot_open_by_a_mark_what_its_endpoint_closes() {
        assertThat(entrance(Mixed.class, "open", Access.STAFF)).isEqualTo(Entrance.STAFF);
        assertThat(entrance(Open.class, "unmarked", Access.STAFF)).isEqualTo(Entrance.STAFF);
        assertThat(entrance(Open.class, "unmarked", Access.REPORTER)).isEqualTo(Entrance.NOBODY);
        assertThat(entrance(Open.class, "unmarked", Access.SERVICE)).isEqualTo(Entrance.NOBODY);
    }

    @Test
    void the_cookie_is_secure_where_the_request_was() {
        assertThat(SessionCookie.of("t", false)).isEqualTo("ht_session=t; Path=/; HttpOnly; SameSite=Lax");
        assertThat(SessionCookie.of("t", true)).endsWith("; Secure");
        assertThat(SessionCookie.expired(true)).contains("Max-Age=0").endsWith("; Secure");
    }
}
