// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class TxTest {
    @Test
    void both_databases_are_what_they_claim_to_be() {
        assertThat(TestDatabases.all()).extracting(TestDatabase::product).containsExactly("Apache Derby", "PostgreSQL");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void work_that_fails_leaves_nothing_behind(TestDatabase db) {
        Settings settings = new Settings(db.tx());
        String name = UUID.randomUUID().toString();
        assertThatThrownBy(() -> db.tx().run(() -> {
                    settings.put(name, "half");
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(settings.get(name)).isEmpty();
        settings.put(name, "Sóc Trăng ổ gà");
        assertThat(settings.get(name)).contains("Sóc Trăng ổ gà");
        settings.put(name, "changed");
        assertThat(settings.get(name)).contains("changed");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_wake_up_call_comes_after_the_commit_and_never_after_a_rollback(TestDatabase db) {
        Settings settings = new Settings(db.tx());
        String name = UUID.randomUUID().toString();
        List<String> seen = new ArrayList<>();
        db.tx().run(() -> {
            db.tx().afterCommit(() -> seen.add(settings.get(name).orElse("nothing")));
            settings.put(name, "kept");
        });
        assertThat(seen).containsExactly("kept");
        assertThatThrownBy(() -> db.tx().run(() -> {
                    db.tx().afterCommit(() -> seen.add("never"));
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(seen).containsExactly("kept");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_second_row_with_the_same_key_is_a_duplicate(TestDatabase db) {
        String name = UUID.randomUUID().toString();
        insert(db, name);
        assertThatThrownBy(() -> insert(db, name))
                .isInstanceOfSatisfying(
                        DuplicateRow.class,
                        duplicate -> assertThat(duplicate.of("setting_name_pk")).isTrue());
    }

    private static void insert(TestDatabase db, String name) {
        db.tx().run(() -> {
            SettingRow row = new SettingRow();
            row.name = name;
            row.content = "x";
            db.tx().em().persist(row);
        });
    }
}
