// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What the tests ask the browser about a page; a script only looks, it presses nothing and moves nothing. */
final class Scripts {
    /** Where the focus is and whether it can be seen. */
    static final String FOCUS = read("focus.js");

    /** What axe finds on a page into which it was loaded. */
    static final String AXE = read("axe.js");

    /** What does not fit into the width of the window. */
    static final String ROOM = read("room.js");

    private Scripts() {}

    private static String read(String name) {
        try (InputStream in = Scripts.class.getResourceAsStream("/browser/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no script " + name);
            }
            return new String(in.readAllBytes(), UTF_8).replaceAll("(?m)^//.*\\R", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
