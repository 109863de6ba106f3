// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.domain.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hientruong.api.cases.CaseEvent;
import org.hientruong.core.domain.Clause;
import org.hientruong.core.domain.Payload;

/** What an officer verifies before accepting (khoản 1 Điều 11; khoản 5 Điều 10). */
public enum EligibilityChecklist {
    /** Within the regulation: no complaint or denunciation. */
    SCOPE(Clause.D1_1C, true),
    /** No content under state-secret protection. */
    NO_STATE_SECRET(Clause.D1_1A2, true),
    /** In the province. */
    JURISDICTION(Clause.D2_3, true),
    /** In a language in which reports are received. */
    LANGUAGE(Clause.D4_1, true),
    /** Name, contact address, phone. */
    REPORTER(Clause.D4_2, true),
    /** The citizen number; may be waived with a note. */
    CITIZEN_ID(Clause.D4_2, false),
    /** Who reports for the first time is who they say (gạch đầu dòng 5 điểm b khoản 5 Điều 10); asked of nobody else. */
    IDENTITY(Clause.D10_5B5, true),
    /** The matter is told. */
    CONTENT(Clause.D4_3, true),
    /** The time is told. */
    TIME(Clause.D4_3, true),
    /** The declaration to answer for the truth. */
    ATTESTATION(Clause.D4_4, true),
    /** A position or a detailed address. */
    PLACE(Clause.D10_5A2, true),
    /** Clear, not by mistake, not a trial. */
    CLEAR(Clause.D10_5B2, true),
    /** Sound, pictures and video are good enough; may be waived with a note. */
    MEDIA_QUALITY(Clause.D10_5B3, false),
    /** Pictures and video without signs of editing. */
    UNEDITED(Clause.D10_5B4, true),
    /** Not the same content and picture from the same sender again. */
    NOT_DUPLICATE(Clause.D10_5B6, true);

    private final Clause clause;
    private final boolean mandatory;

    EligibilityChecklist(Clause clause, boolean mandatory) {
        this.clause = clause;
        this.mandatory = mandatory;
    }

    /** Kebab-case id; its label is the message {@code core.checklist.<id>}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By which clause it is verified. */
    public Clause clause() {
        return clause;
    }

    /** Whether it must hold; the others may be waived with a note. */
    public boolean mandatory() {
        return mandatory;
    }

    /** What is to be verified of a report. */
    public static List<EligibilityChecklist> of(Filing filing) {
        return Arrays.stream(values())
                .filter(item -> item != IDENTITY || filing.firstTime())
                .toList();
    }

    /** Whether an acceptance says that it was verified who the reporter is. */
    public static boolean identityVerified(CaseEvent accepted) {
        return new Payload(accepted.payload())
                .payloads("checklist").stream()
                        .anyMatch(item -> item.text("id").equals(IDENTITY.id()) && item.flag("ok"));
    }

    /** The item of an id. */
    public static Optional<EligibilityChecklist> of(String id) {
        return Arrays.stream(values()).filter(item -> item.id().equals(id)).findFirst();
    }

    /** Whether the ticks of an officer settle this item. */
    boolean settledBy(List<Accept.Item> items) {
        return items.stream()
                .filter(item -> item.id().equals(id()))
                .anyMatch(item -> item.ok() || (!mandatory && item.note() != null));
    }
}
