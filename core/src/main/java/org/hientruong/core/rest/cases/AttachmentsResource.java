// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.cases;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import javax.ws.rs.BeanParam;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.CacheControl;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Request;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.StreamingOutput;
import org.hientruong.core.desk.HistoryDesk;
import org.hientruong.core.files.FileContent;
import org.hientruong.core.files.Variant;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files of a case. An original is always a download; only copies that we painted ourselves are shown in place. */
@Path("/cases/{number}/attachments")
@Component(service = AttachmentsResource.class)
public final class AttachmentsResource {
    private static final int PARTIAL = 206;
    private static final int NOT_SATISFIABLE = 416;
    private static final int BUFFER = 64 * 1024;
    private final HistoryDesk desk;

    @Activate
    public AttachmentsResource(@Reference HistoryDesk desk) {
        this.desk = desk;
    }

    /** Which file is asked for. */
    public static final class Address {
        @PathParam("number")
        public String number = "";

        @Parameter(description = "Id of a file of the case.")
        @PathParam("id")
        public String id = "";

        @Parameter(description = "In which form.", schema = @Schema(implementation = Variant.class))
        @PathParam("variant")
        public String variant = "";
    }

    /** What the client asks of the transfer itself. */
    private record Wish(@Nullable String range, @Nullable String ifRange) {}

    @GET
    @Path("{id}/{variant}")
    @ApiResponse(
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")),
            headers = @Header(name = "ETag", schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "206",
            description = "The range that was asked for.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "As it was read.")
    @ApiResponse(
            responseCode = "416",
            description = "No such range.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    public Response file(
            @BeanParam Address address,
            @Context SecurityContext security,
            @Context Request request,
            @Context HttpHeaders headers) {
        String id = address.id;
        Variant wanted = Variant.of(address.variant).orElseThrow(NotFoundException::new);
        FileContent content = desk.open(Requests.caller(security), Requests.number(address.number), id, wanted)
                .orElseThrow(NotFoundException::new);
        EntityTag tag = new EntityTag(content.sha256());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        if (unchanged != null) {
            close(content);
            return guarded(unchanged, content, id, wanted).build();
        }
        Wish wish = new Wish(headers.getHeaderString("Range"), headers.getHeaderString("If-Range"));
        return guarded(transfer(content, wish, tag), content, id, wanted)
                .tag(tag)
                .build();
    }

    private static Response.ResponseBuilder transfer(FileContent content, Wish wish, EntityTag tag) {
        boolean same = wish.ifRange() == null || wish.ifRange().equals('"' + tag.getValue() + '"');
        ByteRange range = same ? ByteRange.of(wish.range(), content.size()) : null;
        if (range == null) {
            return Response.ok(body(content, new ByteRange(0, content.size() - 1)))
                    .header(HttpHeaders.CONTENT_LENGTH, content.size());
        }
        if (range.nothing()) {
            close(content);
            return Response.status(NOT_SATISFIABLE).header("Content-Range", "bytes */" + content.size());
        }
        return Response.status(PARTIAL)
                .entity(body(content, range))
                .header("Content-Range", "bytes " + range.first() + '-' + range.last() + '/' + content.size())
                .header(HttpHeaders.CONTENT_LENGTH, range.length());
    }

    private static StreamingOutput body(FileContent content, ByteRange range) {
        return out -> {
            try (content) {
                copy(content.channel(), range, out);
            }
        };
    }

    private static void copy(SeekableByteChannel from, ByteRange range, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        from.position(range.first());
        for (long left = range.length(); left > 0; left -= buffer.position()) {
            buffer.clear().limit((int) Math.min(BUFFER, left));
            if (from.read(buffer) < 0) {
                throw new IOException("content ends early");
            }
            out.write(buffer.array(), 0, buffer.position());
        }
    }

    /** A browser runs nothing of it and guesses at nothing; the sender's name of it, which may be a person's, stays here. */
    private static Response.ResponseBuilder guarded(
            Response.ResponseBuilder answer, FileContent content, String id, Variant variant) {
        CacheControl own = new CacheControl();
        own.setPrivate(true);
        own.setNoCache(true);
        String how = variant == Variant.ORIGINAL ? "attachment" : "inline";
        String ending = content.name().substring(content.name().lastIndexOf('.'));
        return answer.type(content.type())
                .cacheControl(own)
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, how + "; filename=\"" + id + ending + '"')
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static void close(FileContent content) {
        try {
            content.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
