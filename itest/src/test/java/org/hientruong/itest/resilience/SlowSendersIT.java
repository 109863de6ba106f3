// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hientruong.itest.support.Database;
import org.hientruong.itest.support.HalfUploads;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Installations;
import org.hientruong.itest.support.Reply;
import org.junit.jupiter.api.Test;

/** Who sends too slowly, too much, or what is none of our types, against everybody else. */
class SlowSendersIT {
    private static final int SLOW = 40;
    private static final int READERS = 60;
    private final Installation installation = Installations.shared(Database.DERBY);

    @Test
    void pagesAreReadWhileUploadsStopHalfWay() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try (HalfUploads uploads = HalfUploads.of(SLOW, installation, "/gui-phan-anh")) {
            Http visitor = installation.http();
            List<Future<Integer>> pages = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                String page = i % 2 == 0 ? "/" : "/phan-anh";
                pages.add(readers.submit(() -> visitor.get(page).status()));
            }
            for (Future<Integer> page : pages) {
                assertThat(page.get()).isEqualTo(200);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    @Test
    void anAnswerDoesNotWaitForABodyThatNobodyReads() throws IOException {
        for (String path : List.of("/phan-anh", "/api/v1/cases", "/khong-co")) {
            try (Socket upload = HalfUploads.one(installation, path)) {
                upload.setSoTimeout(10_000); // far less than the server's own patience with a silent caller
                byte[] answer = upload.getInputStream().readNBytes(12);
                assertThat(new String(answer, US_ASCII)).as(path).startsWith("HTTP/1.1 4");
            }
        }
    }

    @Test
    void aBodyThatNobodyNeedsIsRefusedBeforeItTakesMemory() {
        Http stranger = installation.http().asScript();
        Map<String, String> huge = Map.of("account", "a", "password", "x".repeat(2 << 20));
        Reply refused = stranger.post("/api/v1/session", huge).expect(413);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void aFormIsNotReadOutOfJson() {
        Reply refused = installation
                .http()
                .post("/gui-phan-anh", Map.of("fields", Map.of(), "files", Map.of()))
                .expect(415);
        assertThat(refused.header("Content-Type")).startsWith("text/html");
    }
}
