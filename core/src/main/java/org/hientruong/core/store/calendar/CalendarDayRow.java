// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.calendar;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A day that differs from the week, in the versions of the calendar in which it holds. */
@Entity
@Table(name = "calendar_day")
class CalendarDayRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "calendar_day_seq")
    @SequenceGenerator(name = "calendar_day_seq", sequenceName = "calendar_day_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "day_date", nullable = false)
    LocalDate dayDate = LocalDate.EPOCH;

    @Column(name = "kind", length = 20, nullable = false)
    String kind = "";

    @Column(name = "name", length = 200, nullable = false)
    String name = "";

    @Column(name = "status", length = 20, nullable = false)
    String status = "";

    @Column(name = "source", length = 500, nullable = false)
    String source = "";

    @Column(name = "since_version", nullable = false)
    int sinceVersion;

    @Column(name = "until_version")
    @Nullable
    Integer untilVersion;
}
