// SPDX-License-Identifier: Apache-2.0
package org.hientruong.bench;

import java.time.Instant;
import java.util.UUID;
import org.hientruong.itest.support.Built;
import org.hientruong.itest.support.Http;
import org.hientruong.itest.support.Installation;
import org.hientruong.itest.support.Multipart;
import org.hientruong.itest.support.Pictures;
import org.hientruong.itest.support.Reply;
import org.hientruong.itest.support.WebForm;
import org.hientruong.itest.support.Words;

/** Reports filed by the sample channel: one POST, one receipt. */
final class Filings {
    private final Http http;
    private final String attestation;
    private final String occurred;

    private Filings(Http http, String attestation) {
        this.http = http;
        this.attestation = attestation;
        this.occurred = Instant.now().minusSeconds(60).toString();
    }

    static Filings into(Installation installation) {
        installation.deployAndAwait(Built.jar("itest/plugins/channel-sample"));
        return with(installation);
    }

    /** While the channel may be there or not. */
    static Filings with(Installation installation) {
        Http http = installation.http();
        String attestation =
                WebForm.with("citizenId", http.get("/gui-phan-anh").expect(200)).value("attestationVersion");
        return new Filings(http, attestation);
    }

    void file(int number) {
        Multipart form = form().file("files", Pictures.photo(number, 1600, 1200));
        http.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/plugins/sample/reports", form)
                .expect(200);
    }

    /** Files one report without a photo under one key, however often the channel is away. Answers its number. */
    String fileWhateverItTakes() throws InterruptedException {
        Http keyed = http.with("Idempotency-Key", UUID.randomUUID().toString());
        Multipart form = form();
        Reply reply = keyed.post("/plugins/sample/reports", form);
        while (reply.status() == 404 || reply.status() == 503) {
            Thread.sleep(100);
            reply = keyed.post("/plugins/sample/reports", form);
        }
        return reply.expect(200).json().path("caseNumber").asText();
    }

    private Multipart form() {
        Multipart form = new Multipart();
        Words.report().forEach((name, value) -> {
            if (!name.equals("attestation")) {
                form.field(name, value);
            }
        });
        return form.field("attestation", attestation).field("occurredAt", occurred);
    }
}
