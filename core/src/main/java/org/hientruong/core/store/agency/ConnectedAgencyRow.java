// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.agency;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** An agency for which a connector has been open once, on whatever node. */
@Entity
@Table(name = "connected_agency")
class ConnectedAgencyRow {
    @Id
    @Column(name = "agency")
    String agency = "";

    @Column(name = "connector")
    String connector = "";

    @Column(name = "since")
    LocalDateTime since = LocalDateTime.MIN;
}
