// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * A clock that goes on at the system's pace, shifted by the ISO duration in {@code data/clock-offset}; without the file
 * it tells the system's time. The file is read at each question, so that a test which has replaced it need not wait.
 */
@Component(service = Clock.class, immediate = true, property = "hientruong.clock=settable")
public final class SettableClock extends Clock {
    private final Path offset;
    private final Clock system;

    @Activate
    public SettableClock(BundleContext context) {
        this(Path.of(context.getProperty("hientruong.data"), "clock-offset"), Clock.system(ZoneOffset.UTC));
    }

    private SettableClock(Path offset, Clock system) {
        this.offset = offset;
        this.system = system;
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SettableClock(offset, system.withZone(zone));
    }

    @Override
    public Instant instant() {
        return system.instant().plus(shift()).truncatedTo(ChronoUnit.MILLIS);
    }

    private Duration shift() {
        try {
            return Duration.parse(Files.readString(offset).strip());
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
