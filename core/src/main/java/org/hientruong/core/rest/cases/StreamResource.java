// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import org.hientruong.api.Problem;
import org.hientruong.core.desk.Feed;
import org.hientruong.core.desk.Sight;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.plug.Languages;
import org.hientruong.core.plug.PluginHost;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Server-sent hints: what changed, never what it is now. A connection holds a thread, so there are only so many; whoever
 * is refused asks again from time to time, which every screen can.
 */
@Path("/stream")
@Component(service = StreamResource.class)
public final class StreamResource {
    private static final int CONNECTIONS = 60;
    private static final int WAITING_HINTS = 256;
    private static final long HEARTBEAT_SECONDS = 15;
    /** Then the browser connects again by itself, and its session is looked at again. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Feed feed;
    private final Languages languages;
    private final PluginHost plugins;
    private final Sight sight;
    private final Semaphore connections = new Semaphore(CONNECTIONS);
    private volatile boolean open = true;

    @Activate
    public StreamResource(
            @Reference Feed feed,
            @Reference Languages languages,
            @Reference PluginHost plugins,
            @Reference Sight sight) {
        this.feed = feed;
        this.languages = languages;
        this.plugins = plugins;
        this.sight = sight;
    }

    @Deactivate
    void close() {
        open = false;
    }

    @GET
    @Produces("text/event-stream")
    @ApiResponse(content = @Content(mediaType = "text/event-stream", schema = @Schema(type = "string")))
    public Response stream(@Context SecurityContext security) {
        Caller caller = Requests.caller(security);
        StreamingOutput body = out -> write(out, caller);
        if (connections.availablePermits() == 0) {
            throw Problem.retry(Problem.Kind.UNAVAILABLE, "core.problem.unavailable.detail", Duration.ofSeconds(30));
        }
        return Response.ok(body)
                .header("Cache-Control", "no-store, no-transform")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    private void write(OutputStream out, Caller caller) throws IOException {
        if (!connections.tryAcquire()) {
            return;
        }
        BlockingQueue<Supplier<String>> hints = new ArrayBlockingQueue<>(WAITING_HINTS);
        // a full queue means that nobody reads: the next heartbeat finds out
        List<AutoCloseable> sources = List.of(
                feed.subscribe(hint -> hints.offer(() -> event(hint, caller))),
                languages.onChange(() -> hints.offer(() -> event("languages"))),
                plugins.onChange(() -> hints.offer(() -> event("plugins"))));
        try {
            send(out, ": connected\n\n");
            pump(out, hints);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            sources.forEach(StreamResource::end);
            connections.release();
        }
    }

    private static void end(AutoCloseable source) {
        try {
            source.close();
        } catch (Exception e) { // AutoCloseable's own signature; ours throw nothing
            throw new IllegalStateException(e);
        }
    }

    private void pump(OutputStream out, BlockingQueue<Supplier<String>> hints)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (open && System.nanoTime() < end) {
            Supplier<String> hint = hints.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
            send(out, hint == null ? ": still here\n\n" : hint.get());
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Of a case that the reader may not see, not even its number. */
    private String event(Feed.Hint hint, Caller caller) {
        return sight.sees(caller, hint.file())
                ? "event: case\ndata: {\"number\":\"" + hint.number() + "\",\"version\":" + hint.version() + "}\n\n"
                        + event("queues")
                : event("queues");
    }

    private static String event(String name) {
        return "event: " + name + "\ndata: {}\n\n";
    }
}
