// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskContentStoreTest {
    private static final String SHA = "ab".repeat(32);

    @TempDir
    Path folder;

    @Test
    void content_appears_under_its_name_only_when_it_is_whole() throws IOException {
        DiskContentStore store = new DiskContentStore(folder);
        Path temporary = store.temporary();
        Files.write(temporary, new byte[50]); // a process killed here leaves this
        assertThat(store.open(SHA, 50)).isEmpty();
        store.keep(temporary, SHA);
        assertThat(temporary).doesNotExist();
        assertThat(folder.resolve("ab").resolve(SHA)).hasSize(50);
    }

    @Test
    void a_damaged_file_is_healed_by_the_same_content_coming_again() throws IOException {
        DiskContentStore store = new DiskContentStore(folder);
        Files.write(folder.resolve("ab").resolve(SHA), new byte[7]);
        Path temporary = store.temporary();
        Files.write(temporary, new byte[] {1, 2, 3});
        store.keep(temporary, SHA);
        try (var content = store.open(SHA, 3).orElseThrow()) {
            assertThat(Channels.newInputStream(content).readAllBytes()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void what_a_killed_process_left_goes_after_a_day() throws IOException {
        DiskContentStore before = new DiskContentStore(folder);
        Path old = before.temporary();
        Path young = before.temporary();
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        new DiskContentStore(folder);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void content_is_destroyed_unless_a_report_that_is_being_filed_may_refer_to_it() throws IOException {
        DiskContentStore store = new DiskContentStore(folder);
        Path temporary = store.temporary();
        Files.write(temporary, new byte[50]);
        store.keep(temporary, SHA);
        Path kept = folder.resolve("ab").resolve(SHA);
        assertThat(store.remove(SHA)).as("kept just now").isFalse();
        assertThat(kept).exists();
        Files.setLastModifiedTime(kept, FileTime.from(Instant.now().minus(Duration.ofMinutes(11))));
        assertThat(store.remove(SHA)).isTrue();
        assertThat(kept).doesNotExist();
        assertThat(folder.resolve("incoming")).isEmptyDirectory();
        assertThat(store.remove(SHA)).as("gone already").isTrue();
        assertThatThrownBy(() -> store.remove("../x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_address_is_never_a_path() throws IOException {
        DiskContentStore store = new DiskContentStore(folder);
        assertThatThrownBy(() -> store.open("../../../etc/passwd", 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
