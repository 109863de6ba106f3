// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.agency.DataStatus;
import org.hientruong.core.domain.agency.reorganisation.ReorganisationFile;
import org.hientruong.core.province.yaml.YamlFile;
import org.hientruong.core.province.yaml.YamlMap;

/** Reads a file of successions; {@code docs/reorganisation.md} describes it. */
public final class ReorganisationReader {
    private final Set<String> kinds;

    /** With the kinds of agency that the province knows. */
    public ReorganisationReader(Set<String> kinds) {
        this.kinds = Set.copyOf(kinds);
    }

    /**
     * Reads a file.
     *
     * @throws org.hientruong.core.province.yaml.YamlFault with the line, when it is not such a file
     */
    public ReorganisationFile read(String name, String content) {
        return YamlFile.read(name, content, this::file);
    }

    ReorganisationFile file(YamlMap map) {
        map.optional("source");
        return new ReorganisationFile(
                map.text("title"),
                map.date("effective"),
                some(map, "units", ReorganisationReader::unit),
                map.has("ended") ? map.list("ended", UnitCode::new) : List.of(),
                map.has("committees") ? map.map("committees", this::committees) : null,
                some(map, "agencies", this::agency),
                map.has("byPlace") ? map.list("byPlace", AgencyCode::new) : List.of());
    }

    private static <T> List<T> some(YamlMap map, String key, Function<YamlMap, T> reading) {
        return map.has(key) ? map.maps(key, reading) : List.of();
    }

    private static ReorganisationFile.NewUnit unit(YamlMap map) {
        return new ReorganisationFile.NewUnit(
                map.as("code", UnitCode::new),
                map.text("name"),
                map.as("parent", UnitCode::new),
                map.list("from", UnitCode::new));
    }

    private ReorganisationFile.Committees committees(YamlMap map) {
        return new ReorganisationFile.Committees(
                map.text("code"), map.text("name"), map.as("kind", this::kind), map.as("parent", AgencyCode::new));
    }

    private ReorganisationFile.NewAgency agency(YamlMap map) {
        return new ReorganisationFile.NewAgency(
                map.as("code", AgencyCode::new),
                map.text("name"),
                map.as("kind", this::kind),
                map.as("parent", AgencyCode::new),
                map.oneOf(DataStatus.class, "status"),
                map.list("from", AgencyCode::new));
    }

    private String kind(String code) {
        if (!kinds.contains(code)) {
            throw new IllegalArgumentException("no such kind of agency");
        }
        return code;
    }
}
