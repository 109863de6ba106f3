// SPDX-License-Identifier: Apache-2.0
package org.hientruong.inspector.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.hientruong.api.Upload;
import org.hientruong.api.file.AttachmentInspector;
import org.hientruong.api.file.Inspection;
import org.hientruong.api.file.InspectorInfo;
import org.jspecify.annotations.NullMarked;
import org.osgi.service.component.annotations.Component;

/**
 * Refuses files that hold the mark by which scanners are tested, wherever in them it stands. Copy it to begin an inspector
 * of your own that asks a scanner.
 */
@NullMarked
@Component(service = AttachmentInspector.class)
@InspectorInfo(id = "sample")
public final class MarkedFiles implements AttachmentInspector {
    private static final String MARK = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";
    private static final int BLOCK = 64 * 1024;

    @Override
    public Inspection inspect(Upload file) {
        try (InputStream in = file.open()) {
            return marked(in) ? Inspection.refused("inspector-sample.fault.infected") : Inspection.passed();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // not judged: core answers "later"
        }
    }

    /** Block by block, each beginning with the end of the one before: the mark may lie across. */
    private static boolean marked(InputStream in) throws IOException {
        byte[] block = new byte[MARK.length() + BLOCK];
        int kept = 0;
        for (int read = in.readNBytes(block, kept, BLOCK); read > 0; read = in.readNBytes(block, kept, BLOCK)) {
            int filled = kept + read;
            if (new String(block, 0, filled, StandardCharsets.ISO_8859_1).contains(MARK)) {
                return true;
            }
            kept = Math.min(MARK.length(), filled);
            System.arraycopy(block, filled - kept, block, 0, kept);
        }
        return false;
    }
}
