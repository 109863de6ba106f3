// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest.hotline;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import javax.ws.rs.core.EntityTag;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.hientruong.api.FormData;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.core.files.FileContent;
import org.hientruong.core.store.Instants;
import org.hientruong.core.store.hotline.HotlineRecords;
import org.jspecify.annotations.Nullable;

/** What the resources of the hotline have in common. */
final class HotlineRequests {
    private static final int BUFFER = 64 * 1024;

    private HotlineRequests() {}

    static Problem unreadable() {
        return Problem.of(Problem.Kind.UNREADABLE, "core.problem.unreadable.detail");
    }

    /** An answer with its version as entity tag. */
    static Response tagged(Response.ResponseBuilder answer, int version) {
        return answer.tag(new EntityTag(Integer.toString(version)))
                .header("Cache-Control", "no-store")
                .build();
    }

    static String cursor(Instant begunAt, String number) {
        return begunAt.toEpochMilli() + "." + number;
    }

    static HotlineRecords.@Nullable After after(@Nullable String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        try {
            int dot = cursor.indexOf('.');
            Instant at = Instants.ofMillis(Long.parseLong(cursor.substring(0, Math.max(dot, 0))))
                    .orElseThrow(IllegalArgumentException::new);
            return new HotlineRecords.After(at, new CaseNumber(cursor.substring(dot + 1)));
        } catch (IllegalArgumentException e) {
            throw Problem.of(Problem.Kind.UNREADABLE, "core.problem.cursor");
        }
    }

    /** The one file of a form. */
    static Upload file(FormData form) {
        List<Upload> files = form.files().getOrDefault("file", List.of());
        if (files.size() != 1) {
            throw Problem.invalid("/file", "core.fault.required");
        }
        return files.get(0);
    }

    /** A file as it came, always a download: a browser runs nothing of it and guesses at nothing. */
    static Response download(FileContent content, String id) {
        String ending = content.name().contains(".")
                ? content.name().substring(content.name().lastIndexOf('.'))
                : "";
        StreamingOutput body = out -> {
            try (content) {
                ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
                while (content.channel().read(buffer) >= 0) {
                    out.write(buffer.array(), 0, buffer.position());
                    buffer.clear();
                }
            }
        };
        return Response.ok(body, content.type())
                .header("Content-Length", content.size())
                .header("Cache-Control", "private, no-store")
                .header("Content-Disposition", "attachment; filename=\"" + id + ending + '"')
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .build();
    }
}
