// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.RunScript;
import org.junit.jupiter.api.Test;

/** The command by which everybody starts: it helps, starts, says where to go, stops and starts again. */
class RunIT {
    private static final Pattern ADMINISTRATOR =
            Pattern.compile("First administrator.*?account:\\s*(\\S+)\\s+password:\\s*(\\S+)", Pattern.DOTALL);
    private static final String PASSWORD = "Cau Long Binh 2023 dem trang";
    private static final Duration IN_SECONDS = Duration.ofSeconds(45); // on a machine that does other things as well

    private final RunScript run = new RunScript();

    @Test
    void saysWhatItCanDoAndWhatItDoesNotUnderstand() {
        try (RunScript.Call help = run.call("--help")) {
            assertThat(help.ended()).isZero();
            assertThat(help.output()).contains("Usage: ./run", "--port", "--data", "--no-demo", "--database", "backup");
        }
        try (RunScript.Call unknown = run.call("--demo=no")) {
            assertThat(unknown.ended()).isEqualTo(1);
            assertThat(unknown.output()).contains("unknown option --demo=no", "Usage: ./run");
        }
        try (RunScript.Call port = run.call("--port", "eighty")) {
            assertThat(port.ended()).isEqualTo(1);
            assertThat(port.output()).contains("--port needs a number from 1 to 65535");
        }
        try (RunScript.Call blank = run.call("--data", run.data() + " of mine")) {
            assertThat(blank.ended()).isEqualTo(1);
            assertThat(blank.output()).contains("may not contain blanks").doesNotContain("Starting");
        }
        assertThat(run.data()).doesNotExist();
    }

    @Test
    void startsOnAnEmptyFolderStopsByCtrlCAndStartsAgainOnTheSameData() throws Exception {
        String account;
        try (RunScript.Call first = run.start()) {
            first.ready();
            String said = first.output();
            assertThat(said)
                    .contains("http://127.0.0.1:" + run.port() + "/console/", "http://127.0.0.1:" + run.port() + "/\n")
                    .doesNotContain("Building", "Demo accounts");
            Matcher administrator = ADMINISTRATOR.matcher(said);
            assertThat(administrator.find()).as(said).isTrue();
            assertThat(run.data().resolve("first-administrator.txt"))
                    .as("shown once")
                    .doesNotExist();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(run.data())))
                    .isEqualTo("rwx------");
            account = administrator.group(1);
            changePassword(account, administrator.group(2));
            run.http().get("/").expect(200);

            try (RunScript.Call second = run.start()) {
                assertThat(second.ended()).as("the port is taken").isEqualTo(1);
                assertThat(second.output()).contains("port " + run.port() + " is taken already");
            }
            assertThat(first.interrupt().ended()).isZero();
            assertThat(first.output()).contains("Stopping ...", "Stopped.");
        }
        try (RunScript.Call again = run.start()) {
            assertThat(again.ready()).as("a second start").isLessThan(IN_SECONDS);
            assertThat(again.output()).doesNotContain("Building", "First administrator");
            signIn(account, PASSWORD);
            assertThat(again.interrupt().ended()).isZero();
            assertThat(again.output()).endsWith("Stopped.\n");
        }
    }

    private void changePassword(String account, String temporary) {
        signIn(account, temporary)
                .put("/api/v1/session/password", Map.of("current", temporary, "replacement", PASSWORD))
                .expect(200);
    }

    private Http signIn(String account, String password) {
        Http http = run.http().asScript();
        http.post("/api/v1/session", Map.of("account", account, "password", password))
                .expect(200);
        return http;
    }
}
