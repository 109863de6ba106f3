// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.catalogue;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** Who holds an office of the regulation. */
@Entity
@Table(name = "office_holder")
class OfficeHolderRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "office_holder_seq")
    @SequenceGenerator(name = "office_holder_seq", sequenceName = "office_holder_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "office", length = 30, nullable = false)
    String office = "";

    @Column(name = "agency_code", length = 30, nullable = false)
    String agencyCode = "";

    @Column(name = "valid_from", nullable = false)
    LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_until")
    @Nullable
    LocalDate validUntil;

    @Column(name = "made_by")
    @Nullable
    Integer madeBy;

    @Column(name = "ended_by")
    @Nullable
    Integer endedBy;
}
