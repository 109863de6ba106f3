// SPDX-License-Identifier: Apache-2.0
package org.hientruong.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Backups seen from outside: {@code fetch PORT DATA FILE} asks the running platform for one and checks it, {@code restore
 * FILE DATA} puts one into an empty data folder.
 */
public final class BackupFile {
    private static final String CHECKSUMS = "SHA256SUMS";
    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");

    private BackupFile() {}

    public static void main(String[] arguments) throws Exception {
        try {
            if (arguments[0].equals("fetch")) {
                fetch(arguments[1], Path.of(arguments[2]), Path.of(arguments[3]));
            } else {
                restore(Path.of(arguments[1]), Path.of(arguments[2]));
            }
        } catch (Refused e) {
            System.err.println("run: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void fetch(String port, Path data, Path file) throws IOException, InterruptedException {
        if (Files.exists(file)) {
            throw new Refused(file + " exists already");
        }
        Path key = data.resolve("control.key");
        if (!Files.isReadable(key)) {
            throw new Refused("the platform does not run on " + data + ", or its data belong to somebody else");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/control/backup"))
                .header("X-Control-Key", Files.readString(key))
                .build();
        Files.deleteIfExists(part);
        Files.createFile(part, PosixFilePermissions.asFileAttribute(OWNERS_FILE));
        HttpResponse<Path> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofFile(part));
        if (response.statusCode() != 200) {
            Files.delete(part);
            throw new Refused("the platform on port " + port + " answered " + response.statusCode());
        }
        int entries = check(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        System.out.println("Backup written and checked: " + file + ", " + entries + " entries, "
                + Files.size(file) / 1024 + " KB. It holds keys and personal data: keep it safe.");
    }

    private static void restore(Path file, Path data) throws IOException {
        if (Files.isDirectory(data)) {
            try (Stream<Path> content = Files.list(data)) {
                if (content.findAny().isPresent()) {
                    throw new Refused(data + " is not empty: name a new folder with --data");
                }
            }
        }
        if (!Files.isRegularFile(file)) {
            throw new Refused("there is no file " + file);
        }
        check(file);
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, OWNERS_FOLDER);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry : entries(zip)) {
                String name = entry.getName();
                // a copy of PostgreSQL waits until the platform has made its tables
                Path target = data.resolve(name.startsWith("postgres/") ? "restore/" + name : name)
                        .normalize();
                if (!target.startsWith(data.normalize())) {
                    throw new Refused("the backup names a file outside the data folder: " + name);
                }
                if (name.equals(CHECKSUMS) || name.equals("MANIFEST")) {
                    continue;
                }
                Files.createDirectories(target.getParent());
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                if (name.startsWith("keys/")) {
                    Files.setPosixFilePermissions(target.getParent(), OWNERS_FOLDER);
                    Files.setPosixFilePermissions(target, OWNERS_FILE);
                }
            }
        }
        System.out.println("Restored into " + data + ". Start it with ./run --data " + data);
    }

    /** Reads the archive once and compares every checksum. */
    private static int check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            Map<String, String> sums = checksums(zip);
            for (ZipEntry entry : entries(zip)) {
                if (!entry.getName().equals(CHECKSUMS) && !sum(zip, entry).equals(sums.remove(entry.getName()))) {
                    throw new Refused("the backup is damaged at " + entry.getName());
                }
            }
            if (!sums.isEmpty()) {
                throw new Refused("the backup lacks " + sums.keySet().iterator().next());
            }
            return zip.size();
        } catch (java.util.zip.ZipException e) {
            throw new Refused("not a whole backup: " + file);
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        return Collections.list(zip.entries());
    }

    private static Map<String, String> checksums(ZipFile zip) throws IOException {
        ZipEntry list = zip.getEntry(CHECKSUMS);
        if (list == null) {
            throw new Refused("not a whole backup: it has no list of checksums");
        }
        Map<String, String> sums = new HashMap<>();
        try (InputStream in = zip.getInputStream(list)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                sums.put(line.substring(66), line.substring(0, 64));
            }
        }
        return sums;
    }

    private static String sum(ZipFile zip, ZipEntry entry) throws IOException {
        try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), sha256())) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }
}
