// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api;

/** Who may call a plugin's endpoint. */
public enum Access {
    /** Everybody, without signing in. */
    PUBLIC,
    /** A reporter with a one-time code or a verified profile. */
    REPORTER,
    /** A machine with an API key or a signature: an agency's system, a telephone exchange. */
    SERVICE,
    /** A signed-in member of staff. */
    STAFF
}
