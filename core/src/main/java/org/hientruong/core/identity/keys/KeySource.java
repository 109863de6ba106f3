// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the keys stand: in the environment, or in a file that only the server's account can read. */
final class KeySource {
    /** Keys from the environment, the lines of the file separated by semicolons or line breaks. */
    static final String VARIABLE = "HIENTRUONG_VAULT_KEYS";

    static final String FILE = "vault.keys";

    private static final Logger LOG = LoggerFactory.getLogger(KeySource.class);
    private static final String HEADER = """
            # The keys of this installation. Without them nobody can read the reporters' personal data any more:
            # keep a copy, and keep it apart from the copies of the database.
            # <use> <number> <256 bits in Base64>. The vault key with the highest number encrypts, all of them decrypt.
            # The hash key never changes: receipts and sessions are found by it.
            """;
    private final Path folder;
    private final @Nullable String environment;

    KeySource(Path folder, @Nullable String environment) {
        this.folder = folder;
        this.environment = environment == null || environment.isBlank() ? null : environment;
    }

    /** Where an operator must look, for messages. */
    String place() {
        return environment == null ? folder.resolve(FILE).toString() : "the environment variable " + VARIABLE;
    }

    /** All keys, none when the file is not there yet. */
    List<Key> read() {
        if (environment != null) {
            return parsed(environment
                    .lines()
                    .flatMap(line -> List.of(line.split(";")).stream())
                    .toList());
        }
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            warnOfReaders(file);
            return parsed(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the keys in " + place() + " cannot be read", e);
        }
    }

    private List<Key> parsed(List<String> lines) {
        List<Key> keys = new ArrayList<>();
        for (String line : lines) {
            String[] words = line.strip().split("\\s+");
            if (words[0].isEmpty() || words[0].startsWith("#")) {
                continue;
            }
            try {
                Key.Kind kind = Key.Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
                keys.add(new Key(
                        kind, Integer.parseInt(words[1]), Base64.getDecoder().decode(words[2])));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                // the line itself may hold a secret, so neither it nor the cause is shown
                throw new IllegalStateException("a line of " + place() + " is not '<vault|hash> <number> <Base64>'");
            }
        }
        return keys;
    }

    private static void warnOfReaders(Path file) throws IOException {
        if (posix(file)) {
            Set<PosixFilePermission> others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            others.removeAll(PosixFilePermissions.fromString("rwx------"));
            if (!others.isEmpty()) {
                LOG.warn("{} can be read by other accounts of this machine: chmod 600 it", file);
            }
        }
    }

    /** Makes the first keys, durable before anything is encrypted with them. */
    List<Key> create() {
        List<Key> keys = List.of(Key.random(Key.Kind.VAULT, 1), Key.random(Key.Kind.HASH, 1));
        String content = HEADER + keys.get(0).line() + '\n' + keys.get(1).line() + '\n';
        Path file = folder.resolve(FILE);
        Path draft = folder.resolve(FILE + ".draft");
        try {
            Files.createDirectories(folder);
            restrict(folder, "rwx------");
            Files.deleteIfExists(draft);
            Files.createFile(draft);
            restrict(draft, "rw-------"); // before the secret is in it
            Files.writeString(draft, content, StandardCharsets.UTF_8);
            flush(draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            flush(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the first keys cannot be written to " + file, e);
        }
        LOG.info("keys made in {}: keep a copy apart from the database", file);
        return keys;
    }

    private static void restrict(Path path, String mode) throws IOException {
        if (posix(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void flush(Path path) throws IOException {
        boolean isFolder = Files.isDirectory(path);
        try (FileChannel channel =
                FileChannel.open(path, isFolder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
