// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.intake;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Which case a channel's key made. */
@Entity
@Table(name = "idempotency")
class IdempotencyRow {
    @Id
    @Column(name = "channel_key")
    String channelKey = "";

    @Column(name = "body_hash")
    String bodyHash = "";

    @Column(name = "case_id")
    long caseId;
}
