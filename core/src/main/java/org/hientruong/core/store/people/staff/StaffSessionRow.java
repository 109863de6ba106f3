// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people.staff;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

@Entity
@Table(name = "staff_session")
class StaffSessionRow {
    @Id
    @Column(name = "token_hash", length = 43)
    String tokenHash = "";

    @Column(name = "account_id", nullable = false)
    long accountId;

    @Column(name = "started_at", nullable = false)
    LocalDateTime startedAt = LocalDateTime.MIN;

    @Column(name = "used_at", nullable = false)
    LocalDateTime usedAt = LocalDateTime.MIN;
}
