// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The account that a first start without demo data writes down once. */
record FirstAdministrator(String account, String password) {
    static FirstAdministrator of(Installation installation) {
        Path file = installation.data().resolve("first-administrator.txt");
        try {
            String text = Files.readString(file);
            return new FirstAdministrator(line(text, "account:"), line(text, "password:"));
        } catch (IOException e) {
            throw new UncheckedIOException("no first administrator\n" + installation.tail(), e);
        }
    }

    private static String line(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip())
                .findFirst()
                .orElseThrow();
    }
}
