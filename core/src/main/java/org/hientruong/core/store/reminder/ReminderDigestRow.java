// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.reminder;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;

/** An agency's digest of a working day; insert-only. */
@Entity
@Table(name = "reminder_digest")
class ReminderDigestRow {
    @Id
    @SequenceGenerator(name = "reminder_digest_seq", sequenceName = "reminder_digest_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reminder_digest_seq")
    @Column(name = "id")
    long id;

    @Column(name = "agency")
    String agency = "";

    @Column(name = "day_date")
    LocalDate dayDate = LocalDate.EPOCH;

    @Column(name = "unopened")
    int unopened;

    @Column(name = "ahead")
    int ahead;

    @Column(name = "due")
    int due;

    @Column(name = "late")
    int late;
}
