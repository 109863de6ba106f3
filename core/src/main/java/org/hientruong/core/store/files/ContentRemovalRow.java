// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.files;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** Content that no case may refer to any more: its bytes are to be destroyed. */
@Entity
@Table(name = "content_removal")
class ContentRemovalRow {
    @Id
    @Column(name = "sha256")
    String sha256 = "";

    @Column(name = "case_id")
    long caseId;
}
