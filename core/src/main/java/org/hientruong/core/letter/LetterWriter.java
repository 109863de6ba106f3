// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.letter;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hientruong.core.province.Letters;
import org.jspecify.annotations.Nullable;

/** Fills the form of Phụ lục I: the words are the province's, the layout is the template's, the rest is the agency's. */
final class LetterWriter {
    /** What stands in a field that is still to be filled in by hand. */
    private static final String BLANK = "   ";

    private static final int DECADE = 10;
    private final Letters letters;
    private final Template template;

    LetterWriter(Letters letters, String template) {
        this.letters = letters;
        this.template = Mustache.compiler().escapeHTML(true).compile(template);
    }

    /**
     * The letter as XHTML, complete in itself.
     *
     * @param today names the decade in which a draft will be dated
     */
    String xhtml(ResultNotice notice, LocalDate today) {
        Letters.ResultNotice form = letters.resultNotice();
        Map<String, String> fields = new HashMap<>();
        fields.put("agency", notice.agency());
        fields.put("addressee", form.addressees().getOrDefault(notice.addressee(), ""));
        fields.put("place", letters.place());
        date(fields, notice.date(), today);
        Map<String, Object> words = new HashMap<>();
        words.put("title", form.title());
        words.put("nation", letters.nation());
        words.put("motto", letters.motto());
        words.put("agency", notice.agency().toUpperCase(Locale.ROOT));
        words.put("number", number(form.number(), notice.number()));
        words.put("date", filled(form.date(), fields));
        words.put("salutation", filled(form.salutation(), fields));
        words.put("opening", filled(form.opening(), fields));
        words.put(
                "paragraphs",
                notice.text()
                        .lines()
                        .map(LetterWriter::printable)
                        .filter(line -> !line.isEmpty())
                        .toList());
        words.put("thanks", form.thanks());
        words.put("closing", form.closing());
        words.put("recipientsTitle", form.recipients().title());
        words.put("recipients", recipients(form.recipients(), notice.recipients()));
        words.put("signature", form.signature());
        words.put("signer", notice.signer() == null ? "" : printable(notice.signer()));
        return template.execute(words);
    }

    /** Days below ten and the first two months are written with a nought, as official letters are. */
    static void date(Map<String, String> fields, @Nullable LocalDate date, LocalDate today) {
        if (date == null) {
            fields.put("day", BLANK);
            fields.put("month", BLANK);
            fields.put("year", today.getYear() / DECADE + "...");
            return;
        }
        fields.put("day", String.format(Locale.ROOT, "%02d", date.getDayOfMonth()));
        fields.put(
                "month", String.format(Locale.ROOT, date.getMonthValue() <= 2 ? "%02d" : "%d", date.getMonthValue()));
        fields.put("year", Integer.toString(date.getYear()));
    }

    /** The form's own line keeps room for a number; a number that is there takes the room. */
    private static String number(String line, @Nullable String number) {
        return number == null ? line : line.substring(0, line.indexOf(':') + 1) + " " + printable(number);
    }

    private static List<String> recipients(Letters.Recipients form, List<String> further) {
        List<String> lines = new ArrayList<>();
        lines.add(form.first());
        further.forEach(line -> lines.add("- " + printable(line) + ";"));
        lines.add(form.last());
        return lines;
    }

    /** A line of the province's with its fields. */
    static String filled(String line, Map<String, String> fields) {
        String filled = line;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            filled = filled.replace("{" + field.getKey() + "}", field.getValue());
        }
        return filled;
    }

    /** XML knows no control characters, however they came into a text. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", " ").strip();
    }
}
