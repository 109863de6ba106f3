// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.hientruong.core.files.media.Photos;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** The platform stops while a photo is being read. */
class StopTest {
    @TempDir
    Path folder;

    /** The store of a slow disk: the first read of one content begins, and goes on when the test says so. */
    private record SlowDisk(ContentStore disk, String slow, CountDownLatch begun, CountDownLatch goOn)
            implements ContentStore {
        @Override
        public Path temporary() throws IOException {
            return disk.temporary();
        }

        @Override
        public void keep(Path temporary, String sha256) throws IOException {
            disk.keep(temporary, sha256);
        }

        @Override
        public boolean remove(String sha256) throws IOException {
            return disk.remove(sha256);
        }

        @Override
        public Optional<SeekableByteChannel> open(String sha256, long size) throws IOException {
            Optional<SeekableByteChannel> found = disk.open(sha256, size);
            return sha256.equals(slow) ? found.map(file -> new SlowFile(file, this)) : found;
        }
    }

    private record SlowFile(SeekableByteChannel file, SlowDisk disk) implements SeekableByteChannel {
        @Override
        public int read(ByteBuffer into) throws IOException {
            disk.begun.countDown();
            try {
                disk.goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // and the file notices, as it does in the middle of a real read
            }
            return file.read(into);
        }

        @Override
        public int write(ByteBuffer from) throws IOException {
            return file.write(from);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long to) throws IOException {
            file.position(to);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long to) throws IOException {
            file.truncate(to);
            return this;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_work_on_a_photo_is_let_end_and_no_photo_is_called_broken(TestDatabase db) throws Exception {
        long caseId = System.nanoTime();
        try (TestFiles files = new TestFiles(db, folder, 0)) {
            SlowDisk disk = diskWithPhoto(db, files, caseId);
            DerivativeWorker worker = begun(files, disk);
            Thread stop = new Thread(worker::close);
            stop.start();
            while (stop.getState() != Thread.State.TIMED_WAITING && stop.getState() != Thread.State.TERMINATED) {
                Thread.onSpinWait(); // until it waits for the work, or has cut it short
            }
            disk.goOn.countDown();
            stop.join();
            assertThat(files.desk.of(caseId).get(0).state()).isEqualTo(DerivativeState.READY);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void work_that_is_cut_short_all_the_same_says_nothing_of_the_photo(TestDatabase db) throws Exception {
        long caseId = System.nanoTime();
        try (TestFiles files = new TestFiles(db, folder, 0)) {
            SlowDisk disk = diskWithPhoto(db, files, caseId);
            DerivativeWorker worker = begun(files, disk);
            Thread stop = new Thread(worker::close);
            stop.start();
            stop.interrupt(); // the container has no patience
            stop.join();
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().startsWith("derivatives-")) {
                    thread.join(10_000);
                }
            }
            assertThat(files.desk.of(caseId).get(0).state()).isEqualTo(DerivativeState.PENDING);
        }
    }

    private static SlowDisk diskWithPhoto(TestDatabase db, TestFiles files, long caseId) throws Exception {
        StagedFile staged = files.desk.stage(TestFiles.upload("a.jpg", Photos.jpeg(640, 480)), "/files/0");
        db.tx().run(() -> files.desk.attach(caseId, List.of(staged)));
        String sha256 = files.desk.of(caseId).get(0).sha256();
        return new SlowDisk(files.contents, sha256, new CountDownLatch(1), new CountDownLatch(1));
    }

    /** A worker in the midst of its work on the photo. */
    private static DerivativeWorker begun(TestFiles files, SlowDisk disk) throws Exception {
        DerivativeWorker worker =
                new DerivativeWorker(files.attachments, disk, TestFiles.config(Map.of("decoders", 1)));
        disk.begun.await();
        return worker;
    }
}
