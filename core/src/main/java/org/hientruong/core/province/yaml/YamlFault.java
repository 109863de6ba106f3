// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.province.yaml;

/** A file of rules or data that cannot be used; the message names the file and the line. */
public final class YamlFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public YamlFault(String place, String message) {
        super(place + ": " + message);
    }

    YamlFault(String place, String message, Throwable cause) {
        super(place + ": " + message, cause);
    }
}
