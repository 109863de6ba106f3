// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.CategoryCode;
import org.hientruong.api.cases.UnitCode;
import org.hientruong.api.intake.Attestation;
import org.hientruong.api.intake.IdempotencyKey;
import org.hientruong.api.intake.Place;
import org.hientruong.api.intake.ReportDraft;
import org.hientruong.api.intake.ReporterDetails;
import org.hientruong.core.domain.intake.Accept;
import org.hientruong.core.domain.intake.EligibilityChecklist;
import org.hientruong.core.identity.MovableClock;
import org.hientruong.core.province.Province;
import org.hientruong.core.regulation.Sample;

/** A day of these tests: who works, what time it is, and the reports of citizens. */
class TestDay extends TestStaff {
    public static final Locale VI = Locale.forLanguageTag("vi");
    private static final AtomicInteger CITIZENS = new AtomicInteger(1_000_000);
    public final MovableClock clock;

    TestDay(Province province, String localTime) {
        super(province);
        clock = new MovableClock(local(localTime).toString());
    }

    /** A report that has everything. */
    public ReportDraft draft(String text, Upload... uploads) {
        return draft(text, TestReporters.of("Trần Thị Bưởi", 12, "094185001234", "buoi@example.vn"), uploads);
    }

    /** A citizen number that nobody else in these tests has: the database is shared. */
    public static String citizenId() {
        return "09418%07d".formatted(CITIZENS.incrementAndGet());
    }

    /** A report by the person of a citizen number, from a telephone that many share. */
    public ReportDraft draftOf(String citizenId, String text, Upload... uploads) {
        return draft(text, TestReporters.of("Trần Thị Na", 12, citizenId, null), uploads);
    }

    /** The same report by a neighbour, from the same telephone. */
    ReportDraft draftOfAnother(String text, Upload... uploads) {
        return draft(text, TestReporters.of("Lê Văn Mít", 14, "094085004321", null), uploads);
    }

    private ReportDraft draft(String text, ReporterDetails who, Upload... uploads) {
        return new ReportDraft(
                who,
                text,
                new CategoryCode("HTGT.MD"),
                clock.instant().minusSeconds(3600),
                new Place(new UnitCode("31498"), "Trước số 15 đường Lê Hồng Phong", null),
                List.of(uploads),
                new Attestation(province.attestation().version()),
                VI,
                "203.0.113.7");
    }

    public static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID().toString());
    }

    public static Accept accept() {
        return new Accept(Arrays.stream(EligibilityChecklist.values())
                .map(item -> new Accept.Item(item.id(), true, null))
                .toList());
    }

    static Instant local(String time) {
        return Sample.at(time);
    }

    /** Sets the clock forward to a local time. */
    void at(String localTime) {
        clock.forward(java.time.Duration.between(clock.instant(), local(localTime)));
    }
}
