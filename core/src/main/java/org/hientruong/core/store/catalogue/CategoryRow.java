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

/** A field open to reports. */
@Entity
@Table(name = "category")
class CategoryRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "category_seq")
    @SequenceGenerator(name = "category_seq", sequenceName = "category_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "code", length = 21, nullable = false)
    String code = "";

    @Column(name = "parent_code", length = 21)
    @Nullable
    String parentCode;

    @Column(name = "name", length = 200, nullable = false)
    String name = "";

    @Column(name = "family", length = 40, nullable = false)
    String family = "";

    @Column(name = "may_be_emergency", nullable = false)
    boolean mayBeEmergency;

    @Column(name = "form_order", nullable = false)
    int formOrder;

    @Column(name = "status", length = 20, nullable = false)
    String status = "";

    @Column(name = "valid_from", nullable = false)
    LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_until")
    @Nullable
    LocalDate validUntil;
}
