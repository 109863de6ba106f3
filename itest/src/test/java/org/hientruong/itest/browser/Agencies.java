// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The fields of a dialog in which agencies are found by their codes and chosen. */
final class Agencies {
    private Agencies() {}

    /** The radio button of an agency. */
    static Locator one(ConsoleWindow window, String agency) {
        return window.dialog().locator("input[type=radio][value='" + agency + "']");
    }

    /** Finds an agency by its code and chooses it as the one. */
    static void choose(ConsoleWindow window, String agency) {
        Locator field = window.dialog().locator("fieldset.picker").first().locator("input[type=search]");
        window.keys().enter(field, agency);
        window.keys().mark(one(window, agency));
    }

    /** Finds an agency by its code in a list of several and ticks it. */
    static void tick(ConsoleWindow window, String legend, String agency) {
        window.keys().enter(group(window, legend).locator("input[type=search]"), agency);
        window.keys().mark(group(window, legend).locator("input[type=checkbox][value='" + agency + "']"));
    }

    /** A list of several by the words above it. */
    static Locator group(ConsoleWindow window, String legend) {
        return window.dialog().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName(legend));
    }
}
