// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.hientruong.api.Problem;
import org.hientruong.core.files.media.Hint;
import org.hientruong.core.files.media.Photos;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class FileDeskTest {
    private static final AtomicLong CASES = new AtomicLong(System.nanoTime());

    @TempDir
    Path folder;

    private final long caseId = CASES.incrementAndGet();

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_photo_is_kept_as_it_came_and_shown_without_metadata(TestDatabase db) throws IOException {
        byte[] photo = Photos.phone(2400, 1800, 6);
        try (TestFiles files = new TestFiles(db, folder, 1)) {
            List<StagedFile> staged =
                    files.desk.stageAll(List.of(TestFiles.upload("C:\\ảnh\\ổ gà.JPG", photo)), "/files");
            String id = db.tx().call(() -> files.desk.attach(caseId, staged)).get(0);
            assertThat(id).matches("[A-Za-z0-9_-]{22}");
            assertThat(files.desk.open(id, Variant.ORIGINAL)).isPresent();
            AttachmentView ready = await(files, view -> view.state() == DerivativeState.READY);
            assertThat(ready.name()).isEqualTo("ổ gà.JPG");
            assertThat(ready.type()).isEqualTo("image/jpeg");
            assertThat(ready.sha256()).isEqualTo(sha256(photo));
            assertThat(ready.width()).isEqualTo(1800);
            assertThat(ready.height()).isEqualTo(2400);
            assertThat(ready.hints()).contains(new Hint(Hint.POSITION, "9.602500, 105.973900"));
            assertThat(files.bytes(id, Variant.ORIGINAL)).isEqualTo(photo);
            for (Variant variant : List.of(Variant.PREVIEW, Variant.THUMBNAIL)) {
                byte[] shown = files.bytes(id, variant);
                assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "Photo Editor");
                assertThat(ImageIO.read(new ByteArrayInputStream(shown)).getHeight())
                        .isEqualTo(variant == Variant.PREVIEW ? 1600 : 320);
            }
            assertThat(files.desk.photos(List.of(caseId))).containsEntry(caseId, new PhotoSummary(1, id));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void what_is_refused_leaves_nothing_behind(TestDatabase db) throws IOException {
        byte[] program = new byte[5000];
        program[0] = 'M';
        program[1] = 'Z';
        byte[] broken = Arrays.copyOf(Photos.phone(400, 300, 1), 3000);
        try (TestFiles files = new TestFiles(db, folder, 0)) {
            refused(files, program, Problem.Kind.UNSUPPORTED_TYPE, "core.fault.file-type");
            refused(files, new byte[0], Problem.Kind.INVALID_INPUT, "core.fault.file-empty");
            refused(files, broken, Problem.Kind.INVALID_INPUT, "core.fault.image-damaged");
            refused(
                    files,
                    Photos.png(60_000, 60_000, 1),
                    Problem.Kind.INVALID_INPUT,
                    "core.fault.image-too-many-pixels");
            refused(
                    files,
                    Photos.hugeJpeg(16_000, 16_000),
                    Problem.Kind.INVALID_INPUT,
                    "core.fault.image-too-many-pixels");
            byte[] large = Arrays.copyOf(Photos.jpeg(8, 8), 25_000_001);
            refused(files, large, Problem.Kind.TOO_LARGE, "core.fault.file-too-large");
        }
    }

    private static void refused(TestFiles files, byte[] content, Problem.Kind kind, String key) throws IOException {
        byte[] good = Photos.jpeg(20, 20);
        assertThatThrownBy(() -> files.desk.stageAll(
                        List.of(TestFiles.upload("a.jpg", good), TestFiles.upload("b.jpg", content)), "/files"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.kind()).isEqualTo(kind);
                    assertThat(problem.faults()).singleElement().satisfies(fault -> {
                        assertThat(fault.pointer()).isEqualTo("/files/1");
                        assertThat(fault.key()).isEqualTo(key);
                    });
                });
        assertThat(files.stored()).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_same_content_is_kept_once(TestDatabase db) throws IOException {
        byte[] photo = Photos.jpeg(60, 40);
        try (TestFiles files = new TestFiles(db, folder, 0)) {
            StagedFile first = files.desk.stage(TestFiles.upload("a.jpg", photo), "/files/0");
            StagedFile second = files.desk.stage(TestFiles.upload("b.jpg", photo), "/files/0");
            assertThat(second.sha256()).isEqualTo(first.sha256());
            assertThat(files.stored()).hasSize(1);
            List<String> ids = db.tx().call(() -> files.desk.attach(caseId, List.of(first, second)));
            assertThat(files.desk.of(caseId)).extracting(AttachmentView::name).containsExactly("a.jpg", "b.jpg");
            assertThat(files.bytes(ids.get(1), Variant.ORIGINAL)).isEqualTo(photo);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_transaction_that_fails_attaches_nothing(TestDatabase db) {
        try (TestFiles files = new TestFiles(db, folder, 0)) {
            StagedFile staged = files.desk.stage(TestFiles.upload("a.jpg", Photos.jpeg(60, 40)), "/files/0");
            assertThatThrownBy(() -> db.tx().run(() -> {
                        files.desk.attach(caseId, List.of(staged));
                        throw new IllegalStateException("on purpose");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(files.desk.of(caseId)).isEmpty();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void content_of_another_size_is_never_served(TestDatabase db) throws IOException {
        try (TestFiles files = new TestFiles(db, folder, 0)) {
            String id = attach(db, files, "a.jpg", Photos.jpeg(60, 40));
            Path kept = files.stored().get(0);
            Files.write(kept, Arrays.copyOf(Files.readAllBytes(kept), 100));
            assertThat(files.desk.open(id, Variant.ORIGINAL)).isEmpty();
            Files.delete(kept);
            assertThat(files.desk.open(id, Variant.ORIGINAL)).isEmpty();
            assertThat(files.desk.open("AAAAAAAAAAAAAAAAAAAAAA", Variant.ORIGINAL))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void copies_are_made_after_a_restart_too(TestDatabase db) throws IOException {
        String id;
        try (TestFiles before = new TestFiles(db, folder, 0)) {
            id = attach(db, before, "a.png", Photos.encoded(Photos.drawn(700, 500), "png"));
            assertThat(before.desk.of(caseId).get(0).state()).isEqualTo(DerivativeState.PENDING);
            assertThat(before.desk.open(id, Variant.PREVIEW)).isEmpty();
            assertThat(before.desk.photos(List.of(caseId))).containsEntry(caseId, new PhotoSummary(1, null));
        }
        try (TestFiles after = new TestFiles(db, folder, 2)) {
            await(after, view -> view.state() == DerivativeState.READY);
            assertThat(after.bytes(id, Variant.THUMBNAIL)).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_photo_that_cannot_be_decoded_is_kept_and_not_shown(TestDatabase db) throws IOException {
        byte[] photo = Photos.png(300, 300, 100); // 200 rows are missing, which only a decoder notices
        try (TestFiles files = new TestFiles(db, folder, 1)) {
            String id = attach(db, files, "a.png", photo);
            AttachmentView failed = await(files, view -> view.state() == DerivativeState.FAILED);
            assertThat(failed.showable()).isFalse();
            assertThat(files.desk.open(id, Variant.PREVIEW)).isEmpty();
            assertThat(files.bytes(id, Variant.ORIGINAL)).isEqualTo(photo);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void what_this_system_cannot_show_is_kept(TestDatabase db) throws IOException {
        byte[] heic = Photos.heic();
        try (TestFiles files = new TestFiles(db, folder, 1)) {
            String photo = attach(db, files, "IMG_0001.heic", heic);
            attach(db, files, "lớn.webp", Photos.webp(4000, 2100)); // 8.4 million pixels: 168 MB to decode
            assertThat(files.desk.of(caseId))
                    .extracting(AttachmentView::type, AttachmentView::state)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("image/heic", DerivativeState.NONE),
                            org.assertj.core.groups.Tuple.tuple("image/webp", DerivativeState.NONE));
            assertThat(files.desk.of(caseId).get(0).hints()).hasSize(3);
            assertThat(files.bytes(photo, Variant.ORIGINAL)).isEqualTo(heic);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void one_worker_at_a_time_has_an_attachment_and_five_attempts_are_enough(TestDatabase db) {
        try (TestFiles files = new TestFiles(db, folder, 0)) {
            while (files.attachments.claim(Duration.ofHours(1)).isPresent()) {
                continue; // left by other tests on the shared database
            }
            attach(db, files, "a.jpg", Photos.jpeg(60, 40));
            for (int attempt = 0; attempt < 5; attempt++) { // a lease that has run out, as a killed process leaves it
                assertThat(files.attachments.claim(Duration.ofSeconds(-1))).isPresent();
            }
            assertThat(files.attachments.claim(Duration.ofHours(1))).isEmpty();
            assertThat(files.desk.of(caseId).get(0).state()).isEqualTo(DerivativeState.FAILED);
            attach(db, files, "b.jpg", Photos.jpeg(60, 40));
            assertThat(files.attachments.claim(Duration.ofHours(1))).isPresent();
            assertThat(files.attachments.claim(Duration.ofHours(1))).isEmpty();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void names_are_made_harmless(TestDatabase db) {
        Map<String, String> names = Map.of(
                "../../etc/passwd", "passwd.jpg",
                "..\\..\\boot.ini", "boot.ini.jpg",
                "hóa đơn.pdf.exe", "hóa đơn.pdf.exe.jpg",
                "", "photo.jpg",
                ".jpg", "jpg.jpg",
                "a\u202egpj.exe", "agpj.exe.jpg",
                "a\r\nSet-Cookie: x.jpg", "aSet-Cookie_ x.jpg",
                "ô\u0309 gà.jpeg", "ổ gà.jpeg");
        try (TestFiles files = new TestFiles(db, folder, 0)) {
            byte[] photo = Photos.jpeg(8, 8);
            names.forEach((given, clean) -> assertThat(files.desk
                            .stage(TestFiles.upload(given, photo), "/files/0")
                            .name())
                    .isEqualTo(clean));
            String longest = files.desk
                    .stage(TestFiles.upload("ạ".repeat(500) + ".jpg", photo), "/files/0")
                    .name();
            assertThat(longest).hasSizeLessThanOrEqualTo(200).endsWith(".jpg");
        }
    }

    private String attach(TestDatabase db, TestFiles files, String name, byte[] content) {
        StagedFile staged = files.desk.stage(TestFiles.upload(name, content), "/files/0");
        return db.tx().call(() -> files.desk.attach(caseId, List.of(staged))).get(0);
    }

    private AttachmentView await(TestFiles files, Predicate<AttachmentView> wanted) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < until) {
            AttachmentView view = files.desk.of(caseId).get(0);
            if (wanted.test(view)) {
                return view;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError(
                "not within 30 s: " + files.desk.of(caseId).get(0).state());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
