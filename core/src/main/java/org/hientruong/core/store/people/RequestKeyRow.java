// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The key of a request that was carried out. */
@Entity
@Table(name = "request_key")
class RequestKeyRow {
    @Id
    @Column(name = "account_key")
    String accountKey = "";

    @Column(name = "content_hash")
    String contentHash = "";

    @Column(name = "expires_at")
    LocalDateTime expiresAt = LocalDateTime.MIN;
}
