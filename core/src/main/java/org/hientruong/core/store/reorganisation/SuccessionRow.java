// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.reorganisation;

import java.time.LocalDate;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** That a unit or an agency goes on as another. */
@Entity
@Table(name = "succession")
class SuccessionRow {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "succession_seq")
    @SequenceGenerator(name = "succession_seq", sequenceName = "succession_seq", allocationSize = 50)
    @Column(name = "id")
    long id;

    @Column(name = "reorganisation")
    int reorganisation;

    @Column(name = "subject")
    String subject = "";

    @Column(name = "way")
    String way = "";

    @Column(name = "old_code")
    String oldCode = "";

    @Column(name = "old_from")
    LocalDate oldFrom = LocalDate.EPOCH;

    @Column(name = "new_code")
    @Nullable
    String newCode;

    @Column(name = "new_from")
    @Nullable
    LocalDate newFrom;
}
