// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An expected refusal, mapped once to {@code application/problem+json} (RFC 9457). It says what happened and why by a
 * message key with facts, names its article where the regulation is the reason, and never carries personal data: its
 * content may be logged.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The family: the problem's type and its HTTP status. */
    public enum Kind {
        UNREADABLE(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        /** Absent, or not visible to the caller. */
        NOT_FOUND(404),
        /** The case's stage does not allow the move; members {@code moves} and the article. */
        WRONG_MOVE(409),
        /** Somebody else has it; member {@code holder}. */
        ALREADY_CLAIMED(409),
        CONFLICT(409),
        /** The case has changed since it was read. */
        STALE(412),
        TOO_LARGE(413),
        UNSUPPORTED_TYPE(415),
        /** Input with faults, each with its JSON pointer. */
        INVALID_INPUT(422),
        /** A rule of the regulation forbids it; see the article. */
        RULE_VIOLATED(422),
        IF_MATCH_MISSING(428),
        TOO_MANY_REQUESTS(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status code. */
        public int status() {
            return status;
        }

        /** The kebab-case name that ends the problem's type URI: {@code wrong-move}. */
        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    private final String key;
    private final transient Map<String, ?> facts;
    private final transient List<Fault> faults;
    private final transient Map<String, Object> members;
    private final @Nullable String article;
    private final @Nullable Duration retryAfter;

    private Problem(
            Kind kind,
            String key,
            Map<String, ?> facts,
            List<Fault> faults,
            Map<String, Object> members,
            @Nullable String article,
            @Nullable Duration retryAfter) {
        super(kind.slug() + ": " + key);
        this.kind = kind;
        this.key = key;
        this.facts = Map.copyOf(facts);
        this.faults = List.copyOf(faults);
        this.members = Map.copyOf(members);
        this.article = article;
        this.retryAfter = retryAfter;
    }

    /** A problem of a kind with the key of the sentence that explains it. */
    public static Problem of(Kind kind, String key) {
        return new Problem(kind, key, Map.of(), List.of(), Map.of(), null, null);
    }

    /** A problem whose sentence has arguments. */
    public static Problem of(Kind kind, String key, Map<String, ?> facts) {
        return new Problem(kind, key, facts, List.of(), Map.of(), null, null);
    }

    /** A problem of a kind that lies in one place of the input. */
    public static Problem of(Kind kind, Fault fault) {
        return new Problem(kind, fault.key(), fault.facts(), List.of(fault), Map.of(), null, null);
    }

    /** Input with faults. */
    public static Problem invalid(List<Fault> faults) {
        return new Problem(
                Kind.INVALID_INPUT, "core.problem.invalid-input.detail", Map.of(), faults, Map.of(), null, null);
    }

    /** Input with one fault. */
    public static Problem invalid(String pointer, String key) {
        return invalid(List.of(Fault.at(pointer, key)));
    }

    /** Try again after a while. */
    public static Problem retry(Kind kind, String key, Duration after) {
        return new Problem(kind, key, Map.of(), List.of(), Map.of(), null, after);
    }

    /** The same problem with its article. */
    public Problem under(String articleCitation) {
        return new Problem(kind, key, facts, faults, members, articleCitation, retryAfter);
    }

    /** The same problem with an extension member of the JSON document. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(kind, key, facts, faults, more, article, retryAfter);
    }

    public Kind kind() {
        return kind;
    }

    /** Message key of the sentence. */
    public String key() {
        return key;
    }

    /** Arguments of the sentence. */
    public Map<String, ?> facts() {
        return facts;
    }

    /** Where in the input it lies, perhaps nowhere. */
    public List<Fault> faults() {
        return faults;
    }

    /** Extension members. */
    public Map<String, Object> members() {
        return members;
    }

    /** The article as people cite it, or null where the regulation is not the reason. */
    public @Nullable String article() {
        return article;
    }

    /** How long to wait, or null. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
