// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.cases;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.hientruong.core.store.Instants;
import org.jspecify.annotations.Nullable;

/** Projection of a case for lists and for optimistic locking; the log is the truth. */
@Entity
@Table(name = "case_file")
class CaseFileRow {
    @Id
    @SequenceGenerator(name = "case_file_seq", sequenceName = "case_file_seq", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "case_file_seq")
    @Column(name = "id")
    long id;

    @Column(name = "number")
    String number = "";

    @Version
    @Column(name = "version")
    int version;

    @Column(name = "stage")
    String stage = "";

    @Column(name = "at_rest")
    boolean atRest;

    @Column(name = "public_case")
    boolean publicCase;

    @Column(name = "channel")
    String channel = "";

    @Nullable
    @Column(name = "category")
    String category;

    @Nullable
    @Column(name = "category_group")
    String categoryGroup;

    @Nullable
    @Column(name = "commune")
    String commune;

    @Nullable
    @Column(name = "district")
    String district;

    @Nullable
    @Column(name = "lead_agency")
    String leadAgency;

    @Column(name = "lead_since")
    @Nullable
    LocalDateTime leadSince;

    @Nullable
    @Column(name = "holder")
    String holder;

    @Column(name = "filed_at")
    LocalDateTime filedAt = LocalDateTime.MIN;

    @Column(name = "excerpt")
    String excerpt = "";

    @Nullable
    @Column(name = "limit_clock")
    String limitClock;

    @Nullable
    @Column(name = "limit_due_at")
    LocalDateTime limitDueAt;

    @Column(name = "limit_paused")
    boolean limitPaused;

    @Nullable
    @Column(name = "overdue_from")
    LocalDateTime overdueFrom;

    @Column(name = "due_at")
    LocalDateTime dueAt = Instants.NEVER;

    @Column(name = "late_reply")
    boolean lateReply;

    @Column(name = "notice_waits")
    boolean noticeWaits;

    @Column(name = "disputed")
    boolean disputed;

    @Column(name = "directed_otherwise")
    boolean directedOtherwise;

    @Column(name = "untold")
    boolean untold;

    @Column(name = "moderation_waits")
    boolean moderationWaits;

    @Column(name = "clarification_waits")
    boolean clarificationWaits;

    @Column(name = "normalised")
    boolean normalised;

    @Column(name = "last_event")
    int lastEvent;

    @Column(name = "last_hash")
    String lastHash = "";
}
