// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import org.hientruong.core.desk.notice.Addressees;
import org.hientruong.core.desk.notice.Media;
import org.hientruong.core.desk.notice.NoticeDesk;
import org.hientruong.core.desk.notice.NoticeTexts;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.outbox.Deliveries;
import org.hientruong.core.store.outbox.Subscribers;

/** Whom events are told, put together by hand. */
record NoticePieces(Subscribers subscribers, Deliveries deliveries, Media media, Addressees addressees) {
    static NoticePieces of(Tx tx, Deliveries deliveries, Media media) {
        Subscribers subscribers = new Subscribers(tx);
        return new NoticePieces(subscribers, deliveries, media, new Addressees(subscribers, deliveries, media));
    }

    /** What deliveries carry; the mover needs the addressees first. */
    NoticeDesk desk(CaseStore cases, ReportStore reports, NoticeTexts texts, CaseMover mover, CaseRules rules) {
        return new NoticeDesk(cases, reports, deliveries, subscribers, media, texts, mover, rules);
    }
}
