// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import java.util.List;
import java.util.Locale;
import javax.ws.rs.core.HttpHeaders;
import org.hientruong.core.plug.Languages;

/** The language of a request: what the caller accepts, as far as we speak it, else Vietnamese. */
final class RequestLanguage {
    private RequestLanguage() {}

    static Locale of(HttpHeaders headers, Languages languages) {
        List<Locale> accepted = headers.getAcceptableLanguages();
        return languages.best(accepted);
    }
}
