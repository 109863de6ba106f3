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
import org.hientruong.core.identity.Caller;
import org.jspecify.annotations.Nullable;

/** Reads callers, paths, parameters and headers; what is unreadable is an expected refusal. */
final class Requests {
    // what columns hold and people mean
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2999-12-31T00:00:00Z");

    private Requests() {}

    /** Who calls; nobody is not signed in. */
    static Caller caller(SecurityContext security) {
        if (security.getUserPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw Problem.of(Problem.Kind.UNAUTHENTICATED, "core.problem.unauthenticated.detail");
    }

    /** What is no case number names no case. */
    static CaseNumber number(String path) {
        try {
            return new CaseNumber(path);
        } catch (IllegalArgumentException e) {
            throw Problem.of(Problem.Kind.NOT_FOUND, "core.problem.not-found.detail");
        }
    }

    /** A code of a parameter, or null when it was not given. */
    static <T> @Nullable T code(String name, @Nullable String text, Function<String, T> form) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return form.apply(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("/" + name, "core.fault.malformed");
        }
    }

    /** An instant, or a day of the province. */
    static @Nullable Instant instant(String name, @Nullable String text, ZoneId zone, boolean endOfDay) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Instant instant = text.indexOf('T') > 0 ? Instant.parse(text) : dayIn(zone, text, endOfDay);
            if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
                throw Problem.invalid("/" + name, "core.fault.malformed");
            }
            return instant;
        } catch (DateTimeException e) {
            throw Problem.invalid("/" + name, "core.fault.malformed");
        }
    }

    private static Instant dayIn(ZoneId zone, String text, boolean endOfDay) {
        LocalDate day = LocalDate.parse(text);
        return (endOfDay ? day.plusDays(1) : day).atStartOfDay(zone).toInstant();
    }

    /** The version in {@code If-Match: "7"}. */
    static int version(@Nullable String ifMatch) {
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
