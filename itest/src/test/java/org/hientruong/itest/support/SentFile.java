// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.support;

/** A file that a reporter attaches. */
public record SentFile(String name, String type, byte[] content) {
    public String sha256() {
        return Reply.sha256(content);
    }

    @Override
    public String toString() {
        return name;
    }
}
