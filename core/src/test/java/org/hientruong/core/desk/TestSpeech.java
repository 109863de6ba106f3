// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.hientruong.api.Texts;
import org.hientruong.core.desk.view.Speech;

/** The Vietnamese messages of core and of the province, read from their files. */
public final class TestSpeech implements Speech {
    private final Properties messages = new Properties();

    public TestSpeech() {
        for (String module : new String[] {".", "../province-soctrang"}) {
            Path file = Path.of(module, "src/main/resources/HIENTRUONG-INF/messages/vi.properties");
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                messages.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Texts texts(Locale language) {
        return new Texts() {
            @Override
            public Locale language() {
                return language;
            }

            @Override
            public String get(String key, Map<String, ?> arguments) {
                String pattern = messages.getProperty(key);
                return pattern == null
                        ? key
                        : new MessageFormat(pattern, ULocale.forLocale(language)).format(arguments);
            }
        };
    }
}
