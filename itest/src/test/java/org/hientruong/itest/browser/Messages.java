// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.regex.Pattern;
import org.hientruong.itest.support.Installation;

/** The words on the screens: the tests find buttons and fields by them, as people do. */
final class Messages {
    private final String language;
    private final JsonNode texts;

    Messages(Installation installation, String language) {
        this.language = language;
        texts = installation
                .http()
                .get("/api/v1/messages/" + language)
                .expect(200)
                .json();
    }

    /** A field's label as it is shown: its words, perhaps with a remark in parentheses such as "optional". */
    Pattern label(String key, Map<String, Object> values) {
        return Pattern.compile("^\\s*" + escaped(t(key, values)) + "(\\s*\\(.*\\))?\\s*$");
    }

    /** For the browser's regular expressions, which know no quoting. */
    private static String escaped(String text) {
        return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}/]", "\\\\$0");
    }

    String t(String key) {
        return t(key, Map.of());
    }

    String t(String key, Map<String, Object> values) {
        if (!texts.has(key)) {
            throw new AssertionError("no message " + key);
        }
        return new MessageFormat(texts.path(key).asText(), ULocale.forLanguageTag(language)).format(values);
    }
}
