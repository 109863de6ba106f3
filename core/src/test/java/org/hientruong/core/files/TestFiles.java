// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hientruong.api.Upload;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.files.Attachments;

/** The pieces of {@code core.files} put together by hand over a database and a folder, as the container does it. */
public final class TestFiles implements AutoCloseable {
    public final Path folder;
    public final AttachmentStore attachments;
    public final ContentStore contents;
    public final FileDesk desk;
    private final DerivativeWorker worker;

    /** @param decoders 0 leaves the derivatives undone */
    public TestFiles(TestDatabase db, Path folder, int decoders) {
        this(db, folder, decoders, UnaryOperator.identity());
    }

    /** The same with something before the content store. */
    public TestFiles(TestDatabase db, Path folder, int decoders, UnaryOperator<ContentStore> before) {
        this(db, folder, new Around(decoders, before, Inspectors.NONE));
    }

    /** What stands around the pieces: how many decoders, what comes before the content store, who looks at files. */
    public record Around(int decoders, UnaryOperator<ContentStore> before, Inspectors inspectors) {}

    public TestFiles(TestDatabase db, Path folder, Around around) {
        try {
            FileDesk.Config config = config(Map.of("folder", folder.toString(), "decoders", around.decoders));
            this.folder = folder;
            this.attachments = new Attachments(db.tx(), Clock.systemUTC());
            this.contents = around.before.apply(new DiskContentStore(config));
            this.worker = new DerivativeWorker(attachments, contents, config);
            this.desk = new FileDesk(new Staging(contents, around.inspectors, config), attachments, contents, worker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The component's defaults but for some settings. */
    static FileDesk.Config config(Map<String, Object> settings) {
        return (FileDesk.Config) Proxy.newProxyInstance(
                FileDesk.Config.class.getClassLoader(),
                new Class<?>[] {FileDesk.Config.class},
                (proxy, method, arguments) -> settings.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    /** A file on its way in. */
    public static Upload upload(String name, byte[] content) {
        return new Upload() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String declaredType() {
                return "application/octet-stream";
            }

            @Override
            public long size() {
                return content.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(content);
            }
        };
    }

    /** The bytes of a variant. */
    byte[] bytes(String id, Variant variant) throws IOException {
        try (FileContent content = desk.open(id, variant).orElseThrow()) {
            return Channels.newInputStream(content.channel()).readAllBytes();
        }
    }

    /** Every file in the content store, kept or on its way. */
    List<Path> stored() throws IOException {
        return stored("");
    }

    /** Every file below a folder of the content store. */
    public List<Path> stored(String below) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(below))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public void close() {
        worker.close();
    }
}
