// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.rest;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;
import javax.ws.rs.ext.MessageBodyReader;
import javax.ws.rs.ext.Provider;
import org.apache.commons.fileupload.FileItem;
import org.apache.commons.fileupload.FileUpload;
import org.apache.commons.fileupload.FileUploadBase;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.RequestContext;
import org.apache.commons.fileupload.disk.DiskFileItemFactory;
import org.apache.commons.io.FileCleaningTracker;
import org.hientruong.api.FormData;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.core.rest.traffic.Reception;
import org.jspecify.annotations.Nullable;

/**
 * Reads forms within limits. Not by CXF's own multipart, which has open denial-of-service holes. Large files are spooled
 * to disk and deleted when the form is garbage.
 */
@Provider
@Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.APPLICATION_FORM_URLENCODED})
public final class FormDataReader implements MessageBodyReader<FormData> {
    private static final long MOST_BYTES = 260L << 20;
    private static final int MOST_FORM_BYTES = 256 << 10;
    private static final int MOST_PARTS = 64;
    private static final int MOST_HEADER_BYTES = 4096;
    private static final int IN_MEMORY = 64 << 10;
    private static final FileCleaningTracker CLEANER = new FileCleaningTracker();

    /** A photo over the slowest network that a phone still uses comes in time. */
    private final Reception uploads = new Reception(32, new Reception.Pace(Duration.ofSeconds(30), 4 << 10));

    private final Reception forms = new Reception(16, new Reception.Pace(Duration.ofSeconds(20), 0));

    @Context
    private @Nullable HttpServletRequest request; // a proxy of the running one

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == FormData.class;
    }

    @Override
    public FormData readFrom(
            Class<FormData> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        if (media.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return forms.receive(request, body, FormDataReader::urlEncoded);
        }
        return uploads.receive(request, body, stream -> multipart(headers.getFirst("Content-Type"), stream));
    }

    private static FormData multipart(@Nullable String contentType, InputStream body) throws IOException {
        DiskFileItemFactory factory =
                new DiskFileItemFactory(IN_MEMORY, new File(System.getProperty("java.io.tmpdir")));
        factory.setDefaultCharset(StandardCharsets.UTF_8.name());
        factory.setFileCleaningTracker(CLEANER);
        FileUpload upload = new FileUpload(factory);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        upload.setSizeMax(MOST_BYTES);
        upload.setFileCountMax(MOST_PARTS);
        upload.setPartHeaderSizeMax(MOST_HEADER_BYTES);
        try {
            return sorted(upload.parseRequest(new Body(contentType, body)));
        } catch (FileUploadBase.SizeLimitExceededException | FileUploadBase.FileSizeLimitExceededException e) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "core.problem.too-large.detail");
        } catch (FileUploadException e) {
            throw Problem.of(Problem.Kind.UNREADABLE, "core.problem.unreadable.detail");
        }
    }

    private static FormData urlEncoded(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_FORM_BYTES + 1);
        if (bytes.length > MOST_FORM_BYTES) {
            throw Problem.of(Problem.Kind.TOO_LARGE, "core.problem.too-large.detail");
        }
        Map<String, List<String>> fields = new HashMap<>();
        for (String pair : new String(bytes, StandardCharsets.UTF_8).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                try {
                    add(fields, decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                } catch (IllegalArgumentException e) {
                    throw Problem.of(Problem.Kind.UNREADABLE, "core.problem.unreadable.detail");
                }
            }
        }
        return new FormData(fields, Map.of());
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static FormData sorted(List<FileItem> items) throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        Map<String, List<Upload>> files = new HashMap<>();
        for (FileItem item : items) {
            String field = item.getFieldName() == null ? "" : item.getFieldName();
            if (item.isFormField()) {
                if (item.getSize() > MOST_FORM_BYTES) {
                    throw Problem.of(Problem.Kind.TOO_LARGE, "core.problem.too-large.detail");
                }
                add(fields, field, new String(item.get(), StandardCharsets.UTF_8));
            } else if (item.getSize() > 0
                    || (item.getName() != null && !item.getName().isEmpty())) {
                files.computeIfAbsent(field, name -> new ArrayList<>()).add(new Part(item));
            }
        }
        return new FormData(fields, files);
    }

    private static void add(Map<String, List<String>> fields, String name, String value) {
        fields.computeIfAbsent(name, field -> new ArrayList<>())
                .add(Normalizer.normalize(value.replace("\r\n", "\n"), Normalizer.Form.NFC));
    }

    /** What the parser asks of a request; the length is unknown, the limits count as it reads. */
    private record Body(@Nullable String contentType, InputStream stream) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public @Nullable String getContentType() {
            return contentType;
        }

        @Override
        @Deprecated
        public int getContentLength() {
            return -1;
        }

        @Override
        public InputStream getInputStream() {
            return stream;
        }
    }

    private record Part(FileItem item) implements Upload {
        @Override
        public String name() {
            String name = item.getName() == null ? "" : item.getName();
            return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        }

        @Override
        public String declaredType() {
            return item.getContentType() == null ? MediaType.APPLICATION_OCTET_STREAM : item.getContentType();
        }

        @Override
        public long size() {
            return item.getSize();
        }

        @Override
        public InputStream open() throws IOException {
            return item.getInputStream();
        }

        @Override
        public String toString() {
            return "Upload[" + size() + " bytes]";
        }
    }
}
