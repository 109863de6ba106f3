// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import java.util.List;
import org.hientruong.core.domain.hotline.CompetentAuthority;
import org.hientruong.core.domain.hotline.EmergencyKind;
import org.hientruong.core.domain.hotline.HotlineBook;
import org.hientruong.core.domain.time.Allowance;
import org.hientruong.core.province.yaml.YamlMap;

/** Reads what a province lays down for its hotline. */
final class HotlineReader {
    private HotlineReader() {}

    static HotlineBook hotline(YamlMap map) {
        List<CompetentAuthority> authorities = map.maps("authorities", HotlineReader::authority);
        List<EmergencyKind> kinds = map.maps("kinds", at -> kind(at, authorities));
        if (kinds.isEmpty() || kinds.get(kinds.size() - 1).authorities().isEmpty()) {
            throw map.fault("kinds", "the last kind is for all others, and somebody is called");
        }
        return new HotlineBook(
                map.map(
                        "numbers",
                        numbers -> new HotlineBook.Prefixes(
                                numbers.as("emergency", HotlineReader::prefix),
                                numbers.as("dossier", HotlineReader::prefix))),
                map.as("askAfter", Allowance::parse),
                map.map("repeatedCalls", at -> new HotlineBook.Repeated(at.number("calls"), at.number("hours"))),
                authorities,
                kinds);
    }

    private static String prefix(String text) {
        if (!text.matches("[A-Z]{2,6}")) {
            throw new IllegalArgumentException("2 to 6 capital letters are expected");
        }
        return text;
    }

    private static CompetentAuthority authority(YamlMap map) {
        return new CompetentAuthority(map.text("code"), map.text("number"), map.text("service"), map.text("body"));
    }

    private static EmergencyKind kind(YamlMap map, List<CompetentAuthority> authorities) {
        List<String> called = map.list("authorities", code -> {
            if (authorities.stream().noneMatch(one -> one.code().equals(code))) {
                throw new IllegalArgumentException("no such authority");
            }
            return code;
        });
        return new EmergencyKind(map.text("code"), map.text("name"), called);
    }
}
