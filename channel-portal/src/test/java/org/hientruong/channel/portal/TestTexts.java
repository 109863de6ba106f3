// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.hientruong.api.Texts;

/** The portal's own Vietnamese messages; arguments are put in plainly, because none of them has a plural. */
record TestTexts(Locale language) implements Texts {
    private static final Properties VIETNAMESE = load();

    static Properties vietnamese() {
        return VIETNAMESE;
    }

    @Override
    public String get(String key, Map<String, ?> arguments) {
        String text = VIETNAMESE.getProperty(key, key);
        for (Map.Entry<String, ?> argument : arguments.entrySet()) {
            text = text.replace('{' + argument.getKey() + '}', String.valueOf(argument.getValue()));
        }
        return text;
    }

    private static Properties load() {
        Properties read = new Properties();
        try (Reader in = new InputStreamReader(
                TestTexts.class.getResourceAsStream("/HIENTRUONG-INF/messages/vi.properties"),
                StandardCharsets.UTF_8)) {
            read.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
