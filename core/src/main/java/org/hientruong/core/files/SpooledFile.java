// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hientruong.api.Upload;

/** The very bytes that will be kept, as an inspector sees them: whatever the sender would send another time. */
record SpooledFile(Path temporary, String declaredType, long size) implements Upload {
    @Override
    public String name() {
        return "";
    }

    @Override
    public InputStream open() throws IOException {
        return Files.newInputStream(temporary);
    }
}
