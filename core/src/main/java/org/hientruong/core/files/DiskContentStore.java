// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Content in a folder of a local or shared disk, {@code <ab>/<sha256>}. A file appears there under its name only when it
 * is whole: it is written elsewhere in the same file system, forced to the disk and renamed, and then the folder is forced.
 */
@Component(service = ContentStore.class, configurationPid = FileDesk.PID)
public final class DiskContentStore implements ContentStore {
    private static final Logger LOG = LoggerFactory.getLogger(DiskContentStore.class);
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);
    /** Files are kept before the transaction that refers to them; it follows within this. */
    private static final Duration BEING_FILED = Duration.ofMinutes(10);

    private static final int SHELVES = 256;
    private final Path folder;
    private final Path incoming;

    @Activate
    public DiskContentStore(FileDesk.Config config) throws IOException {
        this(Path.of(
                config.folder().isEmpty()
                        ? System.getProperty("hientruong.data", "data") + "/files"
                        : config.folder()));
    }

    /** Content in that folder. */
    public DiskContentStore(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath();
        this.incoming = this.folder.resolve("incoming");
        Files.createDirectories(incoming);
        for (int shelf = 0; shelf < SHELVES; shelf++) { // all at once: a file never waits for its folder to be durable
            Files.createDirectories(this.folder.resolve(String.format(Locale.ROOT, "%02x", shelf)));
        }
        force(this.folder);
        removeLeftBehind();
    }

    @Override
    public Path temporary() throws IOException {
        return Files.createTempFile(incoming, "f", null);
    }

    @Override
    public void keep(Path temporary, String sha256) throws IOException {
        try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        Path shelf = folder.resolve(sha256.substring(0, 2));
        // over a file that is there already too: this one is known to be whole
        Files.move(temporary, shelf.resolve(sha256), StandardCopyOption.ATOMIC_MOVE);
        force(shelf);
    }

    @Override
    public Optional<SeekableByteChannel> open(String sha256, long size) throws IOException {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not an address");
        }
        try {
            SeekableByteChannel channel =
                    Files.newByteChannel(folder.resolve(sha256.substring(0, 2)).resolve(sha256));
            if (channel.size() == size) {
                return Optional.of(channel);
            }
            LOG.error("content {} has {} bytes instead of {}", sha256, channel.size(), size);
            channel.close();
        } catch (NoSuchFileException e) {
            LOG.error("content {} is missing", sha256);
        }
        return Optional.empty();
    }

    @Override
    public boolean remove(String sha256) throws IOException {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("not an address");
        }
        Path shelf = folder.resolve(sha256.substring(0, 2));
        Path kept = shelf.resolve(sha256);
        Path doomed = incoming.resolve("doomed-" + sha256);
        try {
            if (lately(kept)) {
                return false;
            }
            Files.move(kept, doomed, StandardCopyOption.ATOMIC_MOVE);
            if (lately(doomed)) { // kept again between the two
                Files.move(doomed, kept, StandardCopyOption.ATOMIC_MOVE);
                return false;
            }
        } catch (NoSuchFileException e) {
            LOG.debug("content {} is gone already", sha256);
        }
        Files.deleteIfExists(doomed); // also what a killed process left of it
        force(shelf);
        return true;
    }

    private static boolean lately(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isAfter(Instant.now().minus(BEING_FILED));
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }

    /** What a killed process left unfinished; younger ones may belong to another node. */
    private void removeLeftBehind() throws IOException {
        Instant before = Instant.now().minus(LEFT_BEHIND);
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : files.toList()) {
                if (file.toFile().lastModified() < before.toEpochMilli()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
