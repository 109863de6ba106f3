// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

/** Somebody else changed the same rows first: the transaction was rolled back and may be tried again. */
public final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(Throwable cause) {
        super("changed meanwhile", cause);
    }
}
