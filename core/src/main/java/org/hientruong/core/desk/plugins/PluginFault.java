// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.plugins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.hientruong.api.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Why a plugin may not run.
 *
 * @param code ends the key of its sentence, {@code core.plugin.fault.<code>}
 * @param facts arguments of the sentence
 */
public record PluginFault(String code, Map<String, String> facts) {
    private static final String PREFIX = "core.plugin.fault.";
    private static final int LONGEST = 300;
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<PluginFault>> LIST = new TypeReference<>() {};

    public PluginFault {
        facts = Map.copyOf(facts);
    }

    /** A fault about one thing: a class, a package, an entry. */
    public static PluginFault of(String code, String what) {
        String shown = what.length() <= LONGEST ? what : what.substring(0, LONGEST) + '…';
        return new PluginFault(code, Map.of("what", shown));
    }

    /** A fault of the whole. */
    public static PluginFault of(String code) {
        return new PluginFault(code, Map.of());
    }

    /** The message key of its sentence. */
    public String key() {
        return PREFIX + code;
    }

    /** Its sentence. */
    public String words(Texts texts) {
        return texts.get(key(), facts);
    }

    static String json(List<PluginFault> faults) {
        try {
            return JSON.writeValueAsString(faults);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<PluginFault> parsed(@Nullable String json) {
        try {
            return json == null ? List.of() : JSON.readValue(json, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("faults of a plugin are no JSON", e);
        }
    }
}
