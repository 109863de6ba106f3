// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hientruong.core.store.Settings;
import org.hientruong.core.store.TestDatabases.TestDatabase;

/** One key ring a test database, as one installation has. */
public final class TestKeys {
    private static final Map<String, KeyRing> RINGS = new ConcurrentHashMap<>();
    private static final Path FOLDER = folder();

    private TestKeys() {}

    public static KeyRing of(TestDatabase db) {
        return RINGS.computeIfAbsent(
                db.product(),
                product -> new KeyRing(new Settings(db.tx()), new KeySource(FOLDER.resolve(product), null)));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("hientruong-keys");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
