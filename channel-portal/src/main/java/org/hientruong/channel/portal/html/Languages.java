// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hientruong.api.Texts;
import org.hientruong.api.intake.IntakeDesk;
import org.jspecify.annotations.Nullable;

/**
 * Which languages the portal offers: Vietnamese, and each whose pack stands there now. A pack is recognised by the
 * message that names its own language, so that it appears and vanishes without a restart.
 */
final class Languages {
    /** Vietnamese, English, and Khmer and Chinese, the other languages spoken at home in the Mekong delta. */
    private static final List<Locale> CANDIDATES = List.of(
            Locale.forLanguageTag("vi"), Locale.ENGLISH, Locale.forLanguageTag("km"), Locale.forLanguageTag("zh"));

    private final IntakeDesk desk;

    Languages(IntakeDesk desk) {
        this.desk = desk;
    }

    /** All that are there, Vietnamese first. */
    List<Texts> present() {
        List<Texts> found = new ArrayList<>();
        for (Locale candidate : CANDIDATES) {
            Texts texts = desk.texts(candidate);
            if (found.isEmpty() || texts.get("portal.language.code").equals(candidate.getLanguage())) {
                found.add(texts);
            }
        }
        return found;
    }

    /** The language that a visitor chose, else Vietnamese. */
    static Texts chosen(List<Texts> present, @Nullable String code) {
        return present.stream()
                .filter(t -> t.language().getLanguage().equals(code))
                .findFirst()
                .orElse(present.get(0));
    }
}
