// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.faults;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.hientruong.core.faults.FaultSwitch.Fault;
import org.hientruong.core.files.ContentStore;

/** A real content store, some writes of which fail when the switch says so. */
public final class FaultyContents implements ContentStore {
    private final ContentStore real;
    private final FaultSwitch faults;

    public FaultyContents(ContentStore real, FaultSwitch faults) {
        this.real = real;
        this.faults = faults;
    }

    @Override
    public Path temporary() throws IOException {
        if (faults.of("temporary") != null) {
            throw new IOException("no temporary file, on purpose");
        }
        Path temporary = real.temporary();
        if (faults.of("write") != null) { // into a folder that is not there
            java.nio.file.Files.delete(temporary);
            return temporary.resolveSibling("gone").resolve("f");
        }
        return temporary;
    }

    @Override
    public void keep(Path temporary, String sha256) throws IOException {
        Fault fault = faults.of("keep");
        if (fault == null || fault == Fault.UNANSWERED) {
            real.keep(temporary, sha256);
        }
        if (fault != null) {
            throw new IOException("not kept, on purpose");
        }
    }

    @Override
    public boolean remove(String sha256) throws IOException {
        if (faults.of("remove") != null) {
            throw new IOException("not removed, on purpose");
        }
        return real.remove(sha256);
    }

    @Override
    public Optional<SeekableByteChannel> open(String sha256, long size) throws IOException {
        if (faults.of("open") != null) {
            throw new IOException("not opened, on purpose");
        }
        return real.open(sha256, size);
    }
}
