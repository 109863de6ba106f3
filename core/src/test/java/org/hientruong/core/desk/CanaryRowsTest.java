// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.intake.ConsentPurpose;
import org.hientruong.api.intake.Conversation;
import org.hientruong.api.intake.Receipt;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.api.intake.ReporterToken;
import org.hientruong.api.intake.SatisfactionRating;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.dispatch.Dispatch;
import org.hientruong.core.domain.handling.Acknowledge;
import org.hientruong.core.domain.handling.Approve;
import org.hientruong.core.domain.handling.SubmitResolution;
import org.hientruong.core.domain.intake.Classify;
import org.hientruong.core.domain.intake.Normalise;
import org.hientruong.core.domain.person.AskConsent;
import org.hientruong.core.domain.publication.Publish;
import org.hientruong.core.files.TestFiles;
import org.hientruong.core.files.media.Photos;
import org.hientruong.core.regulation.Covers;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** Personal data that are planted in every field stand in no row of any table in clear: not in events, not in the outbox. */
class CanaryRowsTest {
    private static final List<String> CANARIES =
            List.of("kimcanary", "canaryduong", "094185990023", "0987001199", "987001199", "thu-canary");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    @Covers(Clause.D4_5A)
    void no_row_of_any_table_holds_personal_data_in_clear(TestDatabase db) throws SQLException {
        try (DeskFixture desks = new DeskFixture(db, folder, "2023-06-05T08:00")) {
            Receipt receipt = desks.portal.file(draft(desks), DeskFixture.key());
            CaseNumber number = receipt.caseNumber();
            desks.move(desks.officer, number, DeskFixture.accept());
            desks.move(desks.officer, number, new Classify(new CategoryCode("HTGT.MD")));
            desks.move(desks.officer, number, new Normalise("Ổ gà trước chợ."));
            desks.move(desks.officer, number, Dispatch.to(DeskFixture.TRANSPORT, null));
            desks.move(desks.handler, number, new Acknowledge());
            desks.move(desks.handler, number, new AskConsent("Cần gặp tại hiện trường"));
            ReporterToken token = desks.portal.reporters().open(receipt.receiptNumber(), "203.0.113.9");
            desks.portal.reporters().verify(token, "0987 001 199", "203.0.113.9");
            Conversation conversation = desks.portal.conversation(token);
            conversation.consent(ConsentPurpose.HANDLING, DeskFixture.TRANSPORT, true);
            desks.desk.reveal(desks.handler, number, "Hẹn gặp");
            desks.move(desks.handler, number, new SubmitResolution("Đã vá.", null, null, null));
            desks.move(desks.approver, number, new Approve(null));
            desks.move(desks.officer, number, Publish.whole("Ổ gà.", null, "Đã vá.", List.of()));
            conversation.rate(SatisfactionRating.SATISFIED, "Cảm ơn");
            conversation.requestConfidentiality();
            assertThat(columnsWith(db, CANARIES)).isEmpty();
            assertThat(columnsWith(db, List.of(number.value().toLowerCase(Locale.ROOT))))
                    .as("the search does look")
                    .contains("case_file.number");
        }
    }

    private static ReportDraft draft(DeskFixture desks) {
        ReportDraft plain = desks.draft("Ổ gà lớn trước chợ", TestFiles.upload("a.jpg", Photos.phone(400, 300, 6)));
        ReporterDetails who = new ReporterDetails(
                ReporterDetails.Kind.ORGANISATION,
                "Chu Thị Kimcanary",
                "Hợp tác xã Kimcanary",
                "Số 991 đường Canaryduong",
                "094185990023",
                null,
                "0987 001 199",
                "x@thu-canary.vn");
        return new ReportDraft(
                who,
                plain.text(),
                plain.category(),
                plain.occurredAt(),
                plain.place(),
                plain.files(),
                plain.attestation(),
                plain.language(),
                "203.0.113.9");
    }

    private static Set<String> columnsWith(TestDatabase db, List<String> wanted) throws SQLException {
        Set<String> found = new TreeSet<>();
        try (Connection connection = db.source().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet all =
                    connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
                while (all.next()) {
                    tables.add(all.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
            assertThat(tables).hasSizeGreaterThan(30).contains("case_event", "delivery", "audit_entry");
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    search(table, rows, wanted, found);
                }
            }
        }
        return found;
    }

    private static void search(String table, ResultSet rows, List<String> wanted, Set<String> found)
            throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        while (rows.next()) {
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                Object value = rows.getObject(i);
                String text =
                        value instanceof Clob clob ? clob.getSubString(1, (int) clob.length()) : String.valueOf(value);
                String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
                if (wanted.stream().anyMatch(plain::contains)) {
                    found.add(table + "." + columns.getColumnName(i).toLowerCase(Locale.ROOT));
                }
            }
        }
    }
}
