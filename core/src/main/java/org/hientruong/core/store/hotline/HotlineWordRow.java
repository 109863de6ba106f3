// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.hotline;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.hientruong.core.store.chain.WordSeals;

/** A text of an event, apart from the chain that knows only its salted hash. */
@Entity
@Table(name = "hotline_word")
class HotlineWordRow {
    @Id
    @SequenceGenerator(name = "hotline_word_seq", sequenceName = "hotline_word_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "hotline_word_seq")
    @Column(name = "id")
    long id;

    @Column(name = "record")
    String record = "";

    @Column(name = "event_number")
    int eventNumber;

    @Column(name = "name")
    String name = "";

    @Lob
    @Column(name = "body")
    String body = "";

    @Column(name = "salt")
    String salt = "";

    String hash() {
        return WordSeals.hash(salt, body);
    }
}
