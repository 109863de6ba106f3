// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import javax.ws.rs.core.SecurityContext;
import org.hientruong.api.Problem;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.core.domain.Input;
import org.hientruong.core.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Reads callers, paths, parameters and headers; what is unreadable is an expected refusal. */
public final class Requests {
    private Requests() {}

    /** Who calls; nobody is not signed in. */
    public static Caller caller(SecurityContext security) {
        if (security.getUserPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw Problem.of(Problem.Kind.UNAUTHENTICATED, "core.problem.unauthenticated.detail");
    }

    /** What is no case number names no case. */
    public static CaseNumber number(String path) {
        try {
            return new CaseNumber(path);
        } catch (IllegalArgumentException e) {
            throw Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
        }
    }

    /** A code of a parameter, or null when it was not given. */
    public static <T> @Nullable T code(String name, @Nullable String text, Function<String, T> form) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return form.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/" + name, "core.fault.malformed");
        }
    }

    /** The key in {@code Idempotency-Key}. */
    public static IdempotencyKey key(String header) {
        try {
            return new IdempotencyKey(header.strip());
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/key", "core.fault.malformed");
        }
    }

    /** An instant, or a day of the province. */
    public static @Nullable Instant instant(String name, @Nullable String text, ZoneId zone, boolean endOfDay) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Instant at = text.indexOf('T') > 0 ? Instant.parse(text) : start(LocalDate.parse(text), zone, endOfDay);
            if (Input.keepable(at)) {
                return at;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw Problem.invalid("/" + name, "core.fault.malformed");
    }

    private static Instant start(LocalDate day, ZoneId zone, boolean endOfDay) {
        return (endOfDay ? day.plusDays(1) : day).atStartOfDay(zone).toInstant();
    }

    /** The version in {@code If-Match: "7"}. */
    public static int version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(Problem.Kind.IF_MATCH_MISSING, "core.problem.if-match-missing.detail");
        }
        String tag = ifMatch.strip().replaceAll("^\"|\"$", "");
        if (!tag.matches("[0-9]{1,9}")) {
            throw Problem.of(Problem.Kind.STALE, "core.problem.stale.detail");
        }
        return Integer.parseInt(tag);
    }
}
