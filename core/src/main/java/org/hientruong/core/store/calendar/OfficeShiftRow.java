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

/** Office hours of a weekday, in the versions of the calendar in which they hold. */
@Entity
@Table(name = "office_shift")
class OfficeShiftRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "office_shift_seq")
    @SequenceGenerator(name = "office_shift_seq", sequenceName = "office_shift_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "weekday", nullable = false)
    int weekday;

    @Column(name = "opens", length = 5, nullable = false)
    String opens = "";

    @Column(name = "closes", length = 5, nullable = false)
    String closes = "";

    @Column(name = "valid_from", nullable = false)
    LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_until")
    @Nullable
    LocalDate validUntil;

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
