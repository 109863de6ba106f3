// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.cases;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;

/** A text of an event, apart from the chain that knows only its salted hash. */
@Entity
@Table(name = "case_word")
class CaseWordRow {
    @Id
    @SequenceGenerator(name = "case_word_seq", sequenceName = "case_word_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_word_seq")
    @Column(name = "id")
    long id;

    @Column(name = "case_id")
    long caseId;

    @Column(name = "event_number")
    int eventNumber;

    @Column(name = "name")
    String name = "";

    @Lob
    @Column(name = "body")
    String body = "";

    @Column(name = "salt")
    String salt = "";

    /** Whether the move to which it belongs was undone. */
    @Column(name = "undone")
    boolean undone;
}
