// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import com.microsoft.playwright.Locator;

/** Somebody who has a mouse: the one place where tests use it, for what must work either way. */
final class Mouse {
    private Mouse() {}

    static void press(Locator target) {
        target.click();
    }
}
