// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.outbox;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One durable subscriber that has yet to be told of an event. */
@Entity
@Table(name = "delivery")
class DeliveryRow {
    @Id
    @SequenceGenerator(name = "delivery_seq", sequenceName = "delivery_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_seq")
    @Column(name = "id")
    long id;

    @Column(name = "case_id")
    long caseId;

    @Column(name = "event_number")
    int eventNumber;

    @Column(name = "address")
    String address = "";

    @Column(name = "state")
    String state = "";

    @Column(name = "attempts")
    int attempts;

    @Column(name = "next_at")
    LocalDateTime nextAt = LocalDateTime.MIN;

    /** The end of the last lease, kept after it was settled: the next one ends later. */
    @Nullable
    @Column(name = "lease_until")
    LocalDateTime leaseUntil;

    @Nullable
    @Column(name = "tried_since")
    LocalDateTime triedSince;

    @Nullable
    @Column(name = "beside")
    String beside;

    @Nullable
    @Column(name = "last_error")
    String lastError;
}
