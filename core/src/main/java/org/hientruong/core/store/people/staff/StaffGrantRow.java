// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people.staff;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "staff_grant")
class StaffGrantRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_grant_seq")
    @SequenceGenerator(name = "staff_grant_seq", sequenceName = "staff_grant_seq", allocationSize = 50)
    long id;

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Column(name = "role", length = 40, nullable = false)
    String role = "";

    @Column(name = "agency", length = 30, nullable = false)
    String agency = "";

    @Column(name = "valid_from", nullable = false)
    LocalDate validFrom = LocalDate.EPOCH;

    @Nullable
    @Column(name = "valid_to")
    LocalDate validTo;
}
