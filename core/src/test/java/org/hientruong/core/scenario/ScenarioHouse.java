// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.scenario;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.hientruong.api.Texts;
import org.hientruong.core.clock.MissedLimits;
import org.hientruong.core.clock.ProvinceClock;
import org.hientruong.core.desk.CaseDesk;
import org.hientruong.core.desk.CaseMover;
import org.hientruong.core.desk.CaseRules;
import org.hientruong.core.desk.CaseWords;
import org.hientruong.core.desk.ChannelDesks;
import org.hientruong.core.desk.Feed;
import org.hientruong.core.desk.MoveChecks;
import org.hientruong.core.desk.Refusals;
import org.hientruong.core.desk.RequestKeys;
import org.hientruong.core.desk.Sight;
import org.hientruong.core.desk.aftermath.AftermathViews;
import org.hientruong.core.desk.aftermath.FollowUpChecks;
import org.hientruong.core.desk.agency.AgencyPost;
import org.hientruong.core.desk.course.CourseViews;
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
import org.hientruong.core.desk.notice.Addressees;
import org.hientruong.core.desk.notice.Media;
import org.hientruong.core.desk.notice.Recalls;
import org.hientruong.core.desk.plugins.PluginStores;
import org.hientruong.core.desk.published.PublicChecks;
import org.hientruong.core.desk.published.PublicDesk;
import org.hientruong.core.desk.published.Timeline;
import org.hientruong.core.desk.published.WithheldContent;
import org.hientruong.core.desk.reminder.Urgings;
import org.hientruong.core.desk.sanction.SanctionPieces;
import org.hientruong.core.desk.verification.AlikeReports;
import org.hientruong.core.desk.verification.Declinations;
import org.hientruong.core.desk.verification.DeclineChecks;
import org.hientruong.core.desk.verification.SenderRecords;
import org.hientruong.core.desk.verification.VerificationViews;
import org.hientruong.core.desk.view.CaseViews;
import org.hientruong.core.desk.view.Colleagues;
import org.hientruong.core.desk.view.ShareViews;
import org.hientruong.core.desk.view.Speech;
import org.hientruong.core.desk.view.Summaries;
import org.hientruong.core.files.TestFiles;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.FirstTimers;
import org.hientruong.core.identity.RateLimits;
import org.hientruong.core.identity.Receipts;
import org.hientruong.core.identity.ReporterSessions;
import org.hientruong.core.identity.Vault;
import org.hientruong.core.identity.keys.KeyRing;
import org.hientruong.core.identity.keys.TestKeys;
import org.hientruong.core.identity.staff.Callers;
import org.hientruong.core.identity.staff.Credentials;
import org.hientruong.core.identity.staff.DemoAccounts;
import org.hientruong.core.identity.staff.Passwords;
import org.hientruong.core.identity.staff.ProvinceStaffRules;
import org.hientruong.core.identity.staff.SignInGuard;
import org.hientruong.core.identity.staff.StaffRules;
import org.hientruong.core.province.Province;
import org.hientruong.core.province.TestProvince;
import org.hientruong.core.store.Settings;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.Tx;
import org.hientruong.core.store.agency.ConnectedAgencies;
import org.hientruong.core.store.cases.CaseLinks;
import org.hientruong.core.store.cases.CaseLog;
import org.hientruong.core.store.cases.CaseStore;
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
import org.hientruong.core.store.people.staff.SignInFailureStore;
import org.hientruong.core.store.people.staff.StaffStore;
import org.hientruong.core.store.plugins.PluginEntries;
import org.hientruong.core.store.reminder.Reminders;

/** Desks, staff and player put together by hand over a database, as the container does it. */
public final class ScenarioHouse implements AutoCloseable {
    public final ProvinceClock clock = new ProvinceClock();
    public final Province province = TestProvince.soctrang();
    public final Tx tx;
    public final Settings settings;
    public final Catalogues catalogues;
    public final CaseStore cases;
    public final StaffStore staff;
    public final StaffRules staffRules;
    public final Callers callers;
    public final CaseDesk desk;
    public final ChannelDesks channels;
    public final TestFiles files;
    public final ScenarioPlayer player;
    private final KeyRing keys;

