// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.hientruong.core.files.AttachmentStore.Copy;
import org.hientruong.core.files.AttachmentStore.Waiting;
import org.hientruong.core.files.media.FileType;
import org.hientruong.core.files.media.ImageHeader;
import org.hientruong.core.files.media.PictureHash;
import org.hientruong.core.files.media.Shrinker;
import org.hientruong.core.files.media.Shrinker.Picture;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the copies that are shown, one attachment at a time and thread. What is to be done stands in the rows, so that
 * it goes on after a restart and several nodes share it; a wake-up call only saves the wait for the next look.
 */
@Component(service = DerivativeWorker.class, configurationPid = FileDesk.PID)
public final class DerivativeWorker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DerivativeWorker.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final long STOP_MILLIS = 8_000;
    private static final long LOOK_SECONDS = 5;
    private static final int PREVIEW = 1600;
    private static final int THUMBNAIL = 320;
    private final AttachmentStore attachments;
    private final ContentStore contents;
    private final Semaphore calls = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private final CountDownLatch ending = new CountDownLatch(1);

    @Activate
    public DerivativeWorker(
            @Reference AttachmentStore attachments, @Reference ContentStore contents, FileDesk.Config config) {
        this.attachments = attachments;
        this.contents = contents;
        for (int i = 0; i < config.decoders(); i++) {
            Thread thread = new Thread(this::work, "derivatives-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    /** Says that there may be something to do. */
    void wake() {
        if (calls.availablePermits() < threads.size()) {
            calls.release();
        }
    }

    @Override
    @Deactivate
    public void close() {
        ending.countDown();
        calls.release(threads.size());
        boolean patient = true;
        for (Thread thread : threads) {
            try {
                thread.join(patient ? STOP_MILLIS : 1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                patient = false;
            }
        }
        // whoever decodes longer than that: an interrupt closes files and Derby's channel under everybody
        threads.forEach(Thread::interrupt);
    }

    @SuppressWarnings("InterruptedExceptionSwallowed") // close() interrupts, and that ends the thread
    private void work() {
        while (ending.getCount() > 0) {
            try {
                if (!next()) {
                    calls.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) { // the edge of the scheduler: a database that is down comes back
                LOG.warn("derivatives wait: {}", e.toString());
                calls.drainPermits();
                if (!pause()) {
                    return;
                }
            }
        }
    }

    private boolean pause() {
        try {
            return !ending.await(LOOK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** Does the next piece of work; false when there is none. */
    private boolean next() {
        Optional<Waiting> claimed = attachments.claim(LEASE);
        claimed.ifPresent(this::make);
        return claimed.isPresent();
    }

    private void make(Waiting waiting) {
        try (SeekableByteChannel original = contents.open(waiting.sha256(), waiting.size())
                .orElseThrow(() -> new IOException("content is missing"))) {
            Optional<Shown> shown = shown(waiting, original);
            if (shown.isEmpty()) {
                attachments.failed(waiting.id());
                return;
            }
            Copy preview = keep(Variant.PREVIEW, shown.get().preview());
            Copy thumbnail = keep(Variant.THUMBNAIL, shown.get().thumbnail());
            attachments.ready(
                    waiting.id(), List.of(preview, thumbnail), shown.get().hash());
        } catch (ClosedByInterruptException e) {
            LOG.debug("the platform stops: copies of attachment {} wait for the next start", waiting.id());
        } catch (IOException e) { // the store, not the photo: a folder that is not mounted comes back
            attachments.waits(waiting.id());
            LOG.error("copies of attachment {} wait for the content store: {}", waiting.id(), e.toString());
        }
    }

    /** What is made of a photo. */
    private record Shown(Picture preview, Picture thumbnail, long hash) {}

    /** Preview, thumbnail and hash, or nothing when the photo cannot be decoded. */
    private static Optional<Shown> shown(Waiting waiting, SeekableByteChannel original)
            throws ClosedByInterruptException {
        try {
            FileType type = FileType.of(waiting.type()).orElseThrow();
            ImageHeader header = ImageHeader.read(type, original).orElseThrow();
            original.position(0);
            InputStream bytes = Channels.newInputStream(original);
            BufferedImage preview = Shrinker.upright(new Shrinker.Source(type, header), bytes, PREVIEW);
            Picture thumbnail = Shrinker.encode(Shrinker.fit(preview, THUMBNAIL));
            return Optional.of(new Shown(Shrinker.encode(preview), thumbnail, PictureHash.of(preview)));
        } catch (ClosedByInterruptException e) {
            throw e; // the platform stops: that says nothing of the photo
        } catch (IOException | RuntimeException | VirtualMachineError e) { // decoders throw anything at a broken file
            LOG.warn("attachment {} cannot be shown: {}", waiting.id(), e.toString());
            return Optional.empty();
        }
    }

    private Copy keep(Variant variant, Picture picture) throws IOException {
        String sha256 = Sha256.of(picture.jpeg());
        Path temporary = contents.temporary();
        try {
            Files.write(temporary, picture.jpeg());
            contents.keep(temporary, sha256);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return new Copy(variant, sha256, picture.jpeg().length, picture.width(), picture.height());
    }
}
