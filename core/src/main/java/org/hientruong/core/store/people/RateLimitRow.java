// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

@Entity
@Table(name = "rate_limit")
class RateLimitRow {
    @Id
    @Column(name = "slot", length = 43)
    String slot = "";

    @Column(name = "purpose", length = 40, nullable = false)
    String purpose = "";

    @Column(name = "hits", nullable = false)
    int hits;

    @Column(name = "until_at", nullable = false)
    LocalDateTime untilAt = LocalDateTime.MIN;
}
