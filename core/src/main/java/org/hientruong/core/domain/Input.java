// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hientruong.api.Fault;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong in what somebody entered, each fault at its place. */
public final class Input {
    /** Longest text of a resolution, a public text, an answer or a normalised text. */
    public static final int LONG = 10_000;
    /** Longest note, reason or comment. */
    public static final int NOTE = 2_000;
    /** Longest name, number or place. */
    public static final int LINE = 500;
    /** Most agencies, grounds or positions that one entry names. */
    private static final int MANY = 20;

    /** What both databases keep and people mean. */
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    /** Also C1, and what turns the direction of what follows; joiners stay, some scripts need them. */
    private static final Pattern UNPRINTABLE = Pattern.compile(
            "[\\x00-\\x1F\\x7F-\\x9F\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069&&[^\\r\\n\\t]]|\\p{Cs}");

    private final List<Fault> faults = new ArrayList<>();

    /** Whether an instant can be kept. */
    public static boolean keepable(Instant at) {
        return !at.isBefore(EARLIEST.atStartOfDay(ZoneOffset.UTC).toInstant())
                && !at.isAfter(LATEST.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Text as it is kept: NFC, without control characters (PostgreSQL takes no NUL; none may hide or turn round what is read) and blank ends; blank is absent. */
    public static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String visible = UNPRINTABLE.matcher(text).replaceAll("");
        return visible.isBlank()
                ? null
                : Normalizer.normalize(visible, Normalizer.Form.NFC).strip();
    }

    /** Text as it is kept, empty when nothing was entered. */
    public static String cleanOrEmpty(@Nullable String text) {
        String clean = clean(text);
        return clean == null ? "" : clean;
    }

    /** Something must have been entered. */
    public Input required(String pointer, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            faults.add(Fault.at(pointer, "core.fault.required"));
        }
        return this;
    }

    /** A text must not be longer than so many characters. */
    public Input atMost(int characters, String pointer, @Nullable String text) {
        if (text != null && text.codePointCount(0, text.length()) > characters) {
            faults.add(new Fault(pointer, "core.fault.too-long", Map.of("most", characters)));
        }
        return this;
    }

    /** A text that must be there and not be too long. */
    public Input text(int characters, String pointer, @Nullable String text) {
        return required(pointer, text).atMost(characters, pointer, text);
    }

    /** What is named in a list is named once, and is not more than anybody means. */
    public Input onceEach(String pointer, List<?> named, String key) {
        return unless(named.size() <= MANY && named.stream().distinct().count() == named.size(), pointer, key);
    }

    /** Any other fault, when it is one. */
    public Input unless(boolean right, String pointer, String key) {
        if (!right) {
            faults.add(Fault.at(pointer, key));
        }
        return this;
    }

    /** The faults found. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }
}
