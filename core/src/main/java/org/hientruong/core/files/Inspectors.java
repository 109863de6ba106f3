// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import org.hientruong.api.Upload;

/** What others have to say to a file before it is kept. */
public interface Inspectors {
    /** Nobody has anything to say. */
    Inspectors NONE = (file, pointer) -> {};

    /**
     * Shows them a file that has passed the platform's own checks; never called inside a transaction.
     *
     * @param file its bytes and the type found by them, without the sender's name for it
     * @param pointer JSON pointer to it, for refusals
     * @throws org.hientruong.api.Problem INVALID_INPUT with the pointer when one refuses it, UNAVAILABLE when one of them does
     *     not answer
     */
    void inspect(Upload file, String pointer);
}
