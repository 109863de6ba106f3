// SPDX-License-Identifier: Apache-2.0
package org.hientruong.core.desk.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.hientruong.api.Problem;
import org.hientruong.api.Upload;
import org.hientruong.api.cases.AgencyCode;
import org.hientruong.core.domain.Permission;
import org.hientruong.core.files.DiskContentStore;
import org.hientruong.core.identity.AuditLog;
import org.hientruong.core.identity.Authority;
import org.hientruong.core.identity.Caller;
import org.hientruong.core.identity.Grant;
import org.hientruong.core.identity.MovableClock;
import org.hientruong.core.store.TestDatabases;
import org.hientruong.core.store.TestDatabases.TestDatabase;
import org.hientruong.core.store.people.AuditStore;
import org.hientruong.core.store.plugins.PluginRegister;
import org.hientruong.core.store.plugins.PluginRegister.StoredVersion;
import org.hientruong.core.store.plugins.PluginRegister.VersionState;
import org.hientruong.core.store.plugins.PluginRegister.Wanted;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** What an operator wants of plugins, written down on both databases; a jar's text stands for its content here. */
class PluginDeskTest {
    @TempDir
    Path folder;

    private final String name = "vn.example.p" + UUID.randomUUID();
    private final MovableClock clock = new MovableClock("2026-03-02T01:00:00Z");
    private final Caller administrator = caller(Set.of(Permission.MANAGE_PLUGINS));
    private final AtomicInteger changes = new AtomicInteger();
    private boolean distrust;
    private PluginRegister register;
    private PluginBook book;
    private PluginDesk desk;
    private AuditLog audit;

    private static Caller caller(Set<Permission> permissions) {
        return new Caller(
                "staff:" + UUID.randomUUID().toString().substring(0, 8),
                "quantri",
                "Quản trị",
                List.of(new Grant("ADMINISTRATOR", new AgencyCode("TTGSDH"), permissions)),
                Locale.forLanguageTag("vi"));
    }

    private void open(TestDatabase db) throws IOException {
        register = new PluginRegister(db.tx());
        audit = new AuditLog(new AuditStore(db.tx()), clock);
        PluginNews news = new PluginNews();
        news.onChange(changes::incrementAndGet);
        JarIntake intake = new JarIntake(new DiskContentStore(folder), this::check);
        book = new PluginBook(db.tx(), register, intake, audit, news, clock);
        desk = new PluginDesk(book, new Authority(audit));
    }

    /** Finds the jar's content faulty when it says so, and takes its version from it. */
    private ContractCheck.Findings check(Path jar, String fileName) throws IOException {
        String content = Files.readString(jar);
        List<PluginFault> faults =
                distrust || content.contains("bad") ? List.of(PluginFault.of("unsigned")) : List.of();
        return new ContractCheck.Findings(name, content.split(" ")[0], null, faults);
    }

    private PluginView deploy(String content) {
        clock.forward(Duration.ofSeconds(1));
        return desk.deploy(administrator, new Jar(content));
    }

    private record Jar(String content) implements Upload {
        @Override
        public String name() {
            return "p.jar";
        }

        @Override
        public String declaredType() {
            return "application/java-archive";
        }

