// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.api.cases.CaseNumber;
import org.hientruong.api.intake.IntakeDesk;
import org.hientruong.api.intake.Receipt;
import org.hientruong.core.clock.ChangedCalendar;
import org.hientruong.core.clock.EndedSuspensions;
import org.hientruong.core.clock.MissedLimits;
import org.hientruong.core.clock.PassedCases;
import org.hientruong.core.desk.aftermath.AftermathViews;
import org.hientruong.core.desk.aftermath.FollowUpChecks;
import org.hientruong.core.desk.aftermath.RelatedReports;
import org.hientruong.core.desk.agency.AgencyPost;
import org.hientruong.core.desk.agency.ConnectorCounter;
import org.hientruong.core.desk.agency.Orders;
import org.hientruong.core.desk.calendar.CalendarDesk;
import org.hientruong.core.desk.calendar.CalendarPreviews;
import org.hientruong.core.desk.course.CourseViews;
import org.hientruong.core.desk.course.Slips;
import org.hientruong.core.desk.explanation.Explanations;
import org.hientruong.core.desk.hotline.FoundEmergencies;
import org.hientruong.core.desk.hotline.HotlineMover;
import org.hientruong.core.desk.intake.Addresses;
import org.hientruong.core.desk.intake.ChannelCounter;
import org.hientruong.core.desk.intake.FilingDesk;
import org.hientruong.core.desk.intake.PublicCatalogue;
import org.hientruong.core.desk.intake.Registrar;
import org.hientruong.core.desk.intake.ReporterDesk;
import org.hientruong.core.desk.intake.SupplementDesk;
import org.hientruong.core.desk.intake.TrackedCases;
import org.hientruong.core.desk.notice.Media;
import org.hientruong.core.desk.notice.NoticeDesk;
import org.hientruong.core.desk.notice.NoticeTexts;
import org.hientruong.core.desk.notice.Recalls;
import org.hientruong.core.desk.plugins.PluginStores;
import org.hientruong.core.desk.published.PublicChecks;
import org.hientruong.core.desk.published.PublicDesk;
import org.hientruong.core.desk.published.Timeline;
import org.hientruong.core.desk.published.WithheldContent;
import org.hientruong.core.desk.reminder.DailyReminders;
import org.hientruong.core.desk.reminder.ReminderDesk;
import org.hientruong.core.desk.reminder.Urgings;
import org.hientruong.core.desk.reorganisation.PassingPreviews;
import org.hientruong.core.desk.reorganisation.Proposals;
import org.hientruong.core.desk.reorganisation.ReorganisationDesk;
import org.hientruong.core.desk.reorganisation.SuccessionFiles;
import org.hientruong.core.desk.sanction.SanctionDesk;
import org.hientruong.core.desk.sanction.SanctionPieces;
import org.hientruong.core.desk.verification.AlikeReports;
import org.hientruong.core.desk.verification.Declinations;
import org.hientruong.core.desk.verification.DeclineChecks;
import org.hientruong.core.desk.verification.SenderRecords;
import org.hientruong.core.desk.verification.VerificationViews;
import org.hientruong.core.desk.view.CaseView;
import org.hientruong.core.desk.view.CaseViews;
import org.hientruong.core.desk.view.Colleagues;
import org.hientruong.core.desk.view.ShareViews;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Summaries;
import org.hientruong.core.domain.CaseMove;
import org.hientruong.core.files.TestFiles;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.FirstTimers;
import org.hientruong.core.identity.RateLimits;
import org.hientruong.core.identity.Receipts;
import org.hientruong.core.identity.ReporterSessions;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.identity.keys.KeyRing;
import org.hientruong.core.identity.keys.TestKeys;
import org.hientruong.core.province.Province;
import org.hientruong.core.province.TestProvince;
import org.hientruong.core.store.Settings;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.agency.AgencyShares;
import org.hientruong.core.store.agency.ConnectedAgencies;
import org.hientruong.core.store.calendar.CalendarChanges;
import org.hientruong.core.store.calendar.CalendarEditor;
import org.hientruong.core.store.cases.CaseLinks;
import org.hientruong.core.store.cases.CaseLog;
import org.hientruong.core.store.cases.CaseStore;
import org.hientruong.core.store.cases.RunningLimits;
import org.hientruong.core.store.catalogue.Catalogues;
import org.hientruong.core.store.hotline.HotlineLog;
import org.hientruong.core.store.hotline.HotlineRecords;
import org.hientruong.core.store.intake.ReportStore;
import org.hientruong.core.store.lists.CaseLists;
import org.hientruong.core.store.outbox.Deliveries;
import org.hientruong.core.store.outbox.Subscribers;
import org.hientruong.core.store.people.AuditStore;
import org.hientruong.core.store.people.PersonStore;
import org.hientruong.core.store.people.RateLimitStore;
import org.hientruong.core.store.people.ReporterSessionStore;
import org.hientruong.core.store.people.RequestKeyStore;
import org.hientruong.core.store.people.VerifiedIdentityStore;
import org.hientruong.core.store.plugins.PluginEntries;
import org.hientruong.core.store.reminder.Reminders;
import org.hientruong.core.store.reorganisation.Reorganisations;
import org.hientruong.core.store.reorganisation.SharedCases;
import org.hientruong.core.store.reorganisation.StructureEditor;
import org.hientruong.core.store.sanction.Violations;

