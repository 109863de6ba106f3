// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.plugins;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import org.hientruong.api.Fault;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.core.files.ContentStore;
import org.hientruong.core.files.Sha256;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a jar within its limit, has it checked, and keeps the bytes of one that passed. */
@Component(service = JarIntake.class)
public final class JarIntake {
    private static final Logger LOG = LoggerFactory.getLogger(JarIntake.class);
    private static final int MOST_MEGABYTES = 32;
    private static final long MEGA = 1_000_000;
    private static final int BUFFER = 64 * 1024;
    private final ContentStore contents;
    private final ContractCheck check;

    @Activate
    public JarIntake(@Reference ContentStore contents, @Reference ContractCheck check) {
        this.contents = contents;
        this.check = check;
    }

    /** A jar that was read, with what was found in it. */
    record Taken(String sha256, long bytes, ContractCheck.Findings findings) {}

    Taken take(Upload jar) {
        try {
            Path temporary = contents.temporary();
            try {
                String sha256 = read(jar, temporary);
                long bytes = Files.size(temporary);
                ContractCheck.Findings findings = check.check(temporary, jar.name());
                if (findings.faults().isEmpty()) {
                    contents.keep(temporary, sha256);
                }
                return new Taken(sha256, bytes, findings);
            } finally {
                Files.deleteIfExists(temporary); // one that was kept has moved away
            }
        } catch (IOException e) {
            LOG.error("a plugin could not be stored", e);
            throw Problem.retry(Problem.Kind.UNAVAILABLE, "core.problem.storage-unavailable", Duration.ofSeconds(10));
        }
    }

    private static String read(Upload jar, Path temporary) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = jar.open();
                OutputStream out = new DigestOutputStream(Files.newOutputStream(temporary), digest)) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                size += read;
                if (size > MOST_MEGABYTES * MEGA) {
                    throw Problem.of(
                            Problem.Kind.TOO_LARGE,
                            new Fault("/jar", "core.fault.file-too-large", Map.of("megabytes", MOST_MEGABYTES)));
                }
                out.write(buffer, 0, read);
            }
        }
        return Sha256.of(digest);
    }
}
