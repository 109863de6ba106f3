// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.files;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.hientruong.core.files.DerivativeState;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "attachment")
class AttachmentRow {
    @Id
    @SequenceGenerator(name = "attachment_seq", sequenceName = "attachment_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachment_seq")
    @Column(name = "id")
    long id;

    @Column(name = "public_id")
    String publicId = "";

    @Column(name = "case_id")
    long caseId;

    @Column(name = "ordinal")
    int ordinal;

    @Column(name = "name")
    String name = "";

    @Column(name = "media_type")
    String mediaType = "";

    @Column(name = "byte_size")
    long byteSize;

    @Column(name = "sha256")
    String sha256 = "";

    @Column(name = "width")
    int width;

    @Column(name = "height")
    int height;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    DerivativeState state = DerivativeState.NONE;

    @Column(name = "attempts")
    int attempts;

    @Column(name = "picture_hash")
    @Nullable
    Long pictureHash;

    @Column(name = "lease_until")
    @Nullable
    LocalDateTime leaseUntil;
}
