// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;

@Entity
@Table(name = "person_index")
class PersonIndexRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_index_seq")
    @SequenceGenerator(name = "person_index_seq", sequenceName = "person_index_seq", allocationSize = 50)
    long id;

    @Column(name = "person_id", nullable = false)
    long personId;

    @Column(name = "trait", length = 12, nullable = false)
    String trait = "";

    @Column(name = "hash", length = 43, nullable = false)
    String hash = "";
}
