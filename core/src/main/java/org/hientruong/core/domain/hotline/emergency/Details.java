// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.hotline.emergency;

import org.hientruong.api.cases.UnitCode;
import org.hientruong.core.domain.Happening;
import org.hientruong.core.domain.Input;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an emergency; nothing of it must be, for nothing may hold it up (khoản 2 Điều 8, Điều 19).
 *
 * @param kind code of its kind
 * @param commune in which commune
 * @param place where, in words or as a position
 * @param account what happens, as it was said
 * @param language in which language the caller speaks
 * @param recording under which reference the telephone system keeps the recording
 */
public record Details(
        @Nullable String kind,
        @Nullable UnitCode commune,
        @Nullable String place,
        @Nullable String account,
        @Nullable String language,
        @Nullable String recording) {
    /** Nothing yet. */
    public static final Details NONE = new Details(null, null, null, null, null, null);

    public Details {
        kind = Input.clean(kind);
        place = Input.clean(place);
        account = Input.clean(account);
        language = Input.clean(language);
        recording = Input.clean(recording);
    }

    Input check(Input input) {
        return input.atMost(30, "/details/kind", kind)
                .atMost(Input.LINE, "/details/place", place)
                .atMost(Input.LONG, "/details/account", account)
                .atMost(50, "/details/language", language)
                .atMost(200, "/details/recording", recording);
    }

    Happening in(Happening happening) {
        return happening
                .with("kind", kind)
                .with("commune", commune == null ? null : commune.value())
                .with("language", language)
                .with("recording", recording)
                .word("place", place)
                .word("account", account);
    }

    /** Says nothing of the words. */
    @Override
    public String toString() {
        return "Details[" + kind + ']';
    }
}
