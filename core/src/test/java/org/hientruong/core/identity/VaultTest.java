// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.identity.keys.TestKeys;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.people.PersonStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

class VaultTest {
    private static final MovableClock CLOCK = new MovableClock("2023-06-09T09:30:00Z");
    private static final ReporterDetails BINH = new ReporterDetails(
            ReporterDetails.Kind.PERSON,
            "Nguyễn Văn Bình",
            null,
            "12 Trần Hưng Đạo, Phường 2",
            "094087001789",
            null,
            "0912 345 678",
            "Binh.Nguyen@socnha.vn");
    private static final List<String> CANARIES = List.of(
            "Nguyễn", "Bình", "Trần Hưng Đạo", "094087001", "0912", "345", "binh.nguyen", "Binh.Nguyen", "socnha");

    private static Vault vault(TestDatabase db) {
        return new Vault(new PersonStore(db.tx()), TestKeys.of(db), CLOCK);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void clear_data_come_back_whole(TestDatabase db) {
        assertThat(vault(db).clear(vault(db).keep(BINH))).isEqualTo(BINH);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void the_rows_hold_no_clear_data(TestDatabase db) throws Exception {
        long id = vault(db).keep(BINH);
        for (String query :
                List.of("SELECT * FROM person WHERE id = ?", "SELECT * FROM person_index WHERE person_id = ?")) {
            List<String> cells = cells(db, query, id);
            assertThat(cells).isNotEmpty();
            CANARIES.forEach(canary -> assertThat(cells).noneMatch(cell -> cell.contains(canary)));
        }
        assertThat(cells(db, "SELECT trait FROM person_index WHERE person_id = ?", id))
                .containsExactlyInAnyOrder("PHONE", "EMAIL", "CITIZEN_ID");
    }

    private static List<String> cells(TestDatabase db, String query, long id) throws Exception {
        List<String> cells = new ArrayList<>();
        try (Connection connection = db.source().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        cells.add(String.valueOf(rows.getString(i)));
                    }
                }
            }
        }
        return cells;
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void masks_help_an_officer_and_tell_little(TestDatabase db) throws Exception {
        MaskedPerson masked = vault(db).masked(vault(db).keep(BINH));
        assertThat(masked.name()).hasToString("N*** V*** B***");
        assertThat(masked.phone()).hasToString("•••• ••• 678");
        assertThat(masked.citizenId()).hasToString("•••• •••• •789");
        assertThat(masked.email()).hasToString("B***@***.vn");
        assertThat(masked.address()).hasToString("•••");
        assertThat(masked.organisation()).isNull();
        String json = JsonMapper.builder().build().writeValueAsString(masked);
        assertThat(json).contains("\"name\":\"N*** V*** B***\"");
        for (String shown : List.of(json, masked.toString(), BINH.toString())) {
            CANARIES.forEach(canary -> assertThat(shown).doesNotContain(canary));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void an_organisation_is_masked_as_well(TestDatabase db) {
        long second = vault(db)
                .keep(new ReporterDetails(
                        ReporterDetails.Kind.ORGANISATION,
                        "Lý Út",
                        "Công ty Ba",
                        null,
                        null,
                        "C1234567",
                        "+84 299 3821 234",
                        null));
        MaskedPerson company = vault(db).masked(second);
        assertThat(company.organisation()).hasToString("C*** t*** B***");
        assertThat(company.citizenId()).hasToString("•••• •••• •567");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_person_is_found_however_the_number_is_written(TestDatabase db) {
        String phone = "09" + String.format("%08d", System.nanoTime() % 100_000_000);
        long id = vault(db)
                .keep(new ReporterDetails(
                        ReporterDetails.Kind.PERSON, "A", null, null, null, null, phone, "A" + phone + "@Gmail.com"));
        String abroad = "+84 " + phone.substring(1, 4) + "." + phone.substring(4);
        assertThat(vault(db).hasPhone(id, abroad)).isTrue();
        assertThat(vault(db).hasPhone(id, "84" + phone.substring(1))).isTrue();
        assertThat(vault(db).hasPhone(id, "0084" + phone.substring(1))).isTrue();
        assertThat(vault(db).hasPhone(id, phone.substring(1))).isFalse();
        assertThat(vault(db).hasPhone(id + 1, phone)).isFalse();
    }
}
