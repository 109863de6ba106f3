// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.view;

import java.util.Locale;
import org.hientruong.api.Texts;

/** The messages of all bundles, by language. */
public interface Speech {
    /** Messages of a language, falling back per key to Vietnamese. */
    Texts texts(Locale language);
}
