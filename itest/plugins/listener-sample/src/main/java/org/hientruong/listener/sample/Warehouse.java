// SPDX-License-Identifier: Apache-2.0
package org.hientruong.listener.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.api.event.CaseEventListener;
import org.hientruong.api.event.ListenerInfo;
import org.jspecify.annotations.NullMarked;
import org.osgi.service.component.annotations.Component;

/**
 * Appends every event to a file that a data warehouse reads, in a folder that somebody else mounts: while it is not there the
 * events wait and come again. Copy it to begin a listener of your own. An event may come twice; case and number tell.
 */
@NullMarked
@Component(service = CaseEventListener.class)
@ListenerInfo(id = "warehouse")
public final class Warehouse implements CaseEventListener {
    private final Path file = Path.of(System.getProperty("hientruong.data", "data"), "warehouse", "events.csv");

    @Override
    public void on(CaseEvent event) throws IOException {
        String line = String.join(
                ",",
                event.caseNumber().value(),
                String.valueOf(event.number()),
                event.type().id(),
                event.occurredAt() + "\n");
        Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
