// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.plugins;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** One thing that a plugin remembers. */
@Entity
@Table(name = "plugin_entry")
class PluginEntryRow {
    /** {@code <plugin>/<key>}: one column, so that the primary key alone makes it unique. */
    @Id
    @Column(name = "plugin_key")
    String pluginKey = "";

    @Column(name = "plugin")
    String plugin = "";

    @Column(name = "content")
    String content = "";

    @Column(name = "version")
    int version;
}
