// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.intake;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What the citizen said; written once. */
@Entity
@Table(name = "field_report")
class FieldReportRow {
    @Id
    @Column(name = "case_id")
    long caseId;

    @Column(name = "person")
    long person;

    @Column(name = "receipt_hash")
    String receiptHash = "";

    @Column(name = "receipt_attempt")
    int receiptAttempt;

    @Column(name = "language")
    String language = "";

    @Lob
    @Column(name = "original_text")
    String originalText = "";

    @Column(name = "occurred_at")
    LocalDateTime occurredAt = LocalDateTime.MIN;

    @Nullable
    @Column(name = "place_commune")
    String placeCommune;

    @Nullable
    @Column(name = "place_detail")
    String placeDetail;

    @Nullable
    @Column(name = "latitude")
    Double latitude;

    @Nullable
    @Column(name = "longitude")
    Double longitude;

    @Nullable
    @Column(name = "accuracy")
    Double accuracy;

    @Nullable
    @Column(name = "point_source")
    String pointSource;

    @Column(name = "attestation_version")
    String attestationVersion = "";

    @Column(name = "procedure_version")
    String procedureVersion = "";

    @Column(name = "answer_due_at")
    LocalDateTime answerDueAt = LocalDateTime.MIN;
}
