// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.sanction;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "violation")
class ViolationRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "violation_seq")
    @SequenceGenerator(name = "violation_seq", sequenceName = "violation_seq", allocationSize = 1)
    long id;

    @Column(name = "case_id", nullable = false)
    long caseId;

    @Column(name = "number", nullable = false)
    int number;

    @Column(name = "kind", length = 40, nullable = false)
    String kind = "";

    @Column(name = "subject", length = 12, nullable = false)
    String subject = "";

    @Column(name = "state", length = 12, nullable = false)
    String state = "";

    /** Whether the supervisor has something to decide. */
    @Column(name = "waits", nullable = false)
    boolean waits;

    @Column(name = "committed_at", nullable = false)
    LocalDateTime committedAt = LocalDateTime.MIN;

    @Column(name = "changed_at", nullable = false)
    LocalDateTime changedAt = LocalDateTime.MIN;

    @Nullable
    @Column(name = "identity_hash", length = 43)
    String identity;

    @Nullable
    @Column(name = "sanction_id")
    Long sanction;
}
