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

/** Who handles what where. */
@Entity
@Table(name = "mandate")
class MandateRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mandate_seq")
    @SequenceGenerator(name = "mandate_seq", sequenceName = "mandate_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "category_code", length = 21, nullable = false)
    String categoryCode = "";

    @Column(name = "agency_code", length = 30, nullable = false)
    String agencyCode = "";

    @Column(name = "area_code", length = 10, nullable = false)
    String areaCode = "";

    @Column(name = "suggestion_order", nullable = false)
    int suggestionOrder;

    @Column(name = "status", length = 20, nullable = false)
    String status = "";

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
