// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.html;

import java.time.Duration;

/**
 * A cookie to be set. All are HttpOnly and SameSite=Strict: no other site makes a visitor's browser send them.
 *
 * @param value only letters, digits, hyphens, underscores and dots
 * @param path below which it is sent
 * @param lasts how long; zero deletes it
 */
public record Cookie(String name, String value, String path, Duration lasts) {
    /** A cookie that takes another one away. */
    public static Cookie gone(String name, String path) {
        return new Cookie(name, "", path, Duration.ZERO);
    }

    /** The header's value. JAX-RS 2.1 has no SameSite, so it is written here. */
    String header(boolean secure) {
        return name + '=' + value + "; Path=" + path + "; Max-Age=" + lasts.toSeconds() + "; HttpOnly; SameSite=Strict"
                + (secure ? "; Secure" : "");
    }
}
