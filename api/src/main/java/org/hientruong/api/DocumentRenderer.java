// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Turns a document that is complete in itself into a file people print.
 *
 * <p>When called: for a letter or slip. Thread: any. Blocking: some 100 ms. Failure: an {@code IOException} of the
 * stream passes through; malformed input is an {@code IllegalArgumentException}. Since 1.0.
 */
@ConsumerType
public interface DocumentRenderer {
    /**
     * Writes an XHTML document as PDF. The same input gives the same bytes.
     *
     * @param xhtml well-formed, with its styles inside; external resources are not fetched. The font family {@code
     *     Letter} is a Times-compatible face with all Vietnamese letters
     * @param out is written to and left open
     */
    void pdf(String xhtml, OutputStream out) throws IOException;
}
