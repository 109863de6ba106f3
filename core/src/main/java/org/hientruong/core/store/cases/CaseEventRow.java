// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.cases;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.hientruong.core.store.chain.EventChain;

/** One entry of the log; insert-only. */
@Entity
@Table(name = "case_event")
class CaseEventRow {
    @Id
    @SequenceGenerator(name = "case_event_seq", sequenceName = "case_event_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_event_seq")
    @Column(name = "seq")
    long seq;

    @Column(name = "case_id")
    long caseId;

    @Column(name = "number")
    int number;

    @Column(name = "type")
    String type = "";

    @Column(name = "occurred_at")
    LocalDateTime occurredAt = LocalDateTime.MIN;

    @Column(name = "recorded_at")
    LocalDateTime recordedAt = LocalDateTime.MIN;

    @Column(name = "actor")
    String actor = "";

    @Column(name = "hat")
    String hat = "";

    @Lob
    @Column(name = "payload")
    String payload = "";

    @Column(name = "payload_schema")
    int payloadSchema;

    @Column(name = "hash")
    String hash = "";

    EventChain.Entry entry() {
        return new EventChain.Entry(number, type, occurredAt, recordedAt, actor, hat, payloadSchema, payload);
    }
}
