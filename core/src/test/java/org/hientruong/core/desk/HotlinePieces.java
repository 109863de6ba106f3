// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import org.hientruong.core.clock.MissedEmergencies;
import org.hientruong.core.desk.explanation.Explanations;
import org.hientruong.core.desk.hotline.Callers;
import org.hientruong.core.desk.hotline.DossierDesk;
import org.hientruong.core.desk.hotline.DossierViews;
import org.hientruong.core.desk.hotline.EmergencyDesk;
import org.hientruong.core.desk.hotline.EmergencyViews;
import org.hientruong.core.desk.hotline.HotlineHistory;
import org.hientruong.core.desk.hotline.HotlineMover;
import org.hientruong.core.desk.hotline.Reclassification;
import org.hientruong.core.desk.intake.FilingDesk;
import org.hientruong.core.desk.view.Colleagues;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.files.FileDesk;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.hotline.HotlineFiles;
import org.hientruong.core.store.hotline.HotlineLog;
import org.hientruong.core.store.hotline.HotlineRecords;
import org.hientruong.core.store.intake.ReportStore;

/** The desks of the hotline put together by hand. */
record HotlinePieces(
        EmergencyDesk emergencies,
        Reclassification reclassification,
        DossierDesk dossiers,
        HotlineHistory history,
        MissedEmergencies missed,
        HotlineLog log) {
    record Stores(Tx tx, CaseStore cases, ReportStore reports) {}

    record Around(Vault vault, AuditLog audit, RequestKeys keys, FileDesk files) {}

    record Said(CaseRules rules, Colleagues colleagues, Speech speech, HistoryDesk history) {}

    static HotlinePieces of(Stores stores, Around around, Said said, FilingDesk filing) {
        Tx tx = stores.tx();
        CaseRules rules = said.rules();
        HotlineLog log = new HotlineLog(tx);
        HotlineRecords records = new HotlineRecords(tx, log);
        HotlineFiles kept = new HotlineFiles(tx);
        HotlineMover mover = new HotlineMover(records, rules);
        Callers callers = new Callers(around.vault(), around.audit(), records, rules);
        Authority authority = new Authority(around.audit());
        EmergencyViews views = new EmergencyViews(rules, log, kept, callers, said.colleagues(), said.speech());
        EmergencyDesk emergencies = new EmergencyDesk(
                tx, records, mover, kept, callers, around.keys(), rules, authority, around.files(), views);
        DossierDesk dossiers = new DossierDesk(
                tx,
                records,
                mover,
                kept,
                callers,
                rules,
                authority,
                around.files(),
                new DossierViews(rules, log, kept, callers, said.colleagues(), said.speech()));
        return new HotlinePieces(
                emergencies,
                new Reclassification(emergencies, filing, stores.cases(), stores.reports(), around.vault(), views),
                dossiers,
                new HotlineHistory(
                        emergencies,
                        dossiers,
                        log,
                        kept,
                        around.files(),
                        around.audit(),
                        rules,
                        new Explanations(rules, said.speech()),
                        said.history(),
                        said.colleagues(),
                        said.speech()),
                new MissedEmergencies(records, emergencies, rules),
                log);
    }
}
