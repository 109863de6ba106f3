// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.publication;

import java.time.Instant;
import java.util.List;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.Payload;

/**
 * That an answer was made known, and with which photos; its words are kept with the event.
 *
 * @param publishedAt when
 * @param photos ids of the photos that the Centre released
 */
public record Publication(Instant publishedAt, List<String> photos) {
    public Publication {
        photos = List.copyOf(photos);
    }

    /** What an event tells. */
    public static Publication of(CaseEvent event) {
        List<String> photos = new Payload(event.payload())
                .list("photos").stream().map(Object::toString).toList();
        return new Publication(event.occurredAt(), photos);
    }
}
