// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** The account that a first start without demo data writes down once. */
record FirstAdministrator(String account, String password) {
    static FirstAdministrator of(Installation installation) {
        try {
            List<String> words = Files.readString(installation.data().resolve("first-administrator.txt"))
                    .lines()
                    .flatMap(line -> java.util.Arrays.stream(line.strip().split("[\\s:=]+")))
                    .filter(word -> !word.isBlank())
                    .toList();
            return new FirstAdministrator(words.get(words.size() - 3), words.get(words.size() - 1));
        } catch (IOException e) {
            throw new UncheckedIOException("no first administrator\n" + installation.tail(), e);
        }
    }
}
