// SPDX-License-Identifier: Apache-2.0
package org.hientruong.channel.portal.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Style sheet, script and icon, named by their content so that a browser may keep them for ever. */
public final class Assets {
    /**
     * One file.
     *
     * @param name as it stands in the page, {@code portal.1a2b3c4d.css}
     * @param type media type
     * @param hash of the content, its ETag
     */
    public record Asset(String name, String type, String hash, String content) {}

    private static final Map<String, String> TYPES =
            Map.of("css", "text/css;charset=utf-8", "js", "text/javascript;charset=utf-8", "svg", "image/svg+xml");

    private final Map<String, Asset> byFile = new LinkedHashMap<>();

    public Assets() {
        for (String file : List.of("portal.css", "portal.js", "favicon.svg")) {
            byFile.put(file, load(file));
        }
    }

    /** The file of this bundle's {@code assets} folder. */
    public Asset of(String file) {
        Asset asset = byFile.get(file);
        if (asset == null) {
            throw new IllegalArgumentException("no asset " + file);
        }
        return asset;
    }

    /** The file that a page names, or null. */
    public @Nullable Asset named(String name) {
        return all().stream().filter(a -> a.name().equals(name)).findFirst().orElse(null);
    }

    public Collection<Asset> all() {
        return byFile.values();
    }

    private static Asset load(String file) {
        try (InputStream in = Assets.class.getResourceAsStream("/assets/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks assets/" + file);
            }
            byte[] bytes = in.readAllBytes();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
            int dot = file.lastIndexOf('.');
            String name = file.substring(0, dot) + '.' + hash.substring(0, 8) + file.substring(dot);
            String type = TYPES.getOrDefault(file.substring(dot + 1), "application/octet-stream");
            return new Asset(name, type, hash, new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
