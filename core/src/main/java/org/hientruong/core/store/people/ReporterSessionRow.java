// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

@Entity
@Table(name = "reporter_session")
class ReporterSessionRow {
    @Id
    @Column(name = "token_hash", length = 43)
    String tokenHash = "";

    @Column(name = "case_id", nullable = false)
    long caseId;

    @Column(name = "verified", nullable = false)
    boolean verified;

    @Column(name = "expires_at", nullable = false)
    LocalDateTime expiresAt = LocalDateTime.MIN;
}
