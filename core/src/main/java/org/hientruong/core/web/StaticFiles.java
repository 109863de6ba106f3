// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** The files of one bundle's web app: hashed names for ever, the rest with an ETag, paths of the app answer its index. */
final class StaticFiles extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern HASHED = Pattern.compile(".*/assets/.*-[A-Za-z0-9_-]{8}\\.[a-z0-9]+");
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain;charset=utf-8"));
    private static final String POLICY = "default-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final transient Bundle bundle;
    private final String folder;
    private final transient Map<String, File> cache = new ConcurrentHashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record File(byte[] bytes, String type, String tag, boolean hashed) {}

    StaticFiles(Bundle bundle, String folder) {
        this.bundle = bundle;
        this.folder = folder;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null || path.isEmpty()) {
            response.sendRedirect(request.getContextPath() + "/");
            return;
        }
        File file = file(path);
        secure(response);
        if (file == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("ETag", file.tag);
        response.setHeader("Cache-Control", file.hashed ? "public, max-age=31536000, immutable" : "no-cache");
        if (file.tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type);
        response.setContentLength(file.bytes.length);
        response.getOutputStream().write(file.bytes);
    }

    private static void secure(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** A file, or the index for a path of the app itself, which has no ending. */
    private @Nullable File file(String path) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String wanted = name.indexOf('.') < 0 ? "/index.html" : path;
        File known = cache.get(wanted);
        if (known != null) {
            return known;
        }
        URL entry = wanted.contains("..") ? null : bundle.getEntry(folder + wanted);
        if (entry == null) {
            return null;
        }
        try (InputStream in = entry.openStream()) {
            byte[] bytes = in.readAllBytes();
            String ending = wanted.substring(wanted.lastIndexOf('.') + 1);
            String type = TYPES.getOrDefault(ending, "application/octet-stream");
            String tag =
                    '"' + bundle.getVersion().toString() + '-' + bundle.getLastModified() + '-' + bytes.length + '"';
            File file = new File(bytes, type, tag, HASHED.matcher(wanted).matches());
            cache.put(wanted, file); // only what the bundle really has: bounded by its size
            return file;
        }
    }
}