    public ScenarioHouse(TestDatabase db, Path folder) {
        tx = db.tx();
        keys = TestKeys.of(db);
        settings = new Settings(tx);
        catalogues = new Catalogues(tx, settings, province, clock);
        files = new TestFiles(db, folder, 2);
        staff = new StaffStore(tx);
        staffRules = new ProvinceStaffRules(province, catalogues);
        callers = new Callers(staff, staffRules, clock);
        ReportStore reports = new ReportStore(tx);
        CaseLog log = new CaseLog(tx);
        cases = new CaseStore(tx, log, reports);
        CaseLists lists = new CaseLists(tx);
        CaseRules rules = new CaseRules(province, catalogues, clock);
        Vault vault = new Vault(new PersonStore(tx), keys, clock);
        FirstTimers firstTimers = new FirstTimers(new VerifiedIdentityStore(tx), vault);
        Speech speech = ScenarioHouse::keysOnly;
        SanctionPieces sanctions =
                SanctionPieces.of(new SanctionPieces.Over(tx, province, rules, reports, vault), speech, clock);
        CaseMover mover = new CaseMover(
                tx,
                rules,
                cases,
                new CaseWords(log, lists, rules, reports, vault),
                new SenderRecords(reports, firstTimers),
                new WithheldContent(log, lists, reports, files.desk),
                sanctions.book(),
                new AgencyPost(new ConnectedAgencies(tx), new Deliveries(tx)),
                new FoundEmergencies(new HotlineMover(new HotlineRecords(tx, new HotlineLog(tx)), rules), rules),
                new Addressees(new Subscribers(tx), new Deliveries(tx), new Media(province, reports, vault)),
                new Recalls(new Deliveries(tx)),
                new Urgings(new Reminders(tx), rules),
                new Feed());
        AuditLog audit = new AuditLog(new AuditStore(tx), clock);
        Authority authority = new Authority(audit);
        Colleagues colleagues = ids -> Map.of();
        Declinations declinations = new Declinations(rules, log, files.desk);
        VerificationViews verification = new VerificationViews(
                rules, colleagues, declinations, new AlikeReports(rules, lists, reports, vault, files.desk));
        desk = new CaseDesk(
                tx,
                cases,
                lists,
                mover,
                new RequestKeys(new RequestKeyStore(tx)),
                rules,
                new Sight(rules, authority),
                new Refusals(rules, colleagues),
                new MoveChecks(
                        rules,
                        new PublicChecks(rules, reports, vault, files.desk),
                        new DeclineChecks(cases, reports, vault, files.desk),
                        new FollowUpChecks(cases, reports, vault)),
                new Summaries(rules, colleagues, files.desk, speech),
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
        Receipts receipts = new Receipts(keys);
        RateLimits limits = new RateLimits(new RateLimitStore(tx), keys, clock);
        Addresses addresses = new Addresses(limits);
        Registrar registrar =
                new Registrar(tx, province, rules, mover, cases, reports, vault, receipts, firstTimers, files.desk);
        ReporterSessions sessions = new ReporterSessions(new ReporterSessionStore(tx), keys, clock);
        PublicDesk published =
                new PublicDesk(cases, lists, log, rules, new Timeline(rules, speech), files.desk, desk, reports, vault);
        channels = new ChannelCounter(
                new FilingDesk(rules, province, files.desk, reports, registrar, addresses, sanctions.gate()),
                new ReporterDesk(cases, reports, receipts, sessions, vault, limits, addresses),
                published,
                new PublicCatalogue(province, catalogues),
                mover,
                rules,
                cases,
                new TrackedCases(
                        rules, log, reports, published, verification, declinations, sanctions.tracked(), speech),
                new SupplementDesk(mover, rules, cases, reports, files.desk),
                new PluginStores(tx, new PluginEntries(tx)),
                sanctions.gate(),
                speech);
        player = new ScenarioPlayer(
                channels, desk, files.desk, callers, clock, province, new MissedLimits(cases, mover, rules), cases);
    }

    /** Makes accounts whose passwords everybody can read. */
    public DemoAccounts accounts() {
        Credentials credentials = new Credentials(
                staff, new Passwords(), new SignInGuard(new SignInFailureStore(tx), keys, clock), clock);
        return new DemoAccounts(tx, staff, credentials, callers, staffRules, clock, () -> true);
    }

    @Override
    public void close() {
        files.close();
    }

    /** Messages are not what a scenario is about. */
    private static Texts keysOnly(Locale language) {
        return new Texts() {
            @Override
            public Locale language() {
                return language;
            }

            @Override
            public String get(String key, Map<String, ?> arguments) {
                return key;
            }
        };
    }
}
