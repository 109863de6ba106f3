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

/** A legal clock of a case, for the sweep and for lists. */
@Entity
@Table(name = "time_limit")
class TimeLimitRow {
    @Id
    @SequenceGenerator(name = "time_limit_seq", sequenceName = "time_limit_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "time_limit_seq")
    @Column(name = "id")
    long id;

    @Column(name = "case_id")
    long caseId;

    @Column(name = "ordinal")
    int ordinal;

    @Column(name = "clock")
    String clock = "";

    @Column(name = "state")
    String state = "";

    @Column(name = "started_at")
    LocalDateTime startedAt = LocalDateTime.MIN;

    @Nullable
    @Column(name = "due_at")
    LocalDateTime dueAt;

    @Nullable
    @Column(name = "stopped_at")
    LocalDateTime stoppedAt;

    @Nullable
    @Column(name = "sweep_at")
    LocalDateTime sweepAt;

    @Nullable
    @Column(name = "calendar_version")
    Integer calendarVersion;
}
