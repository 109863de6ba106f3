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
@Table(name = "sanction")
class SanctionRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sanction_seq")
    @SequenceGenerator(name = "sanction_seq", sequenceName = "sanction_seq", allocationSize = 1)
    long id;

    @Column(name = "case_id", nullable = false)
    long caseId;

    @Column(name = "violation", nullable = false)
    int violation;

    @Column(name = "kind", length = 12, nullable = false)
    String kind = "";

    @Column(name = "identity_hash", length = 43, nullable = false)
    String identity = "";

    @Column(name = "since", nullable = false)
    LocalDateTime since = LocalDateTime.MIN;

    @Nullable
    @Column(name = "until")
    LocalDateTime until;

    @Nullable
    @Column(name = "ended_at")
    LocalDateTime endedAt;

    /** {@code <kind>/<identity>} until its end is written down. */
    @Nullable
    @Column(name = "active_of", length = 60)
    String activeOf;
}
