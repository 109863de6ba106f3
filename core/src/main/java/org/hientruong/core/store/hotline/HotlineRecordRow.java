// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.store.hotline;

import java.time.LocalDateTime;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;
import org.hientruong.core.store.Instants;
import org.jspecify.annotations.Nullable;

/** Projection of an emergency or a dossier for lists and for optimistic locking; the log is the truth. */
@Entity
@Table(name = "hotline_record")
class HotlineRecordRow {
    @Id
    @Column(name = "number")
    String number = "";

    @Version
    @Column(name = "version")
    int version;

    @Column(name = "sort")
    String sort = "";

    @Column(name = "stage")
    String stage = "";

    @Column(name = "at_rest")
    boolean atRest;

    @Nullable
    @Column(name = "kind")
    String kind;

    @Column(name = "begun_at")
    LocalDateTime begunAt = LocalDateTime.MIN;

    @Column(name = "begun_by")
    String begunBy = "";

    @Nullable
    @Column(name = "commune")
    String commune;

    @Nullable
    @Column(name = "person_id")
    Long person;

    @Nullable
    @Column(name = "reported")
    String reported;

    @Nullable
    @Column(name = "report")
    String report;

    @Nullable
    @Column(name = "reached_at")
    LocalDateTime reachedAt;

    @Nullable
    @Column(name = "limit_clock")
    String limitClock;

    @Nullable
    @Column(name = "due_at")
    LocalDateTime dueAt;

    @Column(name = "sweep_at")
    LocalDateTime sweepAt = Instants.NEVER;

    @Column(name = "last_event")
    int lastEvent;

    @Column(name = "last_hash")
    String lastHash = "";
}
