// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.ops;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hientruong.core.files.Sha256;
import org.hientruong.core.store.copy.DatabaseCopy;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Writes everything that makes this installation into one archive while it runs: first the database, then the files,
 * which were durable before the rows that name them; keys and the operator's configuration; last the list of checksums,
 * whose presence says that the archive is whole.
 */
@Component(service = Backup.class)
public final class Backup {
    /** Name of the last entry. */
    static final String CHECKSUMS = "SHA256SUMS";

    private static final List<String> FOLDERS = List.of("files", "keys", "config");
    private final Path data;
    private final DatabaseCopy database;
    private final Build build;
    private final Clock clock;

    @Activate
    public Backup(@Reference DatabaseCopy database, @Reference Build build, @Reference Clock clock) {
        this(Path.of(System.getProperty("hientruong.data", "data")), database, build, clock);
    }

    Backup(Path data, DatabaseCopy database, Build build, Clock clock) {
        this.data = data;
        this.database = database;
        this.build = build;
        this.clock = clock;
    }

    /** Writes the archive and leaves the stream open. */
    public void write(OutputStream out) throws IOException, SQLException {
        Path scratch = Files.createTempDirectory(data, "backup-");
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED); // most of it is pictures
        List<String> sums = new ArrayList<>();
        try {
            try (OutputStream part = part(zip, sums, "MANIFEST")) {
                part.write(manifest().getBytes(StandardCharsets.UTF_8));
            }
            database.write(scratch, name -> part(zip, sums, name));
            for (String folder : FOLDERS) {
                copy(zip, sums, folder);
            }
        } finally {
            delete(scratch);
        }
        zip.putNextEntry(new ZipEntry(CHECKSUMS));
        zip.write((String.join("\n", sums) + '\n').getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        zip.finish();
    }

    private String manifest() {
        return "platform=hientruong\nversion=" + build.version() + "\nbuild=" + build.commit() + "\ndatabase="
                + database.product() + "\nat=" + clock.instant() + "\n";
    }

    private void copy(ZipOutputStream zip, List<String> sums, String folder) throws IOException {
        Path root = data.resolve(folder);
        if (!Files.isDirectory(root)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            String name = data.relativize(file).toString().replace('\\', '/');
            if (name.startsWith("files/incoming/")) {
                continue; // on its way in: no row names it yet
            }
            try (OutputStream part = part(zip, sums, name)) {
                Files.copy(file, part);
            } catch (NoSuchFileException e) {
                throw new IOException("a file vanished while it was copied: " + name, e);
            }
        }
    }

    private static OutputStream part(ZipOutputStream zip, List<String> sums, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        return new Part(zip, sums, name);
    }

    /** One entry, hashed on its way; closing it ends the entry, not the archive. */
    private static final class Part extends DigestOutputStream {
        private final ZipOutputStream zip;
        private final List<String> sums;
        private final String name;

        Part(ZipOutputStream zip, List<String> sums, String name) {
            super(zip, Sha256.digest());
            this.zip = zip;
            this.sums = sums;
            this.name = name;
        }

        @Override
        public void close() throws IOException {
            zip.closeEntry();
            sums.add(Sha256.of(getMessageDigest()) + "  " + name);
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(folder)) {
            all = found.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : all) {
            Files.delete(path);
        }
    }
}
