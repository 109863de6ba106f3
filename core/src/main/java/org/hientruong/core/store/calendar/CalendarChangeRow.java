// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A change of the calendar: what made a version of it, and how far limits have been reckoned anew. */
@Entity
@Table(name = "calendar_change")
class CalendarChangeRow {
    @Id
    @Column(name = "version")
    int version;

    @Column(name = "undoes")
    @Nullable
    Integer undoes;

    @Column(name = "undone_by")
    @Nullable
    Integer undoneBy;

    @Column(name = "document_number")
    String documentNumber = "";

    @Column(name = "document_date")
    LocalDate documentDate = LocalDate.EPOCH;

    @Column(name = "document_issuer")
    String documentIssuer = "";

    @Column(name = "account")
    String account = "";

    @Column(name = "decided_at")
    LocalDateTime decidedAt = LocalDateTime.MIN;

    @Column(name = "reach_from")
    LocalDate reachFrom = LocalDate.EPOCH;

    @Column(name = "reach_until")
    @Nullable
    LocalDate reachUntil;

    @Column(name = "state")
    String state = "";

    @Column(name = "in_reach")
    int inReach;

    @Column(name = "examined")
    int examined;

    @Column(name = "moved")
    int moved;

    @Column(name = "failed")
    int failed;

    @Column(name = "last_case")
    long lastCase;

    @Column(name = "settled_at")
    LocalDateTime settledAt = LocalDateTime.MIN;
}
