// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.html;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hientruong.api.Texts;

/**
 * The templates of this bundle. They hold no words: {@code {{#t}}key{{/t}}} stands for a message, so that a language
 * pack translates every page. A name that the model lacks is a mistake of ours and fails the page; what may be absent
 * stands in the model as null.
 */
public final class Templates {
    private static final String FOLDER = "/HIENTRUONG-INF/templates/vi/";

    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Mustache.Compiler compiler = Mustache.compiler()
            .escapeHTML(true)
            .nullValue("")
            .emptyStringIsFalse(true)
            .withLoader(Templates::open);

    /** Renders a template; {@code facts} are the arguments of its messages. */
    public String render(String name, Map<String, ?> model, Texts texts, Map<String, ?> facts) {
        Map<String, Object> context = new HashMap<>(model);
        context.put("t", (Mustache.Lambda) (fragment, out) -> out.write(escape(texts.get(fragment.execute(), facts))));
        return compiled.computeIfAbsent(name, this::compile).execute(context);
    }

    private Template compile(String name) {
        try (Reader source = open(name)) {
            return compiler.compile(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(String name) {
        InputStream found = Templates.class.getResourceAsStream(FOLDER + name + ".mustache");
        if (found == null) {
            throw new IllegalArgumentException("no template " + name);
        }
        return new InputStreamReader(found, StandardCharsets.UTF_8);
    }

    private static String escape(String text) {
        return com.samskivert.mustache.Escapers.HTML.escape(text);
    }
}
