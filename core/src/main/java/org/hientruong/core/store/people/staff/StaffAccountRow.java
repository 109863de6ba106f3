// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people.staff;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "staff_account")
class StaffAccountRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_account_seq")
    @SequenceGenerator(name = "staff_account_seq", sequenceName = "staff_account_seq", allocationSize = 50)
    long id;

    @Column(name = "account", length = 60, nullable = false)
    String account = "";

    @Column(name = "display_name", length = 120, nullable = false)
    String displayName = "";

    @Column(name = "folded", length = 200, nullable = false)
    String folded = "";

    @Column(name = "password_hash", length = 200, nullable = false)
    String passwordHash = "";

    @Column(name = "password_change_due", nullable = false)
    boolean passwordChangeDue;

    @Nullable
    @Column(name = "disabled_at")
    LocalDateTime disabledAt;

    @Column(name = "demo", nullable = false)
    boolean demo;

    @Nullable
    @Column(name = "language", length = 10)
    String language;

    @Column(name = "created_at", nullable = false)
    LocalDateTime createdAt = LocalDateTime.MIN;

    @Nullable
    @Column(name = "signed_in_at", insertable = false, updatable = false)
    LocalDateTime signedInAt;

    @Version
    @Column(name = "version", nullable = false)
    int version;
}
