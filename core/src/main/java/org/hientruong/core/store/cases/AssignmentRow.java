// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.cases;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One agency's share of a case. */
@Entity
@Table(name = "assignment")
class AssignmentRow {
    @Id
    @SequenceGenerator(name = "assignment_seq", sequenceName = "assignment_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assignment_seq")
    @Column(name = "id")
    long id;

    @Column(name = "case_id")
    long caseId;

    @Column(name = "ordinal")
    int ordinal;

    @Nullable
    @Column(name = "lead_of")
    Long leadOf;

    @Column(name = "agency")
    String agency = "";

    @Column(name = "kind")
    String kind = "";

    @Column(name = "stage")
    String stage = "";

    @Column(name = "received_at")
    LocalDateTime receivedAt = LocalDateTime.MIN;
}
