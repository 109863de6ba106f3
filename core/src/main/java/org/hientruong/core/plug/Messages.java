// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All contributions merged, per key: the bundle's own language, then the language pack, then Vietnamese. */
final class Messages {
    private static final String BASE = Languages.BASE.getLanguage();
    private final Map<String, Map<String, String>> byLanguage;
    private final Map<String, String> templates;
    private final SortedSet<String> languages;
    private final String version;

    private Messages(
            Map<String, Map<String, String>> byLanguage, Map<String, String> templates, SortedSet<String> languages) {
        this.byLanguage = byLanguage;
        this.templates = templates;
        this.languages = languages;
        this.version = Integer.toHexString(byLanguage.hashCode());
    }

    static Messages of(List<Contribution> contributions) {
        Set<String> found = new HashSet<>();
        contributions.stream().filter(c -> c.pack()).forEach(c -> found.addAll(c.languages()));
        found.add(BASE);
        Map<String, Map<String, String>> merged = new HashMap<>();
        for (String language : found) {
            Map<String, String> all = new TreeMap<>(layer(contributions, false, BASE));
            all.putAll(layer(contributions, true, language));
            all.putAll(layer(contributions, false, language));
            merged.put(language, Collections.unmodifiableMap(all));
        }
        Map<String, String> templates = new HashMap<>();
        contributions.forEach(contribution -> templates.putAll(contribution.templates()));
        SortedSet<String> languages = new TreeSet<>(Comparator.comparing((String language) -> !language.equals(BASE))
                .thenComparing(c -> c));
        languages.addAll(found);
        return new Messages(merged, templates, Collections.unmodifiableSortedSet(languages));
    }

    private static Map<String, String> layer(List<Contribution> contributions, boolean packs, String language) {
        Map<String, String> layer = new HashMap<>();
        contributions.stream()
                .filter(contribution -> contribution.pack() == packs)
                .forEach(contribution -> layer.putAll(contribution.messages().getOrDefault(language, Map.of())));
        return layer;
    }

    Map<String, String> all(String language) {
        Map<String, String> all = byLanguage.get(language);
        return all == null ? byLanguage.getOrDefault(BASE, Map.of()) : all;
    }

    Optional<String> template(String name, String language) {
        String own = templates.get(language + '/' + name);
        return Optional.ofNullable(own == null ? templates.get(BASE + '/' + name) : own);
    }

    SortedSet<String> languages() {
        return languages;
    }

    String version() {
        return version;
    }
}
