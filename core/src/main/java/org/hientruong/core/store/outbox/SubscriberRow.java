// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.outbox;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A plugin's service that has been active once. */
@Entity
@Table(name = "subscriber")
class SubscriberRow {
    @Id
    @Column(name = "address")
    String address = "";

    /** Symbolic name of the bundle that brings it. */
    @Column(name = "plugin")
    String plugin = "";

    @Column(name = "since")
    LocalDateTime since = LocalDateTime.MIN;
}
