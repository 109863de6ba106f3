// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.files;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.hientruong.core.files.Variant;

@Entity
@Table(name = "derivative")
class DerivativeRow {
    @Id
    @SequenceGenerator(name = "derivative_seq", sequenceName = "derivative_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "derivative_seq")
    @Column(name = "id")
    long id;

    @Column(name = "attachment_id")
    long attachmentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "variant")
    Variant variant = Variant.PREVIEW;

    @Column(name = "byte_size")
    long byteSize;

    @Column(name = "sha256")
    String sha256 = "";

    @Column(name = "width")
    int width;

    @Column(name = "height")
    int height;
}
