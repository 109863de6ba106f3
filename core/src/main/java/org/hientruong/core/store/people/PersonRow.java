// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "person")
class PersonRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
    @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", allocationSize = 50)
    long id;

    @Column(name = "kind", length = 12, nullable = false)
    String kind = "";

    @Column(name = "key_number", nullable = false)
    int keyNumber;

    @Column(name = "created_at", nullable = false)
    LocalDateTime createdAt = LocalDateTime.MIN;

    @Nullable
    @Column(name = "full_name", length = 4000)
    String fullName;

    @Nullable
    @Column(name = "organisation", length = 4000)
    String organisation;

    @Nullable
    @Column(name = "address", length = 4000)
    String address;

    @Nullable
    @Column(name = "citizen_id", length = 400)
    String citizenId;

    @Nullable
    @Column(name = "passport", length = 400)
    String passport;

    @Nullable
    @Column(name = "phone", length = 400)
    String phone;

    @Nullable
    @Column(name = "email", length = 2000)
    String email;
}
