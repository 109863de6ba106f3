// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.people;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An identity that the Centre has verified, as a keyed hash. */
@Entity
@Table(name = "verified_identity")
class VerifiedIdentityRow {
    @Id
    @Column(name = "hash", length = 43, nullable = false)
    String hash = "";

    @Column(name = "trait", length = 12, nullable = false)
    String trait = "";

    @Column(name = "verified_at", nullable = false)
    LocalDateTime verifiedAt = LocalDateTime.MIN;

    @Column(name = "decisions", nullable = false)
    int decisions;
}
