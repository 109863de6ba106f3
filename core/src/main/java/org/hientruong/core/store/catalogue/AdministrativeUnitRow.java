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

/** A province, district or commune. */
@Entity
@Table(name = "administrative_unit")
class AdministrativeUnitRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "administrative_unit_seq")
    @SequenceGenerator(name = "administrative_unit_seq", sequenceName = "administrative_unit_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "code", length = 10, nullable = false)
    String code = "";

    @Column(name = "unit_level", length = 10, nullable = false)
    String unitLevel = "";

    @Column(name = "name", length = 200, nullable = false)
    String name = "";

    @Column(name = "parent_code", length = 10)
    @Nullable
    String parentCode;

    @Column(name = "latitude")
    @Nullable
    Double latitude;

    @Column(name = "longitude")
    @Nullable
    Double longitude;

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
