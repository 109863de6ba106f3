// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.hientruong.api.FormData;
import org.hientruong.api.Problem;
import org.hientruong.channel.portal.html.Cookie;
import org.hientruong.channel.portal.html.View;
import org.hientruong.channel.portal.html.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Protects forms against being sent by another site: the same random value stands in a cookie, which another site can
 * neither read nor make the browser send, and in the form.
 */
public final class FormToken {
    public static final String COOKIE = "ht_form";
    public static final String FIELD = "csrf";
    private static final SecureRandom RANDOM = new SecureRandom();

    private FormToken() {}

    /** Puts the token into a page, giving the visitor one if there is none yet. */
    public static View onto(View view, Visit visit) {
        String token = valid(visit.cookie(COOKIE));
        if (token == null) {
            token = random();
            view.cookie(new Cookie(COOKIE, token, visit.link("/"), Duration.ofHours(12)));
        }
        return view.with(FIELD, token);
    }

    /** Whether a form was made by this site for this visitor. */
    public static boolean matches(Visit visit, FormData form) {
        String mine = valid(visit.cookie(COOKIE));
        String sent = form.field(FIELD);
        return mine != null && sent != null && MessageDigest.isEqual(bytes(mine), bytes(sent));
    }

    /** Refuses a form that this site did not make for this visitor. */
    public static void check(Visit visit, FormData form) {
        if (!matches(visit, form)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "portal.error.form-too-old");
        }
    }

    /** 128 random bits, URL-safe. */
    public static String random() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static @Nullable String valid(@Nullable String token) {
        return token != null && token.matches("[A-Za-z0-9_-]{22}") ? token : null;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