/** The desks put together by hand over a database, as the container does it. */
public final class DeskFixture extends TestDay implements AutoCloseable {
    static final AgencyCode TRANSPORT = new AgencyCode("SGTVT");
    public final CaseStore cases;
    public final ReportStore reports;
    final CaseLog log;
    final CaseLists lists;
    public final Deliveries deliveries;
    public final Subscribers subscribers;
    public final NoticeDesk notices;
    final AuditLog audit;
    final TestFiles files;
    final CaseRules rules;
    final Sight sight;
    public final Feed feed = new Feed();
    final CaseDesk desk;
    public final Slips slips;
    final RelatedReports related;
    public final ListDesk queues;
    final HistoryDesk history;
    final Explanations explanations;
    final MissedLimits missed;
    final SanctionPieces sanctions;
    final EndedSuspensions suspensions;
    final SanctionDesk sanctionDesk;
    final DailyReminders daily;
    final ReminderDesk reminders;
    final CalendarDesk calendar;
    final CalendarChanges calendarChanges;
    final Supplier<ChangedCalendar> recomputing;
    final ReorganisationDesk reorganisation;
    final SuccessionFiles successionFiles;
    final Supplier<PassedCases> passing;
    final Catalogues catalogues;
    public final IntakeDesk portal;
    final IntakeDesk calls;
    public final Orders orders;
    public final ConnectorCounter connectors;
    final HotlinePieces hotline;

    /** What was audited about a case: the log is shared with other tests, so it is read to its end. */
    List<AuditLog.Entry> audited(CaseNumber number) {
        List<AuditLog.Entry> found = new ArrayList<>();
        List<AuditLog.Entry> page = audit.page(null, 500);
        while (!page.isEmpty()) {
            page.stream().filter(entry -> number.equals(entry.caseNumber())).forEach(found::add);
            page = audit.page(page.get(page.size() - 1).position(), 500);
        }
        return found;
    }

    public DeskFixture(TestDatabase db, Path folder, String localTime) {
        this(db, db.tx(), folder, localTime);
    }

    DeskFixture(TestDatabase db, Tx tx, Path folder, String localTime) {
        this(db, tx, new TestFiles(db, folder, 1), localTime);
    }

    /** The desks of another province, over a database of its own. */
    DeskFixture(Province province, TestDatabase db, Path folder, String localTime) {
        this(province, new Over(db, db.tx(), new TestFiles(db, folder, 1)), localTime);
    }

