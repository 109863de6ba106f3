// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.hotline;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** A file of an emergency or a dossier; its bytes lie in the content store. */
@Entity
@Table(name = "hotline_file")
class HotlineFileRow {
    @Id
    @Column(name = "id")
    String id = "";

    @Column(name = "record")
    String record = "";

    @Column(name = "event_number")
    int eventNumber;

    @Column(name = "name")
    String name = "";

    @Column(name = "media_type")
    String mediaType = "";

    @Column(name = "byte_size")
    long byteSize;

    @Column(name = "sha256")
    String sha256 = "";
}
