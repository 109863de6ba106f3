// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.hientruong.core.store.OpenDatabase;
import org.hientruong.core.store.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test is an installation of its own: an empty database and an empty key folder. */
class KeyRingTest {
    @TempDir
    Path folder;

    private OpenDatabase database;
    private Settings settings;

    @BeforeEach
    void open() throws SQLException {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName("memory:" + folder.getFileName());
        source.setCreateDatabase("create");
        database = OpenDatabase.over(source);
        settings = new Settings(database.tx());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private KeyRing ring(Path keys) {
        return new KeyRing(settings, new KeySource(keys, null));
    }

    private Path file() {
        return folder.resolve("keys").resolve(KeySource.FILE);
    }

    @Test
    void the_first_start_makes_keys_that_only_the_owner_can_read() throws IOException {
        ring(folder.resolve("keys"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
        assertThat(folder.resolve("keys")).isDirectoryNotContaining("glob:**draft");
    }

    @Test
    void the_next_start_opens_what_the_first_sealed() {
        String sealed = ring(folder.resolve("keys")).cipher().seal(1, "person/1/phone", "0912345678");
        assertThat(sealed).doesNotContain("0912345678");
        KeyRing again = ring(folder.resolve("keys"));
        assertThat(again.cipher().open(1, "person/1/phone", sealed)).isEqualTo("0912345678");
    }

    @Test
    void a_value_moved_to_another_place_or_changed_does_not_open() {
        FieldCipher cipher = ring(folder.resolve("keys")).cipher();
        String sealed = cipher.seal(1, "person/1/phone", "0912345678");
        assertThatThrownBy(() -> cipher.open(1, "person/2/phone", sealed)).isInstanceOf(IllegalStateException.class);
        char first = sealed.charAt(20) == 'A' ? 'B' : 'A';
        String changed = sealed.substring(0, 20) + first + sealed.substring(21);
        assertThatThrownBy(() -> cipher.open(1, "person/1/phone", changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_same_text_is_sealed_differently_each_time() {
        FieldCipher cipher = ring(folder.resolve("keys")).cipher();
        assertThat(cipher.seal(1, "p", "0912345678")).isNotEqualTo(cipher.seal(1, "p", "0912345678"));
    }

    @Test
    void a_new_vault_key_encrypts_and_the_old_one_still_decrypts() throws IOException {
        String old = ring(folder.resolve("keys")).cipher().seal(1, "p", "old");
        String hash = ring(folder.resolve("keys")).hasher(HashUse.RECEIPT).hash("123");
        String line = Key.random(Key.Kind.VAULT, 2).line();
        Files.writeString(file(), line + "\n", StandardOpenOption.APPEND);
        KeyRing rotated = ring(folder.resolve("keys"));
        assertThat(rotated.cipher().newestKey()).isEqualTo(2);
        assertThat(rotated.cipher().open(1, "p", old)).isEqualTo("old");
        assertThat(rotated.cipher().open(2, "p", rotated.cipher().seal(2, "p", "new")))
                .isEqualTo("new");
        assertThat(rotated.hasher(HashUse.RECEIPT).hash("123")).isEqualTo(hash);
        Files.write(
                file(),
                Files.readAllLines(file()).stream().filter(l -> !l.equals(line)).toList());
        assertThatThrownBy(() -> ring(folder.resolve("keys")))
                .as("without the key that rows were sealed with")
                .hasMessageContaining("'vault 2'");
    }

    @Test
    void another_installations_keys_are_refused_by_name_and_place() {
        ring(folder.resolve("keys"));
        Path other = folder.resolve("other");
        new KeySource(other, null).create();
        assertThatThrownBy(() -> ring(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another 'hash 1' key")
                .hasMessageContaining(other.toString());
    }

    @Test
    void lost_keys_are_never_replaced_by_new_ones() throws IOException {
        ring(folder.resolve("keys"));
        Files.delete(file());
        assertThatThrownBy(() -> ring(folder.resolve("keys"))).hasMessageContaining("restore it from its copy");
        assertThat(file()).doesNotExist();
    }

    @Test
    void keys_may_come_from_the_environment_and_leave_no_file() {
        String lines = Key.random(Key.Kind.VAULT, 3).line() + ";"
                + Key.random(Key.Kind.HASH, 1).line();
        KeyRing ring = new KeyRing(settings, new KeySource(folder.resolve("keys"), lines));
        assertThat(ring.cipher().newestKey()).isEqualTo(3);
        assertThat(folder.resolve("keys")).doesNotExist();
        assertThatCode(() -> new KeyRing(settings, new KeySource(folder.resolve("keys"), lines)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_malformed_line_is_refused_without_showing_it() {
        KeySource source = new KeySource(folder, "vault 1 dGhpc2lzYXNlY3JldA==;hash one x");
        assertThatThrownBy(source::read)
                .hasMessageContaining(KeySource.VARIABLE)
                .hasMessageNotContaining("dGhpc2lz")
                .hasNoCause();
    }

    @Test
    void each_use_hashes_with_a_key_of_its_own_and_parts_cannot_run_together() {
        KeyRing ring = ring(folder.resolve("keys"));
        List<String> hashes = List.of(HashUse.values()).stream()
                .map(use -> ring.hasher(use).hash("0912345678"))
                .toList();
        assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.length() == 43);
        Hasher hasher = ring.hasher(HashUse.RATE_LIMIT);
        assertThat(hasher.hash("ab", "c")).isNotEqualTo(hasher.hash("a", "bc"));
    }
}
