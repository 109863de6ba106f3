// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.agency;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** By what number another system knows an agency's share of a case. */
@Entity
@Table(name = "external_reference")
class ExternalReferenceRow {
    /** {@code <system>:<id>}: one column, so that the primary key alone makes it unique. */
    @Id
    @Column(name = "system_id")
    String systemId = "";

    @Column(name = "case_id")
    long caseId;

    @Column(name = "assignment")
    int assignment;
}
