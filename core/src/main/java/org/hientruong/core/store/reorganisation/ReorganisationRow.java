// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.reorganisation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A reorganisation: what made an edition of the catalogue, and how far the open cases have been passed on. */
@Entity
@Table(name = "reorganisation")
class ReorganisationRow {
    @Id
    @Column(name = "id")
    int id;

    @Column(name = "title")
    String title = "";

    @Column(name = "effective")
    LocalDate effective = LocalDate.EPOCH;

    @Column(name = "since")
    LocalDate since = LocalDate.EPOCH;

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

    @Column(name = "state")
    String state = "";

    @Column(name = "in_reach")
    int inReach;

    @Column(name = "examined")
    int examined;

    @Column(name = "passed")
    int passed;

    @Column(name = "to_centre")
    int toCentre;

    @Column(name = "failed")
    int failed;

    @Column(name = "last_case")
    long lastCase;
}
