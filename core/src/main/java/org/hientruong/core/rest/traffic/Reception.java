// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.traffic;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import javax.servlet.ServletRequest;
import org.hientruong.api.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Where bodies of one sort are received: a number of them at once, each in its time, so that who sends slowly holds
 * neither the server's threads nor a plugin's places.
 */
public final class Reception {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration RETRY = Duration.ofSeconds(5);
    private final Places places;
    private final Pace pace;

    /**
     * How slow a sender may be.
     *
     * @param grace for any body
     * @param bytesPerSecond what must have come for each second beyond; 0 gives no second more
     */
    public record Pace(Duration grace, long bytesPerSecond) {
        boolean tooSlow(Duration taken, long bytes) {
            Duration more = bytesPerSecond == 0 ? Duration.ZERO : Duration.ofMillis(bytes * 1000 / bytesPerSecond);
            return taken.compareTo(grace.plus(more)) > 0;
        }
    }

    /** Reads a body from its stream. */
    public interface BodyReading<T> {
        T read(InputStream body) throws IOException;
    }

    /** Reads a body. */
    interface Reading<T> {
        T read() throws IOException;
    }

    public Reception(int most, Pace pace) {
        this(new Places(most, PATIENCE), pace);
    }

    Reception(Places places, Pace pace) {
        this.places = places;
        this.pace = pace;
    }

    /**
     * Receives a body.
     *
     * @param request the running one, or null where there is none
     * @throws Problem 503 when too many are being received, 400 when it comes too slowly
     */
    public <T> T receive(@Nullable ServletRequest request, InputStream body, BodyReading<T> reading)
            throws IOException {
        return Turnstile.apart(request, () -> {
            if (!places.take()) {
                throw Problem.retry(Problem.Kind.UNAVAILABLE, "core.problem.unavailable.detail", RETRY);
            }
            try {
                return reading.read(new Timed(body));
            } finally {
                places.leave();
            }
        });
    }

    private final class Timed extends FilterInputStream {
        private final long began = System.nanoTime();
        private long bytes;

        Timed(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            return counted(arrived(in::read), 1);
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = arrived(() -> in.read(into, from, most));
            return counted(read, read);
        }

        /** Jetty reads on from a connection that the caller closed by a complaint about its own state. */
        private static int arrived(Reading<Integer> more) throws IOException {
            try {
                return more.read();
            } catch (IllegalStateException e) {
                throw (EOFException) new EOFException("the caller broke off").initCause(e);
            }
        }

        private int counted(int answer, int came) {
            bytes += Math.max(0, answer < 0 ? 0 : came);
            if (answer >= 0 && pace.tooSlow(Duration.ofNanos(System.nanoTime() - began), bytes)) {
                throw Problem.of(Problem.Kind.UNREADABLE, "core.problem.too-slow.detail");
            }
            return answer;
        }
    }
}
