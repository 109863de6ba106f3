// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.staff;

import javax.servlet.http.HttpServletRequest;

/** The cookie that holds a session's token. JAX-RS 2.1 knows no SameSite, so it is written by hand. */
final class SessionCookie {
    static final String NAME = "ht_session";

    private SessionCookie() {}

    static String of(String token, boolean secure) {
        return NAME + '=' + token + attributes(secure);
    }

    static String expired(boolean secure) {
        return NAME + "=; Max-Age=0" + attributes(secure);
    }

    private static String attributes(boolean secure) {
        return "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    /** Whether the browser came over TLS, here or at the proxy in front. A forged header only makes the cookie stricter. */
    static boolean overTls(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
