// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.services;

import java.util.Locale;
import org.hientruong.core.domain.person.Medium;

/** What a plugin may bring that has no session. */
enum Kind {
    SENDER("hientruong.sender.medium"),
    LISTENER("hientruong.listener.id"),
    INSPECTOR("hientruong.inspector.id");

    private final String property;

    Kind(String property) {
        this.property = property;
    }

    /** The service property by which it is known. */
    String property() {
        return property;
    }

    /** {@code sender:sms}, {@code listener:warehouse}: in the outbox, and among the subscribers. */
    String address(String id) {
        return name().toLowerCase(Locale.ROOT) + ':' + id;
    }

    /** Whether something of this kind may be called so. */
    boolean admits(String id) {
        return this == SENDER ? Medium.of(id).isPresent() : id.matches("[a-z][a-z0-9-]{1,29}");
    }
}
