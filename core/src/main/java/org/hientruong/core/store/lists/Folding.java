// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.lists;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Folds text for searching: lower case, no diacritics, đ as d, words of letters and digits with one blank before each,
 * so that {@code % word%} finds beginnings of words. PostgreSQL's {@code simple} configuration splits the result at the
 * same places.
 */
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Mail addresses, and telephone, citizen and account numbers however they are spaced. */
    private static final Pattern PERSONAL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+|\\+?\\p{Nd}(?:[ .-]?\\p{Nd}){7,}");

    private Folding() {}

    /** The words of a text, folded. */
    public static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
        return Stream.of(GAPS.split(plain)).filter(word -> !word.isEmpty()).toList();
    }

    /** Every word of a text with a blank before it. */
    public static String joined(String text) {
        return joined(words(text).stream());
    }

    /**
     * A search column's value: every word with a blank before it. Numbers and addresses of people are left out, and so is
     * the reporter's name.
     *
     * @param name the reporter's name, or an empty text
     */
    public static String column(String name, List<String> texts) {
        String spoken = joined(
                texts.stream().flatMap(text -> words(PERSONAL.matcher(text).replaceAll(" ")).stream()));
        String who = joined(name);
        // a single word may be a common one, such as a given name that is also a tree
        return who.indexOf(' ', 1) < 0
                ? spoken
                : (spoken + ' ').replace(who + ' ', " ").stripTrailing();
    }

    private static String joined(Stream<String> words) {
        StringBuilder column = new StringBuilder();
        words.forEach(word -> column.append(' ').append(word));
        return column.toString();
    }
}
