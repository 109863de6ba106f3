// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.core.files.media.Exif;
import org.hientruong.core.files.media.FileType;
import org.hientruong.core.files.media.HeifExif;
import org.hientruong.core.files.media.Hint;
import org.hientruong.core.files.media.ImageHeader;
import org.hientruong.core.files.media.Sniffer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks files while it reads them, decoding nothing, and puts those that pass into the content store. */
@Component(service = Staging.class, configurationPid = FileDesk.PID)
public final class Staging {
    private static final Logger LOG = LoggerFactory.getLogger(Staging.class);
    private static final long MEGA = 1_000_000;
    private static final int BUFFER = 64 * 1024;

    /** A file that was read and passed, not yet kept. */
    private record Checked(Path temporary, StagedFile file) {}

    private record Spooled(FileType type, long size, String sha256) {}

    /** The very bytes that will be kept, as an inspector sees them: whatever the sender would send another time. */
    private record Kept(Path temporary, String declaredType, long size) implements Upload {
        @Override
        public String name() {
            return "";
        }

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(temporary);
        }
    }

    private final ContentStore contents;
    private final Inspectors inspectors;
    private final FileDesk.Config limits;

    @Activate
    public Staging(@Reference ContentStore contents, @Reference Inspectors inspectors, FileDesk.Config limits) {
        this.contents = contents;
        this.inspectors = inspectors;
        this.limits = limits;
    }

    /** All or none: the first that is refused ends it. */
    List<StagedFile> stage(List<Upload> uploads, List<String> pointers) {
        List<Path> temporaries = new ArrayList<>();
        try {
            List<Checked> checked = new ArrayList<>();
            for (int i = 0; i < uploads.size(); i++) {
                Path temporary = contents.temporary();
                temporaries.add(temporary);
                checked.add(new Checked(temporary, check(uploads.get(i), pointers.get(i), temporary)));
            }
            for (Checked each : checked) {
                contents.keep(each.temporary, each.file.sha256());
            }
            return checked.stream().map(Checked::file).toList();
        } catch (IOException e) {
            LOG.error("a file could not be stored", e);
            throw Problem.retry(Problem.Kind.UNAVAILABLE, "core.problem.storage-unavailable", Duration.ofSeconds(10));
        } finally {
            temporaries.forEach(Staging::delete);
        }
    }

    /** What others have to say is asked last: what core refuses by itself nobody need look at. */
    private StagedFile check(Upload upload, String pointer, Path temporary) throws IOException {
        Spooled spooled = spool(upload, pointer, temporary);
        StagedFile checked = checked(upload, pointer, temporary, spooled);
        inspectors.inspect(new Kept(temporary, checked.type(), checked.size()), pointer);
        return checked;
    }

    private StagedFile checked(Upload upload, String pointer, Path temporary, Spooled spooled) throws IOException {
        String name = FileNames.clean(upload.name(), spooled.type);
        String type = spooled.type.mediaType();
        if (!spooled.type.decodable()) {
            List<Hint> hints = hints(spooled.type, temporary);
            return new StagedFile(name, type, spooled.size, spooled.sha256, 0, 0, false, hints);
        }
        ImageHeader header = header(spooled.type, temporary, pointer);
        requirePixels(spooled.type, header, pointer);
        Exif exif = Exif.read(header.exif());
        int width = exif.turned() ? header.height() : header.width();
        int height = exif.turned() ? header.width() : header.height();
        boolean showable = header.decoderBytes() <= limits.decoder_megabytes() * MEGA;
        return new StagedFile(name, type, spooled.size, spooled.sha256, width, height, showable, exif.hints());
    }

    private Spooled spool(Upload upload, String pointer, Path temporary) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = upload.open();
                OutputStream out = new DigestOutputStream(Files.newOutputStream(temporary), digest)) {
            byte[] buffer = new byte[BUFFER];
            int read = in.readNBytes(buffer, 0, Sniffer.HEAD);
            if (read == 0) {
                throw Problem.invalid(pointer, "core.fault.file-empty");
            }
            FileType type = Sniffer.type(Arrays.copyOf(buffer, read))
                    .orElseThrow(
                            () -> Problem.of(Problem.Kind.UNSUPPORTED_TYPE, Fault.at(pointer, "core.fault.file-type")));
            long most = megabytes(type) * MEGA;
            long size = 0;
            for (; read > 0; read = in.readNBytes(buffer, 0, buffer.length)) {
                size += read;
                if (size > most) {
                    Map<String, Integer> facts = Map.of("megabytes", megabytes(type));
                    throw Problem.of(Problem.Kind.TOO_LARGE, new Fault(pointer, "core.fault.file-too-large", facts));
                }
                out.write(buffer, 0, read);
            }
            return new Spooled(type, size, Sha256.of(digest));
        }
    }

    private int megabytes(FileType type) {
        return type.family() == FileType.Family.PHOTO ? limits.photo_megabytes() : limits.recording_megabytes();
    }

    private static List<Hint> hints(FileType type, Path temporary) throws IOException {
        if (type.family() != FileType.Family.PHOTO) {
            return List.of();
        }
        try (SeekableByteChannel channel = Files.newByteChannel(temporary)) {
            return Exif.read(HeifExif.read(channel)).hints();
        }
    }

    private static ImageHeader header(FileType type, Path temporary, String pointer) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(temporary)) {
            Optional<ImageHeader> header = ImageHeader.read(type, channel);
            return header.orElseThrow(() -> Problem.invalid(pointer, "core.fault.image-damaged"));
        }
    }

    private void requirePixels(FileType type, ImageHeader header, String pointer) {
        int most = type == FileType.JPEG ? limits.jpeg_megapixels() : limits.image_megapixels();
        if (header.pixels() > most * MEGA) {
            Map<String, Integer> facts = Map.of("width", header.width(), "height", header.height(), "megapixels", most);
            throw Problem.invalid(List.of(new Fault(pointer, "core.fault.image-too-many-pixels", facts)));
        }
    }

    private static void delete(Path temporary) {
        try {
            Files.deleteIfExists(temporary); // one that was kept has moved away
        } catch (IOException e) {
            LOG.warn("a temporary file stays behind", e);
        }
    }
}
