// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who uses no mouse: Tab leads to everything, or the test fails. */
final class Keyboard {
    private static final int MOST_TABS = 300;

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until the element has the focus. */
    Keyboard to(Locator target) {
        target.waitFor();
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (hasFocus(target)) {
                return this;
            }
            press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + target);
    }

    Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    Keyboard type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Replaces what stands in a field. */
    Keyboard enter(Locator field, String text) {
        return to(field).press("Control+a").type(text);
    }

    private static boolean hasFocus(Locator target) {
        return (Boolean) target.evaluate("element => element === document.activeElement");
    }
}
