// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.reminder;

import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What an agency was reminded of; insert-only. */
@Entity
@Table(name = "reminder")
class ReminderRow {
    @Id
    @SequenceGenerator(name = "reminder_seq", sequenceName = "reminder_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reminder_seq")
    @Column(name = "id")
    long id;

    @Column(name = "case_id")
    long caseId;

    @Column(name = "agency")
    String agency = "";

    @Column(name = "kind")
    String kind = "";

    @Column(name = "subject")
    int subject;

    @Column(name = "once_date")
    LocalDate onceDate = LocalDate.EPOCH;

    @Column(name = "day_date")
    LocalDate dayDate = LocalDate.EPOCH;

    @Nullable
    @Column(name = "clock")
    String clock;

    @Nullable
    @Column(name = "due_at")
    LocalDateTime dueAt;

    @Column(name = "said_at")
    LocalDateTime saidAt = LocalDateTime.MIN;
}
