// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.keys;

import java.util.Locale;

/** What is hashed, each with a key of its own, so that hashes of one kind tell nothing about another. */
public enum HashUse {
    /** Finds a person by phone, mail, citizen number or passport. */
    BLIND_INDEX,
    /** Makes receipt numbers. */
    RECEIPT_NUMBER,
    /** Finds a case by its receipt number. */
    RECEIPT,
    STAFF_SESSION,
    REPORTER_SESSION,
    /** Counts calls of an address or a receipt without remembering which. */
    RATE_LIMIT,
    /** Counts failed sign-ins to an account name. */
    SIGN_IN;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
