// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hientruong.api.intake.Catalogue;
import org.jspecify.annotations.Nullable;

/** What the lists of a form offer: groups with their options. */
public final class Choices {
    private Choices() {}

    /** Fields by group. A group stands first among its own options: who is not sure chooses it. */
    public static List<Map<String, Object>> categories(Catalogue catalogue, @Nullable String chosen) {
        Map<String, List<Map<String, Object>>> options = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Catalogue.Category category : catalogue.categories()) {
            String code = category.code().value();
            String group = category.parent() == null ? code : category.parent().value();
            names.putIfAbsent(group, category.name());
            Map<String, Object> option = option(code, category.name(), chosen);
            option.put("mayBeEmergency", category.mayBeEmergency());
            options.computeIfAbsent(group, g -> new ArrayList<>()).add(option);
        }
        return groups(options, names);
    }

    /** Communes by district. */
    public static List<Map<String, Object>> communes(Catalogue catalogue, @Nullable String chosen) {
        Map<String, List<Map<String, Object>>> options = new LinkedHashMap<>();
        for (Catalogue.Commune commune : catalogue.communes()) {
            String district = commune.district() == null ? "" : commune.district();
            options.computeIfAbsent(district, d -> new ArrayList<>())
                    .add(option(commune.code().value(), commune.name(), chosen));
        }
        return groups(options, Map.of());
    }

    /** A single option. */
    public static Map<String, Object> option(String value, String name, @Nullable String chosen) {
        Map<String, Object> option = new HashMap<>();
        option.put("value", value);
        option.put("name", name);
        option.put("chosen", value.equals(chosen));
        option.put("mayBeEmergency", false);
        return option;
    }

    private static List<Map<String, Object>> groups(
            Map<String, List<Map<String, Object>>> options, Map<String, String> names) {
        List<Map<String, Object>> groups = new ArrayList<>();
        options.forEach(
                (group, members) -> groups.add(Map.of("name", names.getOrDefault(group, group), "options", members)));
        return groups;
    }
}