    DeskFixture(TestDatabase db, Tx tx, TestFiles testFiles, String localTime) {
        this(TestProvince.soctrang(), new Over(db, tx, testFiles), localTime);
    }

    private record Over(TestDatabase db, Tx tx, TestFiles files) {}

    private DeskFixture(Province province, Over over, String localTime) {
        super(province, localTime);
        TestDatabase db = over.db;
        Tx tx = over.tx;
        KeyRing keys = TestKeys.of(db);
        Speech speech = new TestSpeech();
        files = over.files;
        catalogues = new Catalogues(tx, new Settings(tx), province, clock);
        reports = new ReportStore(tx);
        log = new CaseLog(tx);
        cases = new CaseStore(tx, log, reports);
        lists = new CaseLists(tx);
        deliveries = new Deliveries(tx);
        rules = new CaseRules(province, catalogues, clock);
        Vault vault = new Vault(new PersonStore(tx), keys, clock);
        FirstTimers firstTimers = new FirstTimers(new VerifiedIdentityStore(tx), vault);
        NoticePieces told = NoticePieces.of(tx, deliveries, new Media(province, reports, vault));
        subscribers = told.subscribers();
        sanctions = SanctionPieces.of(new SanctionPieces.Over(tx, province, rules, reports, vault), speech, clock);
        CaseMover mover = new CaseMover(
                tx,
                rules,
                cases,
                new CaseWords(log, lists, rules, reports, vault),
                new SenderRecords(reports, firstTimers),
                new WithheldContent(log, lists, reports, files.desk),
                sanctions.book(),
                new AgencyPost(new ConnectedAgencies(tx), deliveries),
                new FoundEmergencies(new HotlineMover(new HotlineRecords(tx, new HotlineLog(tx)), rules), rules),
                told.addressees(),
                new Recalls(deliveries),
                new Urgings(new Reminders(tx), rules),
                feed);
        audit = new AuditLog(new AuditStore(tx), clock);
        Authority authority = new Authority(audit);
        Colleagues colleagues = this::colleagues;
        Summaries summaries = new Summaries(rules, colleagues, files.desk, speech);
        Refusals refusals = new Refusals(rules, colleagues);
        sight = new Sight(rules, authority);
        Declinations declinations = new Declinations(rules, log, files.desk);
        notices = told.desk(cases, reports, new NoticeTexts(province, rules, declinations, speech), mover, rules);
        VerificationViews verification = new VerificationViews(
                rules, colleagues, declinations, new AlikeReports(rules, lists, reports, vault, files.desk));
        RequestKeys requestKeys = new RequestKeys(new RequestKeyStore(tx), clock);
        desk = new CaseDesk(
                tx,
                cases,
                lists,
                mover,
                requestKeys,
                rules,
                sight,
                refusals,
                new MoveChecks(
                        rules,
                        new PublicChecks(rules, reports, vault, files.desk),
                        new DeclineChecks(cases, reports, vault, files.desk),
                        new FollowUpChecks(cases, reports, vault)),
                summaries,
                new CaseViews(
                        rules,
                        log,
                        reports,
                        vault,
                        files.desk,
                        speech,
                        verification,
                        new ShareViews(rules, colleagues, speech),
                        new CourseViews(rules, speech),
                        new AftermathViews(rules, new CaseLinks(tx), colleagues, speech),
                        sanctions.views()),
                authority,
                audit,
                vault,
                reports,
                speech);
        PluginStores stores = new PluginStores(tx, new PluginEntries(tx));
        orders = new Orders(cases, rules, log, reports, files.desk, speech);
        connectors = new ConnectorCounter(
                desk,
                mover,
                rules,
                cases,
                requestKeys,
                orders,
                new AgencyShares(tx),
                new ConnectedAgencies(tx),
                audit,
                stores,
                speech);
        related = new RelatedReports(desk, rules, authority, cases, lists, reports, vault, speech);
        slips = new Slips(tx, desk, rules, log, reports, speech);
        queues = new ListDesk(tx, lists, rules, sight, summaries, speech);
        explanations = new Explanations(rules, speech);
        history = new HistoryDesk(
                desk, sight, rules, log, new HotlineLog(tx), colleagues, explanations, files.desk, authority, speech);
        missed = new MissedLimits(cases, mover, rules);
        suspensions = new EndedSuspensions(sanctions.sanctions(), cases, mover, rules);
        sanctionDesk =
                new SanctionDesk(desk, reports, vault, new Violations(tx), sanctions.sanctions(), authority, audit);
        daily = new DailyReminders(tx, cases, new Reminders(tx), new Settings(tx), rules);
        reminders = new ReminderDesk(new Reminders(tx), desk, rules, authority, speech);
        RunningLimits running = new RunningLimits(tx);
        calendarChanges = new CalendarChanges(tx);
        calendar = new CalendarDesk(
                tx,
                catalogues,
                calendarChanges,
                new CalendarEditor(tx, new Settings(tx)),
                new CalendarPreviews(rules, cases, running, explanations, speech),
                rules,
                requestKeys,
                authority,
                audit);
        recomputing = () -> new ChangedCalendar(tx, cases, running, calendarChanges, catalogues, mover, rules);
        SharedCases shared = new SharedCases(tx);
        Reorganisations reorganisations = new Reorganisations(tx);
        reorganisation = new ReorganisationDesk(
                tx,
                catalogues,
                reorganisations,
                new StructureEditor(tx, new Settings(tx), reorganisations),
                new Proposals(catalogues, rules),
                new PassingPreviews(rules, cases, shared),
                rules,
                requestKeys,
                authority,
                audit);
        successionFiles = new SuccessionFiles(province, authority);
        passing = () -> new PassedCases(tx, cases, shared, reorganisations, catalogues, mover, rules);
        Receipts receipts = new Receipts(keys);
        RateLimits limits = new RateLimits(new RateLimitStore(tx), keys, clock);
        Addresses addresses = new Addresses(limits);
        Registrar registrar =
                new Registrar(tx, province, rules, mover, cases, reports, vault, receipts, firstTimers, files.desk);
        ReporterSessions sessions = new ReporterSessions(new ReporterSessionStore(tx), keys, clock);
        FilingDesk filing =
                new FilingDesk(rules, province, files.desk, reports, registrar, addresses, sanctions.gate());
        hotline = HotlinePieces.of(
                new HotlinePieces.Stores(tx, cases, reports),
                new HotlinePieces.Around(vault, audit, requestKeys, files.desk),
                new HotlinePieces.Said(rules, colleagues, speech, history),
                filing);
        PublicDesk published =
                new PublicDesk(cases, lists, log, rules, new Timeline(rules, speech), files.desk, desk, reports, vault);
        ChannelCounter channels = new ChannelCounter(
                filing,
                new ReporterDesk(cases, reports, receipts, sessions, vault, limits, addresses),
                published,
                new PublicCatalogue(province, catalogues),
                mover,
                rules,
                cases,
                new TrackedCases(
                        rules, log, reports, published, verification, declinations, sanctions.tracked(), speech),
                new SupplementDesk(mover, rules, cases, reports, files.desk),
                stores,
                sanctions.gate(),
                speech);
        portal = channels.desk("portal");
        calls = channels.desk("hotline");
    }

    @Override
    public void close() {
        files.close();
    }

    public Receipt file(String text, Upload... uploads) {
        return portal.file(draft(text, uploads), key());
    }

    /** Makes a move on the case as it stands. */
    public CaseView move(Caller who, CaseNumber number, CaseMove move) {
        return desk.move(who, number, move, cases.find(number).orElseThrow().version());
    }

    /** Today in the province. */
    static java.time.LocalDate day(DeskFixture desks) {
        return desks.rules.day(desks.clock.instant());
    }
}