        @Override
        public long size() {
            return content.length();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<StoredVersion> wanted() {
        return register.wanted().stream()
                .filter(version -> version.plugin().equals(name))
                .toList();
    }

    private List<String> acts() {
        List<String> acts = new ArrayList<>();
        entries(entry -> name.equals(entry.facts().get("plugin"))).forEach(entry -> acts.add(0, entry.action()));
        return acts;
    }

    /** The log is shared with other tests, so it is read to its end. */
    private List<AuditLog.Entry> entries(Predicate<AuditLog.Entry> wanted) {
        List<AuditLog.Entry> found = new ArrayList<>();
        List<AuditLog.Entry> page = audit.page(null, 500);
        while (!page.isEmpty()) {
            page.stream().filter(wanted).forEach(found::add);
            page = audit.page(page.get(page.size() - 1).position(), 500);
        }
        return found;
    }

    private static Problem.Kind kind(Throwable thrown) {
        return ((Problem) thrown).kind();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void what_is_deployed_is_wanted_and_an_update_replaces_it(TestDatabase db) throws IOException {
        open(db);
        PluginView first = deploy("1.0.0 first");
        assertThat(first.wanted()).isEqualTo(Wanted.STARTED);
        assertThat(wanted()).extracting(version -> version.jar().version()).containsExactly("1.0.0");
        deploy("1.1.0 second");
        assertThat(wanted()).extracting(version -> version.jar().version()).containsExactly("1.1.0");
        assertThat(changes).hasValue(2);
        assertThat(acts()).containsExactly("plugin-deployed", "plugin-deployed");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_jar_that_does_not_pass_is_quarantined_and_the_old_one_is_wanted_still(TestDatabase db) throws IOException {
        open(db);
        deploy("1.0.0 first");
        assertThatThrownBy(() -> deploy("1.1.0 bad")).satisfies(thrown -> {
            assertThat(kind(thrown)).isEqualTo(Problem.Kind.INVALID_INPUT);
            assertThat(((Problem) thrown).faults().get(0).key()).isEqualTo("core.plugin.fault.unsigned");
        });
        assertThat(wanted()).extracting(version -> version.jar().version()).containsExactly("1.0.0");
        PluginView view = desk.find(administrator, name);
        assertThat(view.versions())
                .extracting(PluginView.Version::state)
                .containsExactly(VersionState.QUARANTINED, VersionState.ACCEPTED);
        assertThat(view.versions().get(0).faults()).containsExactly(PluginFault.of("unsigned"));
        String sha256 = view.versions().get(0).sha256();
        assertThatThrownBy(() -> desk.start(administrator, name, sha256, view.tag()))
                .satisfies(thrown -> assertThat(kind(thrown)).isEqualTo(Problem.Kind.CONFLICT));
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void roll_back_goes_to_the_version_before_and_not_beyond_the_three_that_are_kept(TestDatabase db)
            throws IOException {
        open(db);
        deploy("1 a");
        deploy("2 b");
        deploy("3 c");
        PluginView view = deploy("4 d");
        assertThat(view.versions()).extracting(PluginView.Version::version).containsExactly("4", "3", "2");
        view = desk.rollBack(administrator, name, view.tag());
        assertThat(wanted().get(0).jar().version()).isEqualTo("3");
        view = desk.rollBack(administrator, name, view.tag());
        assertThat(wanted().get(0).jar().version()).isEqualTo("2");
        int tag = view.tag();
        assertThatThrownBy(() -> desk.rollBack(administrator, name, tag))
                .satisfies(thrown -> assertThat(kind(thrown)).isEqualTo(Problem.Kind.CONFLICT));
        assertThat(wanted().get(0).jar().version()).isEqualTo("2");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void stopped_and_removed_plugins_are_not_wanted_and_come_back(TestDatabase db) throws IOException {
        open(db);
        PluginView view = desk.stop(administrator, name, deploy("1 a").tag());
        assertThat(wanted()).isEmpty();
        view = desk.start(administrator, name, null, view.tag());
        assertThat(wanted()).hasSize(1);
        desk.remove(administrator, name, view.tag());
        assertThat(wanted()).isEmpty();
        assertThat(desk.page(administrator, null, 100))
                .extracting(PluginView::name)
                .doesNotContain(name);
        deploy("1 a");
        assertThat(wanted()).hasSize(1);
        assertThat(acts())
                .containsExactly(
                        "plugin-deployed", "plugin-stopped", "plugin-started", "plugin-removed", "plugin-deployed");
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void whoever_saw_an_older_state_is_told_so(TestDatabase db) throws IOException {
        open(db);
        int seen = deploy("1 a").tag();
        deploy("2 b");
        assertThatThrownBy(() -> desk.stop(administrator, name, seen))
                .satisfies(thrown -> assertThat(kind(thrown)).isEqualTo(Problem.Kind.STALE));
        assertThat(wanted()).hasSize(1);
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_version_that_fails_its_trial_gives_way_to_the_one_that_runs(TestDatabase db) throws IOException {
        open(db);
        deploy("1 a");
        long running = wanted().get(0).id();
        deploy("2 b");
        StoredVersion failed = wanted().get(0);
        book.quarantine(failed, PluginFault.of("trial-failed", "it threw"), running);
        assertThat(wanted()).extracting(StoredVersion::id).containsExactly(running);
        assertThat(desk.find(administrator, name).versions().get(0).state()).isEqualTo(VersionState.QUARANTINED);
        deploy("2 b");
        assertThat(wanted())
                .extracting(StoredVersion::id)
                .as("deployed anew it may run again")
                .containsExactly(failed.id());
        book.quarantine(failed, PluginFault.of("trial-failed", "it threw"), null);
        assertThat(wanted()).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_file_that_goes_takes_away_its_own_version_only(TestDatabase db) throws IOException {
        open(db);
        String first = deploy("1 a").sha256();
        String second = deploy("2 b").sha256();
        book.removeDropped("system", name, first);
        assertThat(wanted()).hasSize(1);
        book.removeDropped("system", name, second);
        assertThat(wanted()).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void a_version_that_is_distrusted_when_it_comes_again_runs_no_more(TestDatabase db) throws IOException {
        open(db);
        deploy("1 a");
        distrust = true;
        assertThatThrownBy(() -> deploy("1 a")).isInstanceOf(Problem.class);
        assertThat(wanted()).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(TestDatabases.class)
    void nobody_without_the_permission_does_or_sees_anything(TestDatabase db) throws IOException {
        open(db);
        deploy("1 a");
        Caller officer = caller(Set.of(Permission.INTAKE, Permission.OPERATE));
        List<Runnable> acts = List.of(
                () -> desk.deploy(officer, new Jar("2 b")),
                () -> desk.stop(officer, name, 1),
                () -> desk.start(officer, name, null, 1),
                () -> desk.rollBack(officer, name, 1),
                () -> desk.remove(officer, name, 1),
                () -> desk.find(officer, name),
                () -> desk.page(officer, null, 10));
        for (Runnable act : acts) {
            assertThatThrownBy(act::run)
                    .satisfies(thrown -> assertThat(kind(thrown)).isEqualTo(Problem.Kind.FORBIDDEN));
        }
        assertThat(wanted()).extracting(version -> version.jar().version()).containsExactly("1");
        assertThat(entries(entry -> entry.actor().equals(officer.id())))
                .hasSize(acts.size())
                .allMatch(entry -> entry.action().equals("forbidden"));
    }
}
