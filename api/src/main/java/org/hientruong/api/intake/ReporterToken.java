// SPDX-License-Identifier: Apache-2.0
package org.hientruong.api.intake;

/**
 * Opens one case to its reporter for some hours. Keep it in an HttpOnly cookie; core stores only its hash.
 *
 * @param value opaque, URL-safe
 */
public record ReporterToken(String value) {
    @Override
    public String toString() {
        return "ReporterToken[…]";
    }
}
