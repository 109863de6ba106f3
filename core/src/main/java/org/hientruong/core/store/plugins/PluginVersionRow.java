// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.plugins;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.Lob;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One jar of a plugin, passed or quarantined; its bytes lie in the content store. */
@Entity
@Table(name = "plugin_version")
class PluginVersionRow {
    @Id
    @SequenceGenerator(name = "plugin_version_seq", sequenceName = "plugin_version_seq", allocationSize = 1)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plugin_version_seq")
    @Column(name = "id")
    long id;

    @Column(name = "plugin")
    String plugin = "";

    @Column(name = "version")
    String version = "";

    @Column(name = "sha256")
    String sha256 = "";

    @Column(name = "bytes")
    long bytes;

    @Nullable
    @Column(name = "signer")
    String signer;

    @Column(name = "state")
    String state = "";

    /** JSON, why it is quarantined. */
    @Lob
    @Nullable
    @Column(name = "faults")
    String faults;

    @Column(name = "added_by")
    String addedBy = "";

    @Column(name = "added_at")
    LocalDateTime addedAt = LocalDateTime.MIN;
}
