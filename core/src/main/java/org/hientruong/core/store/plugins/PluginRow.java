// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.plugins;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;

/** What is wanted of one plugin. */
@Entity
@Table(name = "plugin")
class PluginRow {
    @Id
    @Column(name = "name")
    String name = "";

    @Column(name = "wanted")
    String wanted = "";

    @Nullable
    @Column(name = "wanted_version")
    Long wantedVersion;

    @Column(name = "changed_by")
    String changedBy = "";

    @Column(name = "changed_at")
    LocalDateTime changedAt = LocalDateTime.MIN;

    @Version
    @Column(name = "version")
    int version;
}
