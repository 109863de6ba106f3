// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Multipart;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.SentFile;
import org.hientruong.itest.support.Team;
import org.hientruong.itest.support.TestPlugin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Plugins that misbehave: none harms another or the version that works, each is named with its reason. */
class FaultyPluginIT {
    private static final Installation INSTALLATION = Installations.shared(Database.DERBY);
    private static final String FACE = "/plugins/sample/";
    private static final String NAME = "org.hientruong.channel-sample";

    private final Http visitor = INSTALLATION.http();
    private final Http administrator = Team.of(INSTALLATION).administrator().http();
    private final Path sample = Built.jar("itest/plugins/channel-sample");

    @BeforeEach
    void theRightOneWorks() {
        deploy(TestPlugin.upload(sample)).expect(201);
        soon().until(() -> visitor.get(FACE).status() == 200);
    }

    @AfterEach
    void allAreGone() {
        for (JsonNode plugin :
                administrator.get("/api/v1/plugins").expect(200).json().path("items")) {
            String name = plugin.path("name").asText();
            String tag = administrator.get("/api/v1/plugins/" + name).header("ETag");
            administrator
                    .with("If-Match", tag)
                    .delete("/api/v1/plugins/" + name)
                    .expect(204);
        }
        soon().until(() -> visitor.get(FACE).status() == 404);
    }

    private Reply deploy(SentFile jar) {
        return administrator.post("/api/v1/plugins", new Multipart().file("jar", jar));
    }

    private JsonNode plugin(String name) {
        return administrator.get("/api/v1/plugins/" + name).expect(200).json();
    }

    static Stream<Arguments> onTrial() {
        return Stream.of(
                trial(
                        "throw-away licence",
                        () -> plugin().doing(
                                        "open",
                                        "if (true) throw new IllegalStateException(\"throw-away licence\"); Thread.sleep(0);")),
                trial("took longer than 10 s", () -> plugin().doing("open", "Thread.sleep(Long.MAX_VALUE);")),
                trial(
                        "no face today",
                        () -> plugin().doing("endpoints", "throw new IllegalStateException(\"no face today\");")),
                trial(
                        "has no @Path",
                        () -> plugin().doing(
                                        "endpoints", "return List.of(new Endpoint(Access.PUBLIC, new Object()));")),
                trial(
                        "does not close",
                        () -> plugin().doing("close", "throw new IllegalStateException(\"does not close\");")));
    }

    private static Arguments trial(String reason, Supplier<TestPlugin> plugin) {
        return Arguments.of(reason, plugin);
    }

    private static TestPlugin plugin() {
        return new TestPlugin(INSTALLATION);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void onTrial(String reason, Supplier<TestPlugin> plugin) {
        deploy(plugin.get().upload()).expect(201);
        soon().until(() ->
                plugin(NAME).path("versions").get(0).path("state").asText().equals("QUARANTINED"));
        JsonNode after = plugin(NAME);
        assertThat(after.path("versions").get(0).path("faults").get(0).asText()).contains(reason);
        assertThat(after.path("wanted").asText()).isEqualTo("STARTED");
        assertThat(after.path("sha256").asText())
                .isEqualTo(TestPlugin.upload(sample).sha256());
        visitor.get(FACE).expect(200);
    }

    static Stream<Arguments> refusedUnseen() {
        return Stream.of(
                trial("java.lang.System.exit", () -> plugin().doing("tell", "System.exit(1); return null;")),
                trial("java.lang.Runtime.halt", () -> plugin().doing("close", "Runtime.getRuntime().halt(1);")),
                trial("org.hientruong.core.desk", () -> plugin().header("Import-Package", "org.hientruong.core.desk")),
                trial("javax.ws.rs.not-there", () -> plugin().header("Import-Package", "javax.ws.rs.not-there")),
                trial(
                        "org.hientruong.api",
                        () -> plugin().header("Import-Package", "org.hientruong.api;version=\"[7,8)\"")),
                trial("org.hientruong.core", () -> plugin().named("org.hientruong.core", "sample")),
                trial("Fragment-Host", () -> plugin().header("Fragment-Host", "org.hientruong.core")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusedUnseen(String reason, Supplier<TestPlugin> plugin) {
        Reply refused = deploy(plugin.get().upload());
        refused.expect(422);
        assertThat(refused.json().path("faults").toString()).contains("/jar", reason);
        visitor.get(FACE).expect(200);
    }

    @Test
    void anIdThatAnotherPluginHas() {
        deploy(plugin().named("vn.example.thief", "sample").upload()).expect(201);
        soon().until(() -> plugin("vn.example.thief")
                .path("versions")
                .get(0)
                .path("state")
                .asText()
                .equals("QUARANTINED"));
        assertThat(plugin("vn.example.thief")
                        .path("versions")
                        .get(0)
                        .path("faults")
                        .toString())
                .contains(NAME);
        visitor.get(FACE).expect(200);
    }

    @Test
    void oneWhoseRequestsNeverReturnIsAnswered503AndHarmsNobody() {
        deploy(plugin().named("vn.example.hanging", "hanging")
                        .doing("get", "Thread.sleep(8_000); return \"late\";")
                        .upload())
                .expect(201);
        soon().until(() ->
                plugin("vn.example.hanging").path("here").path("channels").size() == 1);
        List<CompletableFuture<Integer>> hanging = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> INSTALLATION.http().get("/plugins/hanging/").status(), work -> new Thread(work).start()))
                .toList();
        soon().until(() -> {
            Reply more = visitor.get("/plugins/hanging/");
            return more.status() == 503 && !more.header("Retry-After").isEmpty();
        });
        for (int i = 0; i < 20; i++) {
            visitor.get("/").expect(200);
            visitor.get(FACE).expect(200);
        }
        hanging.forEach(CompletableFuture::join);
    }

    @Test
    void threadsThatItLeavesBehindAreNamed() {
        deploy(plugin().named("vn.example.leaking", "leaking")
                        .doing(
                                "open",
                                "Thread left = new Thread(() -> { while (true) { java.util.concurrent.locks.LockSupport.park(); } }, \"sms-poller\");"
                                        + " left.setDaemon(true); left.start(); Thread.sleep(0);")
                        .upload())
                .expect(201);
        soon().until(() -> plugin("vn.example.leaking")
                .path("here")
                .path("leftThreads")
                .toString()
                .contains("sms-poller"));
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(45)).pollInterval(Duration.ofMillis(200));
    }
}
