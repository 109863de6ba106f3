// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A file on its way in. Core checks its content by itself: name and declared type are the sender's words only.
 *
 * <p>An upload lives until the request that brought it ends.
 */
@ProviderType
public interface Upload {
    /** The sender's file name, without a path; may be empty. */
    String name();

    /** The sender's media type; {@code application/octet-stream} when none was given. */
    String declaredType();

    /** Size in bytes. */
    long size();

    /** The bytes, from the beginning; close it. May be called more than once. */
    InputStream open() throws IOException;
}
