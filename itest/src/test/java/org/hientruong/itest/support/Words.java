// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What the people of the tests write: {@code words.properties}. */
public final class Words {
    private static final Properties ALL = read();

    private Words() {}

    public static String of(String key) {
        String text = ALL.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words " + key);
        }
        return text;
    }

    /** The answers to the report form, all of Điều 4. */
    public static Map<String, String> report() {
        Map<String, String> answers = new LinkedHashMap<>();
        ALL.stringPropertyNames().stream()
                .filter(key -> key.startsWith("report."))
                .forEach(key -> answers.put(key.substring("report.".length()), ALL.getProperty(key)));
        answers.put("kind", "PERSON");
        answers.put("attestation", "yes");
        return answers;
    }

    /** The same with another text. */
    public static Map<String, String> report(String text) {
        Map<String, String> answers = report();
        answers.put("text", text);
        return answers;
    }

    /** Personal data as somebody might write them into a log, in the spellings that the code makes of them. */
    public static List<String> personalData() {
        String phone = of("report.phone").replace(" ", "");
        return List.of(
                of("report.fullName"),
                of("report.address"),
                of("report.citizenId"),
                of("report.phone"),
                phone,
                "+84" + phone.substring(1),
                of("report.email"),
                of("report.text"),
                Pictures.CANARY);
    }

    private static Properties read() {
        Properties words = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("/words.properties")) {
            words.load(new InputStreamReader(in, UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
