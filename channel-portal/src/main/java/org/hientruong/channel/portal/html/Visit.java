// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.html;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.hientruong.api.Texts;
import org.hientruong.api.intake.IntakeDesk;
import org.jspecify.annotations.Nullable;

/**
 * One request as the pages see it.
 *
 * @param origin address of the portal's home without the last slash, for links that leave the site
 * @param base path of the portal's home without the last slash: empty at the site's root
 * @param path the asked path below {@code base}
 * @param cookies by name
 * @param address network address of the visitor, for rate limits only
 * @param texts messages in the visitor's language
 * @param languages those that can be chosen
 */
public record Visit(
        String origin,
        String base,
        String path,
        Map<String, String> cookies,
        @Nullable String address,
        Texts texts,
        List<Texts> languages) {
    public static final String LANGUAGE_COOKIE = "ht_lang";

    /** Reads a request. The body is left alone. */
    public static Visit of(URI base, String path, HttpServletRequest request, IntakeDesk desk) {
        Map<String, String> cookies = new HashMap<>();
        javax.servlet.http.Cookie[] sent = request.getCookies();
        for (javax.servlet.http.Cookie cookie : sent == null ? new javax.servlet.http.Cookie[0] : sent) {
            cookies.putIfAbsent(cookie.getName(), cookie.getValue());
        }
        List<Texts> languages = new Languages(desk).present();
        return new Visit(
                cut(seen(base, request)),
                cut(base.getPath()),
                path.startsWith("/") ? path : '/' + path,
                Map.copyOf(cookies),
                request.getRemoteAddr(),
                Languages.chosen(languages, cookies.get(LANGUAGE_COOKIE)),
                languages);
    }

    /** A link within the portal. */
    public String link(String to) {
        return base.isEmpty() && to.isEmpty() ? "/" : base + to;
    }

    public @Nullable String cookie(String name) {
        String value = cookies.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Whether the browser came over TLS, so that cookies are marked for TLS alone. */
    boolean secure() {
        return origin.startsWith("https:");
    }

    /** Behind a proxy that ends TLS the visitor sees https; a forged header only makes cookies stricter. */
    private static String seen(URI base, HttpServletRequest request) {
        boolean tls = "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
        return tls ? base.toString().replaceFirst("^http:", "https:") : base.toString();
    }

    private static String cut(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }
}
