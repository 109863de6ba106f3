// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.lists;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.Table;

/** Folded words of a case. */
@Entity
@Table(name = "case_search")
class CaseSearchRow {
    @Id
    @Column(name = "case_id")
    long caseId;

    @Lob
    @Column(name = "staff_words")
    String staffWords = "";

    @Lob
    @Column(name = "public_words")
    String publicWords = "";
}
