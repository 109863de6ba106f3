// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.files;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;

@Entity
@Table(name = "attachment_hint")
class AttachmentHintRow {
    @Id
    @SequenceGenerator(name = "attachment_hint_seq", sequenceName = "attachment_hint_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "attachment_hint_seq")
    @Column(name = "id")
    long id;

    @Column(name = "attachment_id")
    long attachmentId;

    @Column(name = "hint")
    String hint = "";

    @Column(name = "content")
    String content = "";
}
