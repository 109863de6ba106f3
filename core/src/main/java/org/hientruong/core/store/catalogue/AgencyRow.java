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

/** A handling agency or another body. */
@Entity
@Table(name = "agency")
class AgencyRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agency_seq")
    @SequenceGenerator(name = "agency_seq", sequenceName = "agency_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "code", length = 30, nullable = false)
    String code = "";

    @Column(name = "name", length = 200, nullable = false)
    String name = "";

    @Column(name = "kind", length = 60, nullable = false)
    String kind = "";

    @Column(name = "unit_level", length = 10, nullable = false)
    String unitLevel = "";

    @Column(name = "parent_code", length = 30)
    @Nullable
    String parentCode;

    @Column(name = "area_code", length = 10, nullable = false)
    String areaCode = "";

    @Column(name = "handles", nullable = false)
    boolean handles;

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
