// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.letter;

import com.samskivert.mustache.Mustache;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hientruong.api.Texts;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.desk.course.SlipSheet;
import org.hientruong.core.domain.procedure.Procedure;
import org.hientruong.core.province.Province;
import org.jspecify.annotations.Nullable;

/** Writes a transfer slip: the quoted clause, the case's data, and the hash by which it is checked. */
final class SlipWriter {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final int GROUP = 8;
    private final Province province;
    private final Texts texts;

    SlipWriter(Province province, Texts texts) {
        this.province = province;
        this.texts = texts;
    }

    /** The slip as XHTML, complete in itself. */
    String xhtml(SlipSheet sheet, CaseNumber number, String template) {
        Map<String, Object> words = new HashMap<>();
        words.put("title", texts.get("core.slip.title"));
        words.put("nation", province.letters().nation());
        words.put("motto", province.letters().motto());
        words.put("issuer", sheet.centre().toUpperCase(Locale.ROOT));
        words.put("number", texts.get("core.slip.number", Map.of("number", number.value())));
        words.put("date", date(sheet.slip().at()));
        words.put("salutation", texts.get("core.slip.salutation", Map.of("receiver", sheet.receiver())));
        words.put("basis", texts.get("core.slip.basis", Map.of("regulation", regulation(sheet.regulation()))));
        words.put("quotation", sheet.quotation());
        words.put("article", sheet.article());
        words.put("opening", texts.get("core.slip.opening", Map.of("centre", sheet.centre(), "kind", kind(sheet))));
        words.put("rows", rows(sheet));
        words.put(
                "seal",
                sheet.seal().intact()
                        ? texts.get("core.slip.seal", Map.of("article", sheet.force()))
                        : texts.get("core.slip.broken"));
        words.put("hash", sheet.seal().intact() ? grouped(sheet.seal().hash()) : "");
        words.put(
                "recipientsTitle",
                province.letters().resultNotice().recipients().title());
        words.put("recipients", recipients(sheet));
        return Mustache.compiler().escapeHTML(true).compile(template).execute(words);
    }

    /** What the receiver has to do: handle it, follow it, or consider it. */
    private static String kind(SlipSheet sheet) {
        return switch (sheet.slip().quoted()) {
            case D21_1 -> "follow";
            case D21_2 -> "suggestion";
            default -> "handling";
        };
    }

    /** By which decision the regulation was issued; while its number is blank it is a draft (Điều 1 to 3 of the Decision). */
    private String regulation(Procedure.IssuedBy issued) {
        if (issued.number() == null || issued.number().isBlank()) {
            return texts.get("core.slip.draft", Map.of("title", issued.title()));
        }
        LocalDate date = issued.date();
        return texts.get(
                "core.slip.issued",
                Map.of(
                        "number", issued.number(),
                        "dated", date == null ? "no" : "yes",
                        "date", date == null ? "" : DAY.format(date)));
    }

    private List<Map<String, String>> rows(SlipSheet sheet) {
        List<Map<String, String>> rows = new ArrayList<>();
        row(rows, texts.get("core.slip.filed"), moment(sheet.filedAt()));
        row(rows, texts.get("core.slip.transferred"), moment(sheet.slip().at()));
        row(rows, texts.get("core.slip.category"), sheet.category());
        row(rows, texts.get("core.slip.place"), sheet.place());
        row(rows, texts.get("core.slip.text"), sheet.text());
        row(rows, texts.get("core.slip.return-by"), sheet.returnBy());
        row(rows, texts.get("core.slip.due-by"), sheet.dueBy());
        row(rows, texts.get("core.slip.proposed"), String.join("; ", sheet.proposed()));
        row(rows, texts.get("core.slip.watchers"), String.join("; ", sheet.watchers()));
        row(rows, texts.get("core.slip.note"), sheet.note());
        return rows;
    }

    private static void row(List<Map<String, String>> rows, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rows.add(Map.of("label", label, "value", LetterWriter.printable(value)));
        }
    }

    private List<String> recipients(SlipSheet sheet) {
        List<String> lines = new ArrayList<>();
        lines.add(province.letters().resultNotice().recipients().first());
        sheet.watchers().forEach(watcher -> lines.add("- " + watcher + ";"));
        lines.add(province.letters().resultNotice().recipients().last());
        return lines;
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(province.zone()));
    }

    private String date(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, province.zone());
        Map<String, String> fields =
                new HashMap<>(Map.of("place", province.letters().place()));
        LetterWriter.date(fields, day, day);
        return LetterWriter.filled(province.letters().resultNotice().date(), fields);
    }

    /** In groups, so that it can be compared by eye. */
    private static String grouped(String hash) {
        return hash.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }
}
