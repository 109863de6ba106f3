// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "audit_entry")
class AuditRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
    @SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 50)
    long id;

    @Column(name = "written_at", nullable = false)
    LocalDateTime writtenAt = LocalDateTime.MIN;

    @Column(name = "actor", length = 80, nullable = false)
    String actor = "";

    @Column(name = "action", length = 60, nullable = false)
    String action = "";

    @Nullable
    @Column(name = "case_number", length = 20)
    String caseNumber;

    @Lob
    @Column(name = "facts", nullable = false)
    String facts = "{}";
}
