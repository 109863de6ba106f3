// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.plugins;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A file in the deploy folder of one node, as it was dealt with last. */
@Entity
@Table(name = "dropped_file")
class DroppedFileRow {
    /** {@code <node>/<file name>}: one column, so that the primary key alone makes it unique. */
    @Id
    @Column(name = "node_file")
    String nodeFile = "";

    @Column(name = "plugin")
    String plugin = "";

    @Column(name = "sha256")
    String sha256 = "";
}
