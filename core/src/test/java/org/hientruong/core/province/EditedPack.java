// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The pack of this repository with other words in its files: what another province, or a later year, would write there. */
public final class EditedPack implements PackFolder {
    private final Map<String, String> files = new HashMap<>();

    /** What a file says in this pack. */
    public String text(String name) throws IOException {
        String edited = files.get(name);
        return edited == null ? Files.readString(TestProvince.folder().resolve(name)) : edited;
    }

    /** Edits a file; an edit that finds nothing to change is a mistake of the test. */
    public EditedPack edit(String name, UnaryOperator<String> edit) throws IOException {
        String before = text(name);
        String after = edit.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("nothing was edited in " + name);
        }
        return add(name, after);
    }

    /** Puts a file beside the others. */
    public EditedPack add(String name, String text) {
        files.put(name, text);
        return this;
    }

    @Override
    public InputStream open(String name) throws IOException {
        return new ByteArrayInputStream(text(name).getBytes(StandardCharsets.UTF_8));
    }
}
