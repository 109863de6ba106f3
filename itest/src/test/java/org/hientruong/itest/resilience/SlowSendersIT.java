// SPDX-License-Identifier: Apache-2.0
package org.hientruong.itest.resilience;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hientruong.itest.support.Database;
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
        List<Socket> uploads = new ArrayList<>();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            for (int i = 0; i < SLOW; i++) {
                uploads.add(halfAnUpload("/gui-phan-anh"));
            }
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
            for (Socket upload : uploads) {
                upload.close(); // which the log must not call a bug
            }
        }
    }

    @Test
    void anAnswerDoesNotWaitForABodyThatNobodyReads() throws IOException {
        for (String path : List.of("/phan-anh", "/api/v1/cases", "/khong-co")) {
            try (Socket upload = halfAnUpload(path)) {
                upload.setSoTimeout(10_000); // far less than the server's own patience with a silent caller
                byte[] answer = upload.getInputStream().readNBytes(12);
                assertThat(new String(answer, US_ASCII)).as(path).startsWith("HTTP/1.1 4");
            }
        }
    }

    private Socket halfAnUpload(String path) throws IOException {
        URI base = installation.base();
        Socket socket = new Socket(base.getHost(), base.getPort());
        socket.getOutputStream()
                .write(("POST " + path + " HTTP/1.1\r\nHost: " + base.getAuthority()
                                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000\r\n\r\n"
                                + "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhalf")
                        .getBytes(US_ASCII));
        socket.getOutputStream().flush();
        return socket;
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
