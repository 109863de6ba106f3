// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.plug.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.core.desk.plugins.PluginBook;
import org.hientruong.core.files.Sha256;
import org.hientruong.core.store.plugins.PluginRegister;
import org.hientruong.core.store.plugins.PluginRegister.DroppedFile;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder {@code deploy} below the data: a jar that appears there is deployed as if somebody had uploaded it, one that
 * disappears is removed. A file is read once it has not changed for one look; a plugin that an operator stops or rolls
 * back elsewhere stays so although its file lies here.
 */
@Component(service = DropFolder.class, immediate = true)
public final class DropFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final String OPERATOR = "system";
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final long STOP_SECONDS = 10;
    /** So many looks are left out while the store does not answer: ten seconds. */
    private static final int RESTS = 33;

    private final PluginBook book;
    private final PluginRegister register;
    private final Path folder;
    private final String node;
    private final Map<String, Look> looks = new HashMap<>();
    private boolean first = true;
    private int resting;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread watcher = new Thread(work, "drop-folder");
        watcher.setDaemon(true);
        return watcher;
    });

    /** A file as it looked, and whether it has been dealt with. */
    private record Look(long size, long changed, boolean done) {
        boolean sameAs(Look other) {
            return size == other.size && changed == other.changed;
        }
    }

    @Activate
    public DropFolder(@Reference PluginBook book, @Reference PluginRegister register) throws IOException {
        this.book = book;
        this.register = register;
        Path data = Path.of(System.getProperty("hientruong.data", "data"));
        this.folder = Files.createDirectories(data.resolve("deploy"));
        this.node = node(data.resolve("node"));
        thread.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Deactivate
    void close() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
    }

    /** A name for this data folder, so that another node does not take our files for gone. */
    private static String node(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, UUID.randomUUID().toString(), StandardCharsets.US_ASCII);
        }
        return Files.readString(file, StandardCharsets.US_ASCII).strip();
    }

    private void look() {
        if (resting > 0) {
            resting--;
            return;
        }
        try {
            Map<String, Look> now = now();
            Map<String, DroppedFile> known = null;
            for (Map.Entry<String, Look> file : now.entrySet()) {
                Look before = looks.get(file.getKey());
                if (before == null || !before.sameAs(file.getValue())) {
                    continue; // new or still being written: the next look tells
                }
                if (before.done) {
                    file.setValue(before);
                } else {
                    known = known == null ? known() : known;
                    boolean done = deal(file.getKey(), known.get(file.getKey()));
                    file.setValue(new Look(file.getValue().size, file.getValue().changed, done));
                }
            }
            if (first || !now.keySet().containsAll(looks.keySet())) { // they may have gone while we were down
                gone(now.keySet());
                first = false;
            }
            looks.clear();
            looks.putAll(now);
        } catch (IOException | RuntimeException e) { // the scheduler's edge: the next look tries again
            LOG.warn("the folder of plugins could not be read", e);
        }
    }

    private Map<String, Look> now() throws IOException {
        Map<String, Look> now = new HashMap<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : jars) {
                if (!Files.isRegularFile(jar)) {
                    continue;
                }
                try {
                    long changed = Files.getLastModifiedTime(jar).toMillis();
                    now.put(jar.getFileName().toString(), new Look(Files.size(jar), changed, false));
                } catch (NoSuchFileException e) {
                    LOG.debug("{} has just gone", jar.getFileName());
                }
            }
        }
        return now;
    }

    private Map<String, DroppedFile> known() {
        return register.droppedOn(node).stream().collect(Collectors.toMap(DroppedFile::file, file -> file));
    }

    /** Whether nothing is left to do about it until it changes. */
    private boolean deal(String name, @Nullable DroppedFile before) {
        Path jar = folder.resolve(name);
        try {
            String sha256 = Sha256.of(Files.readAllBytes(jar));
            if (before != null && before.sha256().equals(sha256)) {
                return true;
            }
            String plugin = book.deploy(OPERATOR, new Dropped(jar)).name();
            if (before != null && !before.plugin().equals(plugin)) {
                vanished(before);
            }
            register.dropped(node, new DroppedFile(name, plugin, sha256));
            return true;
        } catch (NoSuchFileException e) {
            return true; // the next look misses it
        } catch (Problem e) {
            LOG.error("{} in the folder of plugins is not taken: {} {}", name, e.getMessage(), e.faults());
            return e.kind() != Problem.Kind.UNAVAILABLE || pause();
        } catch (IOException | RuntimeException e) { // one file's trouble is not the others'
            LOG.error("{} in the folder of plugins cannot be read", name, e);
            return true;
        }
    }

    /** The store does not answer: to be tried again, but not at once. */
    private boolean pause() {
        resting = RESTS;
        return false;
    }

    private void gone(Set<String> there) {
        for (DroppedFile known : register.droppedOn(node)) {
            if (!there.contains(known.file())) {
                vanished(known);
            }
        }
    }

    /** What another file of this folder, or somebody else since, has deployed stays. */
    private void vanished(DroppedFile file) {
        register.gone(node, file.file());
        boolean another = register.droppedOn(node).stream()
                .anyMatch(other -> other.plugin().equals(file.plugin()));
        if (!another) {
            book.removeDropped(OPERATOR, file.plugin(), file.sha256());
        }
    }

    /** A file of the folder as an upload. */
    private record Dropped(Path file) implements Upload {
        @Override
        public String name() {
            return file.getFileName().toString();
        }

        @Override
        public String declaredType() {
            return "application/java-archive";
        }

        @Override
        public long size() {
            return file.toFile().length();
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }
    }
}
